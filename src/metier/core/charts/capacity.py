"""Planned against available hours, week by week."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from metier.core import words
from metier.core.charts.drawing import Drawing, Line, Mark, Rect, Text
from metier.core.charts.scale import Span, axis, now

HEIGHT, BASE, TOP = 112, 88, 16


@dataclass(frozen=True, slots=True)
class CapacityWeek:
    """A week from its Monday; both figures in minutes."""

    start: date
    available: int
    planned: int

    @property
    def over(self) -> int:
        return max(self.planned - self.available, 0)


def capacity(
    name: str, weeks: Sequence[CapacityWeek], *, today: date, start: date, end: date, pixels: float = 800
) -> Drawing:
    """Bars for what is planned, hatched above what there is; the stepped line is what there is."""
    span = Span(start, end)
    shown = [week for week in weeks if span.meets(week.start, week.start + timedelta(days=6))]
    most = max([week.available for week in shown] + [week.planned for week in shown] + [60])

    def y(minutes: float) -> float:
        return BASE - (BASE - TOP) * minutes / most

    marks: list[Mark] = [*axis(span, HEIGHT - 8, 4, BASE, pixels)]
    marks += [
        mark
        for week in shown
        for mark in _bars(week, span, y(week.planned), y(week.available), y(min(week.planned, week.available)))
    ]
    marks += _available(shown, span, [y(week.available) for week in shown])
    marks.append(Line(0, BASE, 100, BASE, "axis"))
    if shown:
        marks.append(
            Text(100, y(shown[-1].available) - 5, f"{words.hours(shown[-1].available)} available", "halo tick", "end")
        )
    marks += [mark for mark in now(span, today, "", 0, 0, BASE, pixels) if isinstance(mark, Line)]
    return Drawing(
        name, HEIGHT, "Planned against available hours each week", _description(shown), tuple(marks), "capacity"
    )


def _bars(week: CapacityWeek, span: Span, planned: float, available: float, within: float) -> list[Mark]:
    left, right = span.at(week.start), span.at(week.start + timedelta(days=7))
    inset = (right - left) * 0.12
    marks: list[Mark] = []
    if week.planned and within < BASE:
        marks.append(Rect(left + inset, within, right - left - 2 * inset, BASE - within, "load"))
    if week.over:
        marks.append(Rect(left + inset, planned, right - left - 2 * inset, available - planned, "load over"))
    return marks


def _available(weeks: Sequence[CapacityWeek], span: Span, heights: Sequence[float]) -> list[Mark]:
    """One line over weeks of equal height, steps between them."""
    marks: list[Mark] = []
    begun = 0
    for index, week in enumerate(weeks):
        is_last = index == len(weeks) - 1
        if is_last or heights[index + 1] != heights[index]:
            right = span.at(week.start + timedelta(days=7))
            marks.append(Line(span.at(weeks[begun].start), heights[index], right, heights[index], "available"))
            if not is_last:
                marks.append(Line(right, heights[index], right, heights[index + 1], "available"))
            begun = index + 1
    return marks


def _description(weeks: Sequence[CapacityWeek]) -> str:
    over = [week for week in weeks if week.over]
    if not weeks:
        return "No weeks to show."
    if not over:
        return f"In none of {words.count(len(weeks), 'week')} is more planned than there is."
    worst = max(over, key=lambda week: week.over)
    return (
        f"More is planned than there is in {len(over)} of {words.count(len(weeks), 'week')}, "
        f"most in the week of {words.full_date(worst.start)}: {words.hours(worst.planned)} against {words.hours(worst.available)}."
    )
