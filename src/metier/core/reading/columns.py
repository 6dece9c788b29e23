"""Columns of a page: a sidebar is read by itself, a column of dates belongs to the rows beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, TypeVar

from metier.core.reading.places import place_score
from metier.core.reading.ranges import has_date, is_length
from metier.core.reading.sections import section_of

_LEAST_ROWS = 5
_DEEPEST = 6


class Placed(Protocol):
    """What stands somewhere on a page."""

    @property
    def text(self) -> str: ...
    @property
    def x(self) -> float: ...
    @property
    def end(self) -> float: ...
    @property
    def y(self) -> float: ...
    @property
    def size(self) -> float: ...


P = TypeVar("P", bound=Placed)


def arranged(segments: Sequence[P], depth: int = 0) -> list[list[P]]:
    """Blocks in reading order, each to be read row by row."""
    if not segments:
        return []
    found = _gutter(segments) if depth < _DEEPEST else None
    if found is None:
        return [list(segments)]
    x, top, bottom = found
    above = [one for one in segments if one.y < top]
    left = [one for one in segments if top <= one.y <= bottom and one.end <= x]
    right = [one for one in segments if top <= one.y <= bottom and one.end > x]
    below = [one for one in segments if one.y > bottom]
    deeper = depth + 1
    return [
        *([above] if above else []),
        *arranged(left, deeper),
        *arranged(right, deeper),
        *arranged(below, deeper),
    ]


def _gutter(segments: Sequence[P]) -> tuple[float, float, float] | None:
    """Where two columns stand beside each other that are read one after the other: x, top and bottom; the tallest such."""
    rows = sorted({one.y for one in segments})
    best: tuple[float, tuple[float, float, float]] | None = None
    for x in _candidates(segments):
        for top, bottom in _bands(segments, rows, x):
            left = [one for one in segments if top <= one.y <= bottom and one.end <= x]
            right = [one for one in segments if top <= one.y <= bottom and one.end > x]
            if min(_rows(left), _rows(right)) < _LEAST_ROWS or not _are_apart(left, right):
                continue
            if best is None or bottom - top > best[0] + 1:
                best = (bottom - top, (x, top, bottom))
    return best[1] if best else None


def _candidates(segments: Sequence[P]) -> list[float]:
    """Places just left of where several segments begin."""
    begins: dict[int, int] = {}
    for one in segments:
        begins[round(one.x)] = begins.get(round(one.x), 0) + 1
    leftmost = min(begins)
    return [x - 1.5 for x, times in sorted(begins.items()) if times >= 3 and x > leftmost + 40]


def _bands(segments: Sequence[P], rows: Sequence[float], x: float) -> list[tuple[float, float]]:
    """Stretches of rows that nothing crosses at x."""
    crossed = {one.y for one in segments if one.x < x < one.end}
    bands: list[tuple[float, float]] = []
    start: float | None = None
    last = 0.0
    for y in rows:
        if y in crossed:
            if start is not None:
                bands.append((start, last))
            start = None
        else:
            start = y if start is None else start
            last = y
    if start is not None:
        bands.append((start, last))
    return bands


def _rows(side: Sequence[P]) -> int:
    return len({round(one.y) for one in side})


def _are_apart(left: Sequence[P], right: Sequence[P]) -> bool:
    """Whether two sides are columns of their own, rather than rows with something in their margin."""
    if any(_is_margin(side) for side in (left, right)):
        return False
    for margin, main in ((left, right), (right, left)):
        titles = [one for one in margin if section_of(one.text)]
        if len(titles) * 10 >= len(margin) * 8 and _aligned(titles, main):
            return False
    if any(section_of(one.text) for one in left) and any(section_of(one.text) for one in right):
        return True
    side, other = (left, right) if len(left) <= len(right) else (right, left)
    share = _share_aligned(side, other)
    return share <= 0.95 if len(side) > 3 and any(section_of(one.text) for one in side) else share < 0.6


def _is_margin(side: Sequence[P]) -> bool:
    """Whether a side has little but times and places, as they stand beside what they belong to."""
    plain = [one for one in side if not section_of(one.text)]
    notes = [
        one
        for one in plain
        if is_length(one.text) or (has_date(one.text) and len(one.text.split()) <= 8) or place_score(one.text) > 1
    ]
    return bool(plain) and len(notes) * 10 >= len(plain) * 6 and any(has_date(one.text) for one in notes)


def _aligned(side: Sequence[P], other: Sequence[P]) -> bool:
    return bool(side) and _share_aligned(side, other) > 0.7


def _share_aligned(side: Sequence[P], other: Sequence[P]) -> float:
    near = sum(any(abs(one.y - beside.y) < 0.25 * max(one.size, 4) for beside in other) for one in side)
    return near / len(side)
