"""What any file, card or row says of one person, whatever its format."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, TypeAlias

from metier.core.errors import Where
from metier.core.exchange.names import person_key

PointKind: TypeAlias = Literal["email", "phone", "profile", "web", "chat", "post"]
MOST_POINTS, MOST_GROUPS = 60, 30  # of one person
MOST_NOTE = 20_000  # letters
_NOT_DIGITS = re.compile(r"\D+")
_EXTENSION = re.compile(r"(?i)(?:;?\s*ext\.?\s*=?|,|;|x|#|durchwahl|poste)\s*\d{1,6}\s*$")
_BLANKS = re.compile(r"\s+")


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


@lru_cache(maxsize=8192)
def point_key(kind: str, value: str) -> str:
    """What is the same where two ways of writing reach the same: an address in small letters, the digits of a number, an address of the web
    without what does not matter.
    """
    text = value.strip()
    if kind == "profile" and "/in/" in text:
        return person_key(text)[:200] or text.casefold()[:300]
    if kind == "phone":
        return _phone_key(text)
    if kind == "email":
        return text.casefold().removeprefix("mailto:")[:300]
    if kind in ("profile", "web"):
        return profile_slug(text) or re.sub(r"\Ahttps?://(?:www\.)?", "", text.casefold()).rstrip("/")[:300]
    return _BLANKS.sub(" ", text.casefold())[:300]


def profile_slug(address: str) -> str:
    """The slug of an address of a LinkedIn profile, `…/in/<slug>`; empty for anything else."""
    return person_key(address)[:200] if "/in/" in address.casefold() else ""


def _phone_key(text: str) -> str:
    """The digits; what an international number begins with is one or the other: + or 00."""
    bare = _EXTENSION.sub("", text.removeprefix("tel:"))
    bare = bare.replace("(0)", "") if bare.lstrip().startswith(("+", "00")) else bare
    digits = _NOT_DIGITS.sub("", bare)
    return (digits.removeprefix("00") if bare.lstrip().startswith("00") else digits)[:300]
