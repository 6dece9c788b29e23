"""Levels from 0 to 7 as seven cells: what somebody has, what is missing to what is needed, what is more than needed, and how uncertain it is."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil, floor

from metier.core.charts.drawing import Drawing, Glyph, Line, Mark, Rect

CELLS = 7
STEP, FILLED = 100 / CELLS, 92 / CELLS
TOP, HEIGHT, FOOT, TALL = 6, 9, 19, 22


def level(have: float, error: float, need: float | None = None) -> Drawing:
    """Decoration beside the figures that carry the values; the line beneath runs from the level less its uncertainty to the level and it."""
    marks: list[Mark] = [Rect(at * STEP, TOP, FILLED, HEIGHT, "cell none") for at in range(CELLS)]
    met = have if need is None else min(have, need)
    marks += _between(0, met, "cell have")
    if need is not None:
        marks += _between(met, need, "cell gap")
        marks += _between(need, have, "cell more")
    low, high = (_x(min(max(one, 0.0), float(CELLS))) for one in (have - error, have + error))
    marks += [Line(low, FOOT, high, FOOT, "whisker")]
    marks += [Line(x, FOOT - 2, x, FOOT + 2, "whisker") for x in (low, high)]
    if need is not None:
        marks.append(Glyph(_x(need), 0, "need", "need"))
    return Drawing("", TALL, "", "", tuple(marks), "level")


def _between(low: float, high: float, css_class: str) -> Iterator[Rect]:
    """What lies between two levels, cell by cell."""
    for at in range(floor(low), min(ceil(high), CELLS)):
        begins, ends = max(low - at, 0.0), min(high - at, 1.0)
        if ends > begins:
            yield Rect(at * STEP + begins * FILLED, TOP, (ends - begins) * FILLED, HEIGHT, css_class)


def _x(at: float) -> float:
    """Where a level lies; a whole one at the end of its cell."""
    whole = min(floor(at), CELLS - 1)
    return whole * STEP + (at - whole) * FILLED
