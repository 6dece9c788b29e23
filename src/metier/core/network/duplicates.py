"""Which of the people here are one person, and which only may be."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from metier.core.network.matching import Known

MOST_OF_ONE = 8
"""So many with the same sign are looked at: more share a switchboard, or a name that is very common."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two who are one person by a stated rule, or, where it is not `certain`, may be."""

    one: Known
    other: Known
    why: str
    certain: bool = True


def duplicates(known: Sequence[Known], two: Iterable[tuple[str, str]] = ()) -> list[Pair]:
    """Pairs who are one person: the same profile, the same address, the same name and employer; then those who share a name alone.

    `two` are pairs of keys that are two people, by their owner's word. Each pair is there once, with the first reason.
    """
    seen = {frozenset(pair) for pair in two}
    found: list[Pair] = []
    rules: tuple[tuple[Callable[[Known], Iterable[Hashable]], str, bool], ...] = (
        (lambda one: [one.fact.profile] if one.fact.profile else [], "The same profile", True),
        (lambda one: [key for kind, key in one.reached if kind == "email"], "The same email address", True),
        (
            lambda one: [(one.name, one.works)] if one.name and one.works else [],
            "The same name, at the same employer",
            True,
        ),
        (
            lambda one: [(key, one.name) for kind, key in one.reached if kind == "phone"],
            "The same name and number",
            True,
        ),
        (lambda one: [one.name] if one.name else [], "The same name", False),
    )
    for keys_of, why, certain in rules:
        by_key: dict[Hashable, list[Known]] = {}
        for one in known:
            for key in keys_of(one):
                by_key.setdefault(key, []).append(one)
        for together in by_key.values():
            if 1 < len(together) <= MOST_OF_ONE:
                found += _pairs(together, why, seen, certain=certain)
    return found


def _pairs(together: Sequence[Known], why: str, seen: set[frozenset[str]], *, certain: bool) -> Iterable[Pair]:
    for number, one in enumerate(together):
        for other in together[number + 1 :]:
            both = frozenset((one.id, other.id))
            differ = one.fact.profile and other.fact.profile and one.fact.profile != other.fact.profile
            if len(both) == 2 and both not in seen and not (differ and not certain):
                seen.add(both)
                yield Pair(one, other, why, certain)
