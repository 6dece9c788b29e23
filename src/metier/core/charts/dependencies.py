"""Elbows from the end of one bar to the start of another."""

from __future__ import annotations

from typing import NamedTuple

from metier.core.charts.drawing import Glyph, Line, Mark


class Ends(NamedTuple):
    """Where a bar begins and ends, in per cent, and the middle of its row."""

    left: float
    right: float
    cy: float


def elbow(source: Ends, target: Ends, bar: float) -> list[Mark]:
    """Down (or, dashed, up) from the end of the source to the row of the target, then across to its start."""
    x, into = source.right, target.left
    if target.cy > source.cy:
        css_class, leave = "dep", source.cy + bar / 2
    elif target.cy < source.cy:
        css_class, leave = "dep cross", source.cy - bar / 2
    else:
        css_class, leave = "dep", source.cy
    marks: list[Mark] = []
    if leave != target.cy:
        marks.append(Line(x, leave, x, target.cy, css_class))
    if into != x:
        marks.append(Line(x, target.cy, into, target.cy, css_class))
    marks.append(Glyph(into, target.cy, "arrow", "dep-end"))
    return marks
