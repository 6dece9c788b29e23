"""Rows that cannot be read, as their page shows them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from metier.core import words
from metier.core.exchange import Problem, Reading
from metier.core.exchange.names import clean
from metier.record.models import ImportDraft

MOST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell to correct: its name in the form, its heading, and what stands in it at first."""

    name: str
    column: str
    value: str


@dataclass(frozen=True, slots=True)
class BadRow:
    """One row with all that is wrong with it; the raw line is cut around the part to mark."""

    number: int
    place: str
    file: str
    line: int
    sentences: tuple[str, ...]
    before: str
    marked: str
    after: str
    cells: tuple[Cell, ...]
    is_answered: bool


@dataclass(frozen=True, slots=True)
class ProblemsPage:
    draft: ImportDraft
    file_name: str
    rows: tuple[BadRow, ...]
    more: int
    ready: int

    @property
    def total(self) -> int:
        return len(self.rows) + self.more

    @property
    def said(self) -> str:
        return words.count(self.total, "row")


def problems_page(draft: ImportDraft, file_name: str, reading: Reading) -> ProblemsPage:
    """The rows that cannot be read, in the order of the file."""
    rows = by_row(reading)
    answered = {(file, line) for file, line, values in draft.corrections if values is not None}
    shown = [
        _bad_row(number, place, found, answered)
        for number, (place, found) in enumerate(list(rows.items())[:MOST_SHOWN])
    ]
    return ProblemsPage(draft, file_name, tuple(shown), max(0, len(rows) - MOST_SHOWN), len(reading.facts))


def by_row(reading: Reading) -> dict[tuple[str, int], list[Problem]]:
    """Problems by file and line."""
    rows: dict[tuple[str, int], list[Problem]] = {}
    for problem in reading.problems:
        rows.setdefault((problem.where.file, problem.where.line or 0), []).append(problem)
    return rows


def answers_of(reading: Reading, sent: Mapping[str, str]) -> dict[tuple[str, int], Mapping[str, str] | None]:
    """What a form decided for each row it showed: values by column, or None to leave the row out."""
    answers: dict[tuple[str, int], Mapping[str, str] | None] = {}
    for place, problems in by_row(reading).items():
        what = sent.get(f"row:{_name(place)}")
        if what == "out":
            answers[place] = None
        elif what == "read":
            columns = [problem.column for problem in problems if problem.column]
            values = {column: clean(sent[name]) for column in columns if (name := f"{_name(place)}:{column}") in sent}
            if values:
                answers[place] = values
    return answers


def _bad_row(number: int, place: tuple[str, int], problems: list[Problem], answered: set[tuple[str, int]]) -> BadRow:
    first = problems[0]
    before, marked, after = first.raw_line, "", ""
    if first.value and first.value in first.raw_line:
        at = first.raw_line.rfind(first.value)
        before, marked, after = first.raw_line[:at], first.value, first.raw_line[at + len(first.value) :]
    file, line = place
    return BadRow(
        number=number,
        place=_name(place),
        file=file,
        line=line,
        sentences=tuple(problem.sentence for problem in problems),
        before=before,
        marked=marked,
        after=after,
        cells=tuple(
            Cell(f"{_name(place)}:{problem.column}", problem.column, problem.suggestion or problem.value)
            for problem in problems
            if problem.column
        ),
        is_answered=place in answered,
    )


def _name(place: tuple[str, int]) -> str:
    return f"{place[0]}:{place[1]}"
