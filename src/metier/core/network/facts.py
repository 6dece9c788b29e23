"""What any file, card or row says of one person, whatever its format."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from metier.core.errors import Where
from metier.core.network.points import point_key, profile_slug

__all__ = ["LeftOut", "PeopleReading", "PersonFact", "Point", "PointKind", "Unread", "point_key", "profile_slug"]

PointKind: TypeAlias = Literal["email", "phone", "profile", "web", "chat", "post"]
MOST_POINTS, MOST_GROUPS = 60, 30  # of one person
MOST_NOTE = 20_000  # letters


@dataclass(frozen=True, slots=True)
class Point:
    """Where somebody is reached; `label` is whose it is or which: work, home, mobile, their own word."""

    kind: PointKind
    value: str
    label: str = ""
    is_preferred: bool = False

    @property
    def key(self) -> str:
        return point_key(self.kind, self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFact:
    """One person as somebody else wrote them down. `birthday` is `1980-04-12` or `--04-12`; `profile` the slug of a LinkedIn address."""

    name: str
    given: str = ""
    family: str = ""
    employer: str = ""
    title: str = ""
    place: str = ""
    how: str = ""
    birthday: str = ""
    note: str = ""
    met_on: str = ""
    groups: tuple[str, ...] = ()
    points: tuple[Point, ...] = ()
    profile: str = ""
    uid: str = ""
    source: Where = field(default=Where(), compare=False)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What of a file does not become a person, how many times, and why."""

    what: str
    number: int
    why: str


@dataclass(frozen=True, slots=True)
class Unread:
    """What cannot be read of a file, and where; the rest is read all the same."""

    where: Where
    sentence: str


@dataclass(frozen=True, slots=True)
class PeopleReading:
    """Everybody a file names, in its order; what is left out and what could not be read."""

    kind: Literal["linkedin", "vcard", "csv", "carddav"]
    people: tuple[PersonFact, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    unread: tuple[Unread, ...] = ()
