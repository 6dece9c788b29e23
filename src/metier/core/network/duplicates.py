"""Which of the people here are one person, and which only may be."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

MOST_OF_ONE = 8
"""So many with the same sign are looked at: more share a switchboard, or a name that is very common."""


class Somebody(NamedTuple):
    """A person, as far as it is asked who may be the same: `known` and `works` are the keys of their name and of where they work."""

    key: str
    name: str
    title: str = ""
    employer: str = ""
    known: str = ""
    works: str = ""
    profile: str = ""
    emails: Sequence[str] = ()
    phones: Sequence[str] = ()

    @property
    def id(self) -> str:
        """The key as addresses and commands have it; of thousands, a page shows fifty."""
        return str(UUID(self.key))

    @property
    def doing(self) -> str:
        """`Head of Analytics, Dale & Harrow`."""
        return ", ".join(part for part in (self.title, self.employer) if part)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two who are one person by a stated rule, or, where it is not `certain`, may be."""

    one: Somebody
    other: Somebody
    why: str
    certain: bool = True


def duplicates(people: Sequence[Somebody], two: Iterable[tuple[str, str]] = ()) -> list[Pair]:
    """Pairs who are one person: the same profile, the same address, the same name and employer; then those who share a name alone.

    `two` are pairs of keys that are two people, by their owner's word. Each pair is there once, with the first reason.
    """
    seen = {frozenset(pair) for pair in two}
    found: list[Pair] = []
    rules: tuple[tuple[Callable[[Somebody], Iterable[Hashable]], str, bool], ...] = (
        (lambda one: (one.profile,) if one.profile else (), "The same profile", True),
        (lambda one: one.emails, "The same email address", True),
        (
            lambda one: ((one.known, one.works),) if one.known and one.works else (),
            "The same name, at the same employer",
            True,
        ),
        (lambda one: [(key, one.known) for key in one.phones], "The same name and number", True),
        (lambda one: (one.known,) if one.known else (), "The same name", False),
    )
    for keys_of, why, certain in rules:
        by_key: dict[Hashable, list[Somebody]] = {}
        for one in people:
            for key in keys_of(one):
                by_key.setdefault(key, []).append(one)
        for together in by_key.values():
            if 1 < len(together) <= MOST_OF_ONE:
                found += _pairs(together, why, seen, certain=certain)
    return found


def _pairs(together: Sequence[Somebody], why: str, seen: set[frozenset[str]], *, certain: bool) -> Iterable[Pair]:
    for number, one in enumerate(together):
        for other in together[number + 1 :]:
            both = frozenset((one.key, other.key))
            differ = one.profile and other.profile and one.profile != other.profile
            if len(both) == 2 and both not in seen and not (differ and not certain):
                seen.add(both)
                yield Pair(one, other, why, certain)
