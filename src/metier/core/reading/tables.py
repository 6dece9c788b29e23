"""Rows of a table of work: a row that only names its columns is no entry, and a start and an end in two cells, beside or below each other, are one time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from metier.core.reading.layout import Line, Run, at_the_start
from metier.core.reading.pieces import is_label
from metier.core.reading.ranges import find, goes_on_alone

_LATER = "2049"  # a year that may end any time
_LEAST = 3  # cells that only name what is beneath them
_NEAR = 3.0  # points between the edges of two cells of one column


def rows_of(lines: Sequence[Line]) -> list[Line]:
    """These lines without the rows that name columns, each with its start and end together."""
    return stacked([replace(line, runs=_as_one_time(line.runs)) for line in lines if not _names_columns(line)])


def stacked(lines: Sequence[Line]) -> list[Line]:
    """These lines with a time that stands in two of them, its start at one side of the first and its end below it, in the first.

    The second has another look, or nothing else: it goes on where a row of the same look would be the next thing with a date of its own.
    """
    found: list[Line] = []
    for line in lines:
        both = _below(found[-1], line) if found else None
        if both is None:
            found.append(line)
        else:
            found[-1:] = both
    return found


def _below(first: Line, second: Line) -> list[Line] | None:
    above, below = list(_cells(first.runs)), list(_cells(second.runs))
    for at in (-1, 0) if len(above) > 1 else ():
        if len(above[at]) != 1 or len(below[at]) != 1:
            continue
        start, end = above[at][0], below[at][0]
        breaks_off = _breaks_off(start.text)
        if not ((breaks_off or _is_moment(start.text)) and _ends(end.text)) or _are_apart(start, end):
            continue
        rest, more = _others(above, at), _others(below, at)
        time = find(whole := f"{start.text.strip()}{' ' if breaks_off else ' – '}{end.text.strip()}")
        if time is None or time.doubt or (more and not breaks_off and _look(rest[0]) == _look(more[0])):
            return None
        joined = replace(start, text=whole)
        runs = (*rest, joined) if at else (joined, *rest)
        return [replace(first, runs=runs), *([replace(second, runs=at_the_start(more))] if more else [])]
    return None


def _are_apart(start: Run, end: Run) -> bool:
    return bool(start.end) and abs(start.end - end.end) > _NEAR and abs(start.x - end.x) > _NEAR


def _others(cells: Sequence[Sequence[Run]], at: int) -> tuple[Run, ...]:
    kept = cells[:-1] if at else cells[1:]
    return tuple(run for cell in kept for run in cell)


def _look(run: Run) -> tuple[bool, bool, float]:
    return run.bold, run.italic, run.size


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


def _breaks_off(text: str) -> bool:
    """Whether a text is a start and the word that leads to its end: `Da gennaio 2013 a`, `from May 2019 to`."""
    whole = find(f"{text.strip()} {_LATER}")
    return whole is not None and whole.ends is not None and not whole.outside(f"{text.strip()} {_LATER}").strip()


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
