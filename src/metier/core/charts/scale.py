"""Time across a drawing: where a day is, and which months, quarters or years are named."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from metier.core.charts.drawing import Anchor, Line, Mark, Text
from metier.core.charts.measure import width
from metier.core.dates import MONTHS

YEARS = (12, 24, 60, 120, 240, 600, 1200)
ROOM = 34


class Tick(NamedTuple):
    day: date
    label: str
    is_year: bool


@dataclass(frozen=True, slots=True)
class Span:
    """The days a drawing shows: `start` is its left edge, `end` its right, `end` itself outside."""

    start: date
    end: date
    left: float = 0
    right: float = 100

    @property
    def days(self) -> int:
        return max((self.end - self.start).days, 1)

    @property
    def months(self) -> float:
        return self.days / 30.44

    def at(self, day: date) -> float:
        """Where a day begins, in per cent, kept within the drawing."""
        share = (day - self.start).days / self.days
        return self.left + (self.right - self.left) * min(max(share, 0.0), 1.0)

    def holds(self, day: date) -> bool:
        return self.start <= day < self.end

    def meets(self, start: date, end: date) -> bool:
        """Whether any day from start to end is shown."""
        return start < self.end and end >= self.start


def month_after(day: date, months: int = 1) -> date:
    """The first of the month so many months after the month of a day; the last month of the calendar stays."""
    total = min(day.year * 12 + day.month - 1 + months, date.max.year * 12 + 11)
    return date(total // 12, total % 12 + 1, 1)


def ticks(span: Span, pixels: float = 800) -> list[Tick]:
    """Months, then quarters, then years, then every second, fifth or tenth year, as many as can be read."""
    steps = (1, 3, *YEARS) if span.months <= 36 else YEARS
    step = next((months for months in steps if pixels * months / span.months >= ROOM), YEARS[-1])
    first = date(span.start.year, span.start.month, 1)
    if step >= 12:
        years = step // 12
        first = date(max(span.start.year - span.start.year % years, 1), 1, 1)
    elif step == 3:
        first = date(span.start.year, (span.start.month - 1) // 3 * 3 + 1, 1)
    found: list[Tick] = []
    day = first
    while day < span.end:
        if day >= span.start:
            is_year = day.month == 1
            found.append(Tick(day, str(day.year) if is_year else MONTHS[day.month - 1][:3], is_year))
        after = month_after(day, step)
        if after <= day:
            break
        day = after
    return found


def axis(span: Span, label_y: float, top: float, bottom: float, pixels: float = 800) -> list[Mark]:
    """Grid lines and their labels; a label that would run over the right edge is left out."""
    marks: list[Mark] = []
    for tick in ticks(span, pixels):
        x = span.at(tick.day)
        marks.append(Line(x, top, x, bottom, "grid"))
        if x * pixels / 100 + 3 + width(tick.label) <= pixels:
            marks.append(Text(x, label_y, tick.label, "tick strong" if tick.is_year else "tick", dx=3))
    return marks


def now(
    span: Span, today: date, label: str, label_y: float, top: float, bottom: float, pixels: float = 800
) -> list[Mark]:
    """The line of today and its label, if today is shown."""
    if not span.holds(today):
        return []
    x = span.at(today)
    half = width(label) / 2 * 100 / pixels
    anchor: Anchor = "start" if x < half else "end" if x > 100 - half else "middle"
    return [Line(x, top, x, bottom, "today"), Text(x, label_y, label, "tick today-label halo", anchor)]


def frame(span: Span, today: date, label_y: float, top: float, bottom: float, pixels: float = 800) -> list[Mark]:
    """Axis and today on one line of labels: a label that would touch the word Today gives way."""
    here = now(span, today, "Today", label_y, top - 2, bottom, pixels)
    said = next((mark for mark in here if isinstance(mark, Text)), None)
    marks = axis(span, label_y, top, bottom, pixels)
    if said is None:
        return marks
    room = width(said.text) * 100 / pixels
    left = said.x - {"start": 0.0, "middle": room / 2, "end": room}[said.anchor]

    def touches(mark: Mark) -> bool:
        if not isinstance(mark, Text):
            return False
        begins = mark.x + mark.dx * 100 / pixels
        return begins < left + room + 0.5 and left < begins + width(mark.text) * 100 / pixels + 0.5

    return [*(mark for mark in marks if not touches(mark)), *here]
