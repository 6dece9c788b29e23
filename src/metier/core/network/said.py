"""What is kept in step between a person here and their card elsewhere, and how two changes of it become one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from metier.core.network.facts import PersonFact, Point

TEXTS = ("name", "given", "family", "employer", "title", "birthday")
"""The fields that are one text each, and in step whatever a card has."""
CHOSEN = (*TEXTS, "note")
"""The fields of which two words may be a choice."""


@dataclass(frozen=True, slots=True)
class Said:
    """The fields that are kept in step: `note` and `groups` only where a card has some. Whatever else is known of a person stays where it is."""

    name: str = ""
    given: str = ""
    family: str = ""
    employer: str = ""
    title: str = ""
    birthday: str = ""
    points: tuple[Point, ...] = ()
    note: str = ""
    groups: tuple[str, ...] = ()

    @classmethod
    def by(cls, fact: PersonFact) -> Said:
        """What a card says."""
        return cls(
            fact.name,
            fact.given,
            fact.family,
            fact.employer,
            fact.title,
            fact.birthday,
            fact.points,
            fact.note,
            fact.groups,
        )

    @classmethod
    def read(cls, kept: Mapping[str, Any]) -> Said:  # JSON
        """What was kept with `as_kept`; what is missing is empty."""
        points = tuple(Point(kind, value, label) for kind, value, label in kept.get("points", ()))
        groups = tuple(map(str, kept.get("groups", ())))
        return cls(**{name: str(kept.get(name, "")) for name in CHOSEN}, points=points, groups=groups)

    def as_kept(self) -> dict[str, Any]:  # JSON
        """As JSON knows it; empty fields are absent."""
        found: dict[str, Any] = {name: getattr(self, name) for name in CHOSEN if getattr(self, name)}
        if self.points:
            found["points"] = [[one.kind, one.value, one.label] for one in self.points]
        if self.groups:
            found["groups"] = list(self.groups)
        return found

    def as_far_as(self, card: Said, own_group: str = "") -> Said:
        """What of this goes to a card: a note and groups only where that has some; `own_group`, by which people are chosen for a book, only
        where the card has it.
        """
        there = _words(card.groups)
        groups = tuple(one for one in self.groups if there and (_word(one) in there or _word(one) != _word(own_group)))
        return replace(self, note=self.note if card.note else "", groups=groups)

    def differs(self, other: Said) -> bool:
        """Whether another says something else; in which order somebody is reached, and which way they prefer, is nothing else."""
        return self._compared() != other._compared()

    def _compared(self) -> tuple[Any, ...]:
        return (*(getattr(self, name) for name in CHOSEN), _by_key(self.points), set(_words(self.groups)))


@dataclass(frozen=True, slots=True)
class Merged:
    """Two changes as one; `undecided` are the fields that both sides changed to something else."""

    said: Said
    undecided: tuple[str, ...] = ()


def merged(before: Said, mine: Said, theirs: Said) -> Merged:
    """What both sides say after each changed `before`. Of a field that only one changed, its word counts; where one had nothing, the other's.

    A note that is gone from a card stays here: it may be the only one.
    """
    result, undecided = mine, list[str]()
    for name in CHOSEN:
        was, here, there = (getattr(one, name) for one in (before, mine, theirs))
        if there in (was, here) or (not there and (not was or name == "note")):
            continue
        if here == was or (not here and not was):
            result = replace(result, **{name: there})
        else:
            undecided.append(name)
    points, groups = _points(before, mine, theirs), _groups(before, mine, theirs)
    return Merged(replace(result, points=points, groups=groups), tuple(undecided))


def decided(before: Said, mine: Said, theirs: Said, take_theirs: frozenset[str]) -> Said:
    """The same, with the word of their owner on each field that both changed: theirs for those named, else mine."""
    found = merged(before, mine, theirs)
    chosen = {name: getattr(theirs, name) for name in found.undecided if name in take_theirs}
    return replace(found.said, **chosen)


def _points(before: Said, mine: Said, theirs: Said) -> tuple[Point, ...]:
    """What either side added is there; what either side took away is gone, unless the other changed it."""
    was, here, there = _by_key(before.points), _by_key(mine.points), _by_key(theirs.points)
    kept = []
    for key in dict.fromkeys([*here, *there]):
        old, my, their = was.get(key), here.get(key), there.get(key)
        if my is None and old is not None and their == old:
            continue
        if their is None and old is not None and my == old:
            continue
        kept.append((key, my if my is not None and (their is None or my != old) else their))
    return tuple(Point(kind, value, label) for (kind, _), said in kept if said for value, label in [said])


def _groups(before: Said, mine: Said, theirs: Said) -> tuple[str, ...]:
    """The same of groups."""
    was, here, there = _words(before.groups), _words(mine.groups), _words(theirs.groups)
    return tuple(said for key, said in (there | here).items() if key not in was or (key in here and key in there))


def _words(groups: tuple[str, ...]) -> dict[str, str]:
    return {_word(one): one for one in groups}


def _word(group: str) -> str:
    return " ".join(group.split()).casefold()


def _by_key(points: tuple[Point, ...]) -> dict[tuple[Any, str], tuple[str, str]]:
    return {(one.kind, one.key): (one.value, one.label) for one in points}


assert {one.name for one in fields(Said)} == {*CHOSEN, "points", "groups"}  # noqa: S101 - the two lists are one
