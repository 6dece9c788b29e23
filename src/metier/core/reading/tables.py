"""Rows of a table of work: a row that only names its columns is no entry, and a start and an end in two cells are one time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from metier.core.reading.layout import Line, Run
from metier.core.reading.pieces import is_label
from metier.core.reading.ranges import find, goes_on_alone

_LEAST = 3  # cells that only name what is beneath them


def rows_of(lines: Sequence[Line]) -> list[Line]:
    """These lines without the rows that name columns, each with its start and end together."""
    return [replace(line, runs=_as_one_time(line.runs)) for line in lines if not _names_columns(line)]


def _names_columns(line: Line) -> bool:
    cells = ["".join(run.text for run in cell) for cell in _cells(line.runs)]
    return len(cells) >= _LEAST and all(map(is_label, cells))


def _as_one_time(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    cells = list(_cells(runs))
    for at, (first, second) in enumerate(pairwise(cells)):
        if len(first) == len(second) == 1 and _is_moment(first[0].text) and _ends(second[0].text):
            both = replace(first[0], text=f"{first[0].text.strip()} – {second[0].text.strip()}", end=second[0].end)
            before = tuple(run for cell in cells[:at] for run in cell)
            return (*before, both, *(run for cell in cells[at + 2 :] for run in cell))
    return runs


def _is_moment(text: str) -> bool:
    """Whether a text is one date and nothing else."""
    found = find(text)
    return found is not None and found.is_single and not found.outside(text).strip()


def _ends(text: str) -> bool:
    return _is_moment(text) or goes_on_alone(text)


def _cells(runs: Sequence[Run]) -> Iterator[list[Run]]:
    cell: list[Run] = []
    for run in runs:
        if run.is_apart and cell:
            yield cell
            cell = []
        cell.append(run)
    if cell:
        yield cell
