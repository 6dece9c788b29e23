"""When goals will be done, as rows of a table that share one axis: hatched from likely to safe, a diamond for the day wanted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from metier.core.charts.drawing import Anchor, Drawing, Glyph, Line, Mark, Rect, Text
from metier.core.charts.measure import width
from metier.core.charts.scale import Span, month_after, ticks

FARTHEST = timedelta(days=6 * 365)
LEAST_MONTHS = 12
MIDDLE, HEIGHT = 11, 22
PIXELS = 130
"""About how wide the column is."""


@dataclass(frozen=True, slots=True)
class Prospect:
    """A goal's forecast, if there is one, and the day it is wanted by, if it has one."""

    likely: date | None = None
    safe: date | None = None
    target: date | None = None


def forecast_span(prospects: Iterable[Prospect], today: date) -> Span:
    """The days that all rows share: from today past the last of their dates, a year at least and six at most."""
    days = [day for one in prospects for day in (one.likely, one.safe, one.target) if day]
    last = min(max(days, default=today), today + FARTHEST)
    return Span(today, max(month_after(last, 2), month_after(today, LEAST_MONTHS)))


def forecast_axis(span: Span, pixels: float = PIXELS) -> Drawing:
    """The heading of the column: years, or months where there is room."""
    return Drawing("", 14, "", "", tuple(_labels(span, pixels)), "axis-row")


def forecast_bar(prospect: Prospect, span: Span, pixels: float = PIXELS) -> Drawing:
    """One row: likely as a strong line, hatched to safe; dotted where there is no forecast. What lies beyond is shown by an arrow.

    Decoration: the cell beside it says the dates.
    """
    marks: list[Mark] = [Line(0, MIDDLE, 100, MIDDLE, "axis")]
    marks += [Line(x, 3, x, 19, "grid") for x in (span.at(tick.day) for tick in ticks(span, pixels)) if x > 0]
    if prospect.likely is None or prospect.safe is None:
        marks.append(Rect(0, 6, 100, 10, "unknown"))
    elif span.end <= prospect.likely:
        marks.append(Glyph(100, MIDDLE, "onward", "onward"))
    else:
        likely, safe = span.at(prospect.likely), span.at(prospect.safe)
        left = min(likely, 99.0)
        marks += [Rect(left, 6, max(safe - left, 1), 10, "band"), Line(likely, 4, likely, 18, "p50")]
        if span.end <= prospect.safe:
            marks.append(Glyph(100, MIDDLE, "onward", "onward"))
    if prospect.target:
        marks.append(Glyph(span.at(prospect.target), MIDDLE, "diamond", "target"))
    return Drawing("", HEIGHT, "", "", tuple(marks), "forecast")


def _labels(span: Span, pixels: float) -> list[Mark]:
    marks: list[Mark] = []
    free = 0.0
    for tick in ticks(span, pixels):
        x, half = span.at(tick.day), width(tick.label) / 2 * 100 / pixels
        anchor: Anchor = "start" if x < half else "end" if x > 100 - half else "middle"
        left = x - {"start": 0.0, "middle": half, "end": 2 * half}[anchor]
        if left >= free:
            marks.append(Text(x, 11, tick.label, "tick", anchor))
            free = left + 2 * half + 4 * 100 / pixels
    return marks
