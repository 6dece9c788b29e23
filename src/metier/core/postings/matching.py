"""What a posting asks for against what a record says. The rule compares words, and each match names the row and the words.

A skill is found where its words stand next to each other in a text of the record, by `spelling`: without regard to capitals, accents,
plurals and the endings -ing and -ed, and by its usual short form. A language is found by its name in any of four languages. A degree is
found in the education of the record by the ladder of `degrees`. Years are counted over the positions that name what is asked for, months
in which two overlap once. A line that names none of these is found in a text that has at least two of its words, and three of five.
Nothing is concluded from meaning: what is written in other words is not found, and what is found is for its owner to judge.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from datetime import date

from metier.core.postings.asked import Asked
from metier.core.postings.compared import Compared, Comparison, Match, State, Thing, What
from metier.core.postings.content_words import content_stems
from metier.core.postings.degrees import NAMES, degrees_in, is_enough
from metier.core.postings.experience import months_worked, years_and_months
from metier.core.postings.library import Library, Place, Row
from metier.core.postings.tongues import language_named

MOST_MATCHES = 8  # told of one thing
_LINE_SHARE = 0.6


def compare(asked: Sequence[Asked], library: Library, today: date, shown: frozenset[str] | None = None) -> Comparison:
    """Every line with the things it asks for and what became of each. `shown` are the keys that a variant prints; None for the record alone."""
    seen = _Sight(library, today, shown)
    return Comparison(tuple(Compared(one, tuple(seen.things(one))) for one in asked), on_page=shown is not None)


class _Sight:
    """A record as it is seen through one variant, or whole."""

    def __init__(self, library: Library, today: date, shown: frozenset[str] | None) -> None:
        self.library, self.today, self.shown = library, today, shown

    def things(self, asked: Asked) -> Iterable[Thing]:
        if asked.skills and asked.any_skill and len(asked.skills) > 1:
            yield self._any_skill(asked.skills)
        else:
            yield from (self._skill(skill) for skill in asked.skills)
        if asked.degree:
            yield self._degree(asked.degree)
        yield from (self._language(name) for name in asked.languages)
        if asked.years:
            yield self._years(asked)
        if not (asked.skills or asked.degree or asked.languages or asked.years):
            yield self._line(asked.text)

    def _skill(self, skill: str) -> Thing:
        return self._thing("skill", skill, [self._match(place, skill) for place in self.library.find(skill)])

    def _any_skill(self, skills: tuple[str, ...]) -> Thing:
        found = [self._match(place, skill) for skill in skills for place in self.library.find(skill)]
        return self._thing("skill", " or ".join(skills), found)

    def _language(self, name: str) -> Thing:
        rows = [row for row in self.library.rows if row.kind == "languages" and language_named(row.title) == name]
        return self._thing("language", name, [self._row_match(row, row.said[0].text) for row in rows])

    def _degree(self, degree: str) -> Thing:
        rows = [
            row
            for row in self.library.rows
            if row.kind == "education" and any(is_enough(had, degree) for had in degrees_in(row.said[0].text))
        ]
        return self._thing("degree", NAMES[degree], [self._row_match(row, row.said[0].text) for row in rows])

    def _line(self, text: str) -> Thing:
        stems = content_stems(text)
        least = max(min(2, len(stems)), math.ceil(len(stems) * _LINE_SHARE))
        found = self.library.find_all(stems, least) if stems else []
        return self._thing("line", text, [self._match(place, *had) for place, had in found])

    def _years(self, asked: Asked) -> Thing:
        """Proven by positions that name what is asked for; all positions together only say that it may be so."""
        positions = [row for row in self.library.rows if row.kind == "positions"]
        naming = self._naming(asked, positions)
        need, words = (asked.years or 0) * 12, f"{asked.years} years" if asked.years != 1 else "1 year"
        if self._months(naming) >= need:
            on_page = [row for row in naming if self._is_shown(row.key)]
            state: State = "proven" if self._months(on_page) >= need else "left-out"
            matches = [self._row_match(row, row.title) for row in naming]
            return Thing("years", words, state, tuple(matches[:MOST_MATCHES]), self._counted(naming, positions))
        state = "unproven" if self._months(positions) >= need else "missing"
        return Thing("years", words, state, (), self._counted(naming, positions))

    def _naming(self, asked: Asked, positions: list[Row]) -> list[Row]:
        """The positions that name a skill of the line, else any of its words; all of them where it says no more than years."""
        stems = content_stems(asked.text) if not asked.skills else ()
        if not asked.skills and not stems:
            return positions
        places = [place for skill in asked.skills for place in self.library.find(skill)]
        places += [place for place, _ in self.library.find_all(stems, 1)]
        named = {key for place in places for key in (place.row.key, place.row.of)}
        return [row for row in positions if row.key in named]

    def _counted(self, naming: list[Row], positions: list[Row]) -> str:
        said = f"Your positions come to {years_and_months(self._months(positions))}"
        if len(naming) == len(positions):
            return f"{said}."
        return f"{said}; those that name it, to {years_and_months(self._months(naming))}."

    def _months(self, rows: list[Row]) -> int:
        return months_worked([(row.starts, row.ends) for row in rows], self.today)

    def _match(self, place: Place, *words: str) -> Match:
        row, said = place.row, place.said
        return Match(row.key, said.key, row.kind, row.title, words, row.proves, self._is_shown(said.key))

    def _row_match(self, row: Row, words: str) -> Match:
        return Match(row.key, row.key, row.kind, row.title, (words,), row.proves, self._is_shown(row.key))

    def _is_shown(self, key: str) -> bool:
        return self.shown is None or key in self.shown

    @staticmethod
    def _thing(what: What, words: str, matches: list[Match]) -> Thing:
        """What is shown before what is not, what proves before what only says."""
        matches.sort(key=lambda match: (not match.is_shown, not match.proves))
        state: State = "missing"
        if matches:
            state = "left-out"
            if matches[0].is_shown:
                state = "proven" if any(match.proves for match in matches) else "unproven"
        return Thing(what, words, state, tuple(matches[:MOST_MATCHES]))
