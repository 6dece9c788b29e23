"""What is collected while a résumé is read: facts, what is unsure, what is left out; and what a person decided before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Literal, TypeVar

from metier.core.dates import PartialDate
from metier.core.errors import Refused, Where
from metier.core.exchange.doubts import Doubt
from metier.core.exchange.facts import Fact
from metier.core.exchange.names import clean
from metier.core.exchange.reading import Corrections, Ignored, LeaveOut, Problem, Reading
from metier.core.exchange.spoken_dates import goes_on, read_date
from metier.core.reading.ranges import Found, backwards

MOST_DOUBTS = 200
UNTITLED = "No title of a section stands above it; what this is, is taken from its words."
_NAMES = ("title", "employer", "role", "organisation", "institution", "degree", "name")  # of which an entry needs one
F = TypeVar("F", bound=Fact)


@dataclass(slots=True)
class Unsure:
    """Doubts about one fact while it is built: sentences, and the fields to ask for."""

    sentences: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    swaps: tuple[str, str] | None = None
    is_open: bool = False

    def because(self, sentence: str, *names: str) -> None:
        self.sentences.append(sentence)
        self.asked.extend(name for name in names if name not in self.asked)

    def called(self, names: Mapping[str, str]) -> Unsure:
        """The same about a fact that calls some fields otherwise; what has no field there, an empty name, is not asked for."""
        self.asked = list(dict.fromkeys(found for name in self.asked if (found := names.get(name, name))))
        if self.swaps:
            self.swaps = (names.get(self.swaps[0], self.swaps[0]), names.get(self.swaps[1], self.swaps[1]))
        return self


@dataclass(slots=True)
class Reader:
    """Collects. `corrections` are what the person decided, by file and line. What is read below no title of a section is unsure."""

    file: str
    corrections: Corrections
    is_titled: bool = True
    facts: list[Fact] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    ignored: dict[tuple[str, str], int] = field(default_factory=dict)

    def where(self, number: int) -> Where:
        return Where(self.file, number)

    def ignore(self, what: str, why: str, rows: int = 1) -> None:
        self.ignored[what, why] = self.ignored.get((what, why), 0) + rows

    def add(self, fact: F, number: int, raw: str, unsure: Unsure | None = None) -> None:
        """Keep a fact as it was read, or as the person put it right, or leave it out as they said."""
        decided = self.corrections.get((self.file, number))
        fact = replace(fact, source=self.where(number))
        if not self.is_titled:
            unsure = unsure or Unsure()
            unsure.because(UNTITLED, *(one.name for one in fields(fact) if one.name in _NAMES))
        if isinstance(decided, LeaveOut):
            self.ignore("Entries you left out", "You left them out.")
            return
        if decided is not None:
            corrected = self._corrected(fact, decided, raw)
            if corrected is None:
                return
            fact = corrected
        elif unsure and unsure.sentences and len(self.doubts) < MOST_DOUBTS:
            values = tuple((name, said(getattr(fact, name))) for name in unsure.asked)
            self.doubts.append(
                Doubt(self.where(number), raw, " ".join(unsure.sentences), values, unsure.swaps, unsure.is_open)
            )
        self.facts.append(fact)

    def _corrected(self, fact: F, decided: Mapping[str, str], raw: str) -> F | None:
        values: dict[str, object] = {}
        for name in (one.name for one in fields(fact)):
            if name not in decided:
                continue
            text = clean(decided[name])
            if not isinstance(getattr(fact, name), PartialDate | None):
                values[name] = text
                continue
            try:
                values[name] = None if not text or goes_on(text) else read_date(text)
            except Refused as refused:
                self.problems.append(Problem(replace(fact.source, field=name), raw, refused.sentence, name, text))
                return None
        names = [name for name in _NAMES if name in values]
        if names and not any(values[name] for name in names):
            sentence = f"It needs {' or '.join(f'{_article(name)} {name}' for name in names)}, or has to be left out."
            self.problems.append(Problem(replace(fact.source, field=names[0]), raw, sentence, names[0]))
            return None
        return replace(fact, **values)  # type: ignore[arg-type]  # values by the fact's own fields

    def reading(self, kind: Literal["resume", "europass"], size: int) -> Reading:
        """All that was collected, from a file of `size` bytes."""
        return Reading(
            kind=kind,
            facts=tuple(self.facts),
            ignored=tuple(Ignored(what, self.file, rows, why) for (what, why), rows in self.ignored.items()),
            problems=tuple(self.problems),
            doubts=tuple(self.doubts),
            files=1,
            bytes=size,
        )


def _article(name: str) -> str:
    return "an" if name[0] in "aeiou" else "a"


def said(value: object) -> str:
    """A field as it is put into a form: dates as they can be read again."""
    return "; ".join(value) if isinstance(value, tuple) else "" if value is None else str(value)


def dated(found: Found | None, unsure: Unsure) -> tuple[PartialDate | None, PartialDate | None]:
    """Start and end of something that lasts, one date for both; what is not certain about them is told."""
    if found is None:
        return None, None
    if found.doubt:
        unsure.because(found.doubt, "starts", "ends")
    if found.is_single:
        return found.starts, found.starts
    return found.starts, None if backwards(found.starts, found.ends) else found.ends
