"""The course of a fit: the line of what it was, between the lines of its range."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from metier.core import words
from metier.core.charts.drawing import Dot, Drawing, Line, Mark, Text
from metier.core.charts.scale import Span, frame

TOP, PLOT, AXIS, PIXELS = 18, 96, 22, 340


@dataclass(frozen=True, slots=True)
class FitOn:
    """A fit on a day, and its range, from 0 to 1."""

    day: date
    value: float
    low: float
    high: float


def fit_course(name: str, found: Sequence[FitOn], today: date) -> Drawing:
    """From the first day to today, over the whole scale from 0 to 100%."""
    base = TOP + PLOT
    span = Span(found[0].day, max(today, found[-1].day) + timedelta(days=20))
    marks: list[Mark] = list(frame(span, today, base + AXIS - 6, TOP - 8, base + 4, PIXELS))
    for share in (0.0, 0.5, 1.0):
        y = base - PLOT * share
        marks.append(Line(0, y, 100, y, "grid"))
    for one, two in pairwise(found):
        x1, x2 = span.at(one.day), span.at(two.day)
        for kind, before, after in (
            ("ghost", one.low, two.low),
            ("ghost", one.high, two.high),
            ("trend", one.value, two.value),
        ):
            marks.append(Line(x1, base - PLOT * before, x2, base - PLOT * after, kind))
    marks += [Text(0, base - PLOT * share - 3, f"{share:.0%}", "halo tick") for share in (0.0, 0.5, 1.0)]
    last = found[-1]
    marks.append(Dot(span.at(last.day), base - PLOT * last.value, 4, "dot"))
    first = found[0]
    said = f"From {first.value:.0%} on {words.full_date(first.day)} to {last.value:.0%} on {words.full_date(last.day)}, between {last.low:.0%} and {last.high:.0%}."
    return Drawing(name, base + AXIS, "Fit over time", said, tuple(marks), "fit-course")
