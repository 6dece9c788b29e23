"""Which recruiters work where their owner wants to go, and whether somebody was put forward to one employer already.

Three reasons, the first that holds: a recruiter covers the occupation of a role; one that the library calls related to it; or words of
the role or the ambition are words of what the recruiter covers. Each says which of both belong together, and which places both name.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from metier.core.postings.spelling import stem, words_of
from metier.core.words import count, full_date, listed

How = Literal["same", "related", "words"]
Whose = Literal["recruiter", "own"]
WITHIN = timedelta(days=365)
"""How far apart two submissions to an employer are at most to be one too many: agencies usually claim a candidate for so long."""
_ORDER: dict[How, int] = {"same": 0, "related": 1, "words": 2}
_RANKS = "head lead leader leadership senior junior chief principal director manager management officer staff associate assistant executive vp"
_COMMON = """
a an and as at by for from in into is it my of on or our the their to with where who want wants be become have more most not than that this
work works working role roles job jobs team teams people company year years north south east west area areas
"""
_SAYS_NOTHING = frozenset(map(stem, f"{_RANKS} {_COMMON}".split()))


@dataclass(frozen=True, slots=True)
class Cover:
    """What a recruiter covers: work in words, and its occupation's code and title where one is known."""

    recruiter: str
    work: str
    code: str = ""
    occupation: str = ""
    area: str = ""


@dataclass(frozen=True, slots=True)
class Aim:
    """A target role or an ambition in words; of a role, its occupation and those the library calls related, by code with their titles."""

    what: Literal["role", "ambition"]
    words: str
    code: str = ""
    occupation: str = ""
    related: Mapping[str, str] = field(default_factory=dict)
    where: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a recruiter works in one's direction. `shared` are the words that both have, `places` those of where."""

    recruiter: str
    aim: Aim
    cover: Cover
    how: How
    shared: tuple[str, ...] = ()
    places: tuple[str, ...] = ()

    @property
    def said(self) -> str:
        """`“BI people” is the occupation of your role Head of analytics: Business Intelligence Analysts. Both name “Leeds”.`"""
        both = f" Both name {listed([f'“{one}”' for one in self.places])}." if self.places else ""
        return f"{self._why}{both}"

    @property
    def _why(self) -> str:
        words = self.aim.words.rstrip(" .")
        whose = f"your role {words}" if self.aim.what == "role" else f"your ambition “{words}”"
        if self.how == "same":
            return f"“{self.cover.work}” is the occupation of {whose}: {self.aim.occupation}."
        if self.how == "related":
            title = self.aim.related.get(self.cover.code, self.cover.occupation)
            return (
                f"“{self.cover.work}” is {title}, which is related to {self.aim.occupation}, the occupation of {whose}."
            )
        return f"“{self.cover.work}” and {whose} share {listed([f'“{one}”' for one in self.shared])}."


def reasons(covers: Iterable[Cover], aims: Sequence[Aim]) -> dict[str, tuple[Reason, ...]]:
    """By recruiter, why they work in this direction, the strongest reasons first; who does not is not there."""
    found: dict[str, list[Reason]] = {}
    for cover in covers:
        for aim in aims:
            if reason := _reason(cover, aim):
                found.setdefault(cover.recruiter, []).append(reason)
    return {key: tuple(sorted(each, key=_strength)) for key, each in found.items()}


def strongest_first(found: Mapping[str, Sequence[Reason]]) -> list[str]:
    """Recruiters in order: by their best reason, then by how many there are."""
    return sorted(found, key=lambda key: (_strength(found[key][0]), -len(found[key])))


def _strength(reason: Reason) -> tuple[int, int, int]:
    return _ORDER[reason.how], -len(reason.shared), -len(reason.places)


def _reason(cover: Cover, aim: Aim) -> Reason | None:
    shared: tuple[str, ...] = ()
    how: How = "words"
    if cover.code and cover.code == aim.code:
        how = "same"
    elif cover.code and cover.code in aim.related:
        how = "related"
    else:
        shared = _shared(cover.work, aim.words)
        if not shared:
            return None
    return Reason(cover.recruiter, aim, cover, how, shared, _places(cover.area, aim.where))


def _shared(work: str, words: str) -> tuple[str, ...]:
    """The telling words that both have, as the first writes them."""
    mine, others = _telling(work), _telling(words)
    if mine.keys().isdisjoint(others):
        return ()
    return tuple(word for key, word in mine.items() if key in others)


def _places(area: str, where: str) -> tuple[str, ...]:
    """The words that both have for where, as the first writes them: small words and points of the compass tell nothing."""
    others = set(words_of(where))
    return tuple(word for word in area.replace(",", " ").split() if word.casefold() in others and _says_where(word))


def _says_where(word: str) -> bool:
    return stem(word.casefold()) not in _SAYS_NOTHING


@lru_cache(maxsize=2048)
def _telling(text: str) -> Mapping[str, str]:
    """The words of a text by their stems: ranks, places and small words tell nothing."""
    stems = {stem(word): word for word in words_of(text) if len(word) > 1}
    return {key: word for key, word in stems.items() if key not in _SAYS_NOTHING}


@dataclass(frozen=True, slots=True)
class PutForward:
    """That somebody was put forward to an employer, by a recruiter or by themselves. `by` is who, as it is said."""

    whose: Whose
    by: str
    employer: str
    title: str
    on: date
    recruiter: str = ""

    def said(self, today: date) -> str:
        """`Marta Wolski put you forward to Moor Energy for Head of Data on 3 March 2026, 212 days ago.`"""
        what = f" for {self.title}" if self.title else ""
        verb = "put you forward to" if self.whose == "recruiter" else "applied to"
        days = (today - self.on).days
        ago = "today" if not days else f"{count(days, 'day')} ago" if days > 0 else f"in {count(-days, 'day')}"
        return f"{self.by} {verb} {self.employer}{what} on {full_date(self.on)}, {ago}."


def doubled(earlier: Iterable[PutForward], *, recruiter: str, on: date) -> tuple[PutForward, ...]:
    """Of what was put forward to one employer, what another than this recruiter did within twelve months of the day; the nearest first."""
    found = [one for one in earlier if one.recruiter != recruiter and abs(one.on - on) <= WITHIN]
    return tuple(sorted(found, key=lambda one: (abs(one.on - on), one.by)))
