"""What a posting asks for against what a record says. The rule compares words, and each match names the row and the words.

A skill is found where its words stand next to each other in a text of the record, by `spelling`: without regard to capitals, accents,
plurals, the endings -ing and -ed and irregular pasts, and by its usual short form. A language is found by its name in any of four languages, and
held against the level that is asked by `levels`. A degree is
found in the education of the record by the ladder of `degrees`. Years are counted over the positions that name what is asked for, months
in which two overlap once. A line that names none of these is found in a text that has at least two of its words, and three of five.
Nothing is concluded from meaning: what is written in other words is not found, and what is found is for its owner to judge.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from heapq import nsmallest
from typing import Any

from metier.core.postings.asked import Asked
from metier.core.postings.compared import Compared, Comparison, Match, State, Thing, What
from metier.core.postings.content_words import content_stems
from metier.core.postings.degrees import NAMES, degrees_in, is_enough
from metier.core.postings.experience import months_worked, years_and_months
from metier.core.postings.knowing import known_at
from metier.core.postings.levels import level_in
from metier.core.postings.library import Library, Place, Row
from metier.core.postings.tongues import language_named

MOST_MATCHES = 8  # told of one thing
_LINE_SHARE = 0.6
Found = tuple[Place, tuple[str, ...]]
"""A text of the record, and the words in it that match."""


class Comparing:
    """Compares one posting after another with a record, as it is seen through one variant, or whole. What was sought is remembered."""

    def __init__(self, library: Library, today: date, shown: frozenset[str] | None = None) -> None:
        """`shown` are the keys that a variant prints; None for the record alone."""
        self.library, self.today, self.shown = library, today, shown
        self._positions = [row for row in library.rows if row.kind == "positions"]
        self._known: dict[tuple[object, ...], Thing] = {}

    def compare(self, asked: Sequence[Asked]) -> Comparison:
        """Every line with the things it asks for and what became of each."""
        lines = tuple(Compared(one, tuple(self._things(one))) for one in asked)
        return Comparison(lines, on_page=self.shown is not None)

    def _things(self, asked: Asked) -> Iterator[Thing]:
        if asked.skills and asked.any_skill and len(asked.skills) > 1:
            yield self._once(self._skill, asked.skills)
        else:
            for skill in asked.skills:
                yield self._once(self._skill, (skill,))
        if asked.degree:
            yield self._once(self._degree, asked.degree)
        for name in asked.languages:
            yield self._once(self._language, name)
        if asked.years:
            yield self._once(self._years, asked.years, asked.skills, asked.text)
        if not (asked.skills or asked.degree or asked.languages or asked.years):
            yield self._once(self._line, asked.text)

    def _once(self, judge: Callable[..., Thing], *about: Any) -> Thing:  # Any: what each of them is about
        key = (judge.__name__, *about)
        if key not in self._known:
            self._known[key] = judge(*about)
        return self._known[key]

    def _skill(self, skills: tuple[str, ...]) -> Thing:
        """One skill, or any of several."""
        found = [(place, (skill,)) for skill in skills for place in self.library.find(skill)]
        return self._thing("skill", " or ".join(skills), found)

    def _language(self, said: str) -> Thing:
        name = language_named(said)
        rows = [row for row in self.library.rows if row.kind == "languages" and language_named(row.title) == name]
        thing, asked = self._thing("language", said, [_whole(row) for row in rows]), level_in(said)
        known = [row for row in rows if self._is_shown(row.key)] or rows
        if not known:
            return thing
        best = max(known, key=lambda row: level.low if (level := level_in(row.said[0].text)) else 0)
        state, note = known_at(asked, best.said[0].text)
        return replace(thing, note=note, state=thing.state if state == "proven" else state)

    def _degree(self, degree: str) -> Thing:
        rows = [
            row
            for row in self.library.rows
            if row.kind == "education" and any(is_enough(had, degree) for had in degrees_in(row.said[0].text))
        ]
        return self._thing("degree", NAMES[degree], [_whole(row) for row in rows])

    def _line(self, text: str) -> Thing:
        stems = content_stems(text)
        least = max(min(2, len(stems)), math.ceil(len(stems) * _LINE_SHARE))
        return self._thing("line", text, self.library.find_all(stems, least) if stems else [])

    def _years(self, years: int, skills: tuple[str, ...], text: str) -> Thing:
        """Proven by positions that name what is asked for; all positions together only say that it may be so."""
        naming = self._naming(skills, text)
        words = f"{years} years" if years != 1 else "1 year"
        note = self._counted(naming)
        if self._months(naming) >= years * 12:
            on_page = [row for row in naming if self._is_shown(row.key)]
            state: State = "proven" if self._months(on_page) >= years * 12 else "left-out"
            return Thing("years", words, state, self._matches([_whole(row) for row in naming]), note)
        return Thing("years", words, "unproven" if self._months(self._positions) >= years * 12 else "missing", (), note)

    def _naming(self, skills: tuple[str, ...], text: str) -> list[Row]:
        """The positions that name a skill of the line, else any of its words; all of them where it says no more than years."""
        stems = content_stems(text) if not skills else ()
        if not skills and not stems:
            return self._positions
        places = [place for skill in skills for place in self.library.find(skill)]
        places += [place for place, _ in self.library.find_all(stems, 1)] if stems else []
        named = {key for place in places for key in (place.row.key, place.row.of)}
        return [row for row in self._positions if row.key in named]

    def _counted(self, naming: list[Row]) -> str:
        said = f"Your positions come to {years_and_months(self._months(self._positions))}"
        if len(naming) == len(self._positions):
            return f"{said}."
        if not naming:
            return f"{said}; none of them names it."
        return f"{said}; those that name it, to {years_and_months(self._months(naming))}."

    def _months(self, rows: list[Row]) -> int:
        return months_worked([(row.starts, row.ends) for row in rows], self.today)

    def _is_shown(self, key: str) -> bool:
        return self.shown is None or key in self.shown

    def _thing(self, what: What, words: str, found: Sequence[Found]) -> Thing:
        matches = self._matches(found)
        state: State = "missing"
        if matches:
            state = "left-out"
            if matches[0].is_shown:
                state = "proven" if any(place.row.proves for place, _ in found) else "unproven"
        return Thing(what, words, state, matches)

    def _matches(self, found: Sequence[Found]) -> tuple[Match, ...]:
        """What is shown before what is not, what proves before what only says."""
        first = nsmallest(
            MOST_MATCHES, found, key=lambda one: (not self._is_shown(one[0].said.key), not one[0].row.proves)
        )
        return tuple(self._match(place, words) for place, words in first)

    def _match(self, place: Place, words: tuple[str, ...]) -> Match:
        row, said = place.row, place.said
        return Match(row.key, said.key, row.kind, row.title, words, row.proves, self._is_shown(said.key))


def compare(asked: Sequence[Asked], library: Library, today: date, shown: frozenset[str] | None = None) -> Comparison:
    """One posting with a record, or with what a variant shows of it."""
    return Comparing(library, today, shown).compare(asked)


def _whole(row: Row) -> Found:
    """A row by its own words."""
    return Place(row, row.said[0]), (row.said[0].text,)
