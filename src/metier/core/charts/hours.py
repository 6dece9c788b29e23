"""Hours put in, week by week, stacked by goal, against what was promised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

from metier.core import words
from metier.core.charts.drawing import Drawing, Line, Mark, Rect, Text
from metier.core.charts.measure import width
from metier.core.dates import MONTHS

HEIGHT, TOP = 210, 8


@dataclass(frozen=True, slots=True)
class Series:
    """A goal and its tone; the first is at the foot of the stack."""

    name: str
    tone: str


@dataclass(frozen=True, slots=True)
class HoursWeek:
    """A week from its Monday: minutes for each series, minutes promised, a word where there were none (`leave`)."""

    start: date
    minutes: tuple[int, ...]
    committed: int
    note: str = ""

    @property
    def total(self) -> int:
        return sum(self.minutes)


def hours(
    name: str, series: Sequence[Series], weeks: Sequence[HoursWeek], *, is_last_open: bool = True, pixels: float = 340
) -> Drawing:
    """Weekly bars with the total under each; `is_last_open` shows what is left of the promise for this week."""
    most = max([week.total for week in weeks] + [week.committed for week in weeks] + [60]) * 1.1
    base = HEIGHT - 44

    def y(minutes: float) -> float:
        return base - (base - TOP) * minutes / most

    slot = 100 / max(len(weeks), 1)
    inset = slot * 0.14
    marks: list[Mark] = []
    for index, week in enumerate(weeks):
        x = index * slot
        if is_last_open and index == len(weeks) - 1 and week.committed > week.total:
            marks.append(
                Rect(x + inset, y(week.committed), slot - 2 * inset, y(week.total) - y(week.committed), "ghost")
            )
        stacked = 0
        for minutes, one in zip(week.minutes, series, strict=True):
            if minutes:
                height = max(y(stacked) - y(stacked + minutes) - 2, 0.5)
                marks.append(Rect(x + inset, y(stacked + minutes) + 1, slot - 2 * inset, height, f"fill {one.tone}"))
                stacked += minutes
        if week.committed:
            marks.append(Line(x, y(week.committed), x + slot, y(week.committed), "committed"))
        if week.note:
            marks.append(Text(x + slot / 2, y(week.total) - 6, week.note, "tick", "middle"))
    marks += _totals(weeks, slot, base, pixels) + _months(weeks, slot, inset, pixels)
    marks.append(Line(0, base, 100, base, "axis"))
    if not weeks:
        marks.append(Text(0, base - 8, "No hours yet.", "tick"))
    return Drawing(name, HEIGHT, "Hours put in each week, by goal", _description(series, weeks), tuple(marks), "hours")


def _figure(minutes: int) -> str:
    return f"{minutes / 60:.1f}".removesuffix(".0")


def _totals(weeks: Sequence[HoursWeek], slot: float, base: float, pixels: float) -> list[Mark]:
    widest = max((width(_figure(week.total)) for week in weeks), default=0)
    every = max(1, ceil((widest + 4) / (slot * pixels / 100)))
    return [
        Text(index * slot + slot / 2, base + 16, _figure(week.total), "value", "middle")
        for index, week in enumerate(weeks)
        if (len(weeks) - 1 - index) % every == 0
    ]


def _months(weeks: Sequence[HoursWeek], slot: float, inset: float, pixels: float) -> list[Mark]:
    marks: list[Mark] = []
    free, shown = 0.0, None
    for index, week in enumerate(weeks):
        month = (week.start.year, week.start.month)
        x = index * slot + inset
        label = str(week.start.year) if shown and shown[0] != week.start.year else MONTHS[week.start.month - 1][:3]
        fits = x >= free and x + width(label) * 100 / pixels <= 100
        if month != shown and fits:
            marks.append(Text(x, HEIGHT - 8, label, "tick"))
            free = x + (width(label) + 10) * 100 / pixels
        shown = month
    return marks


def _description(series: Sequence[Series], weeks: Sequence[HoursWeek]) -> str:
    if not weeks:
        return "No weeks to show."
    total = sum(week.total for week in weeks)
    shares = [(sum(week.minutes[index] for week in weeks), one.name) for index, one in enumerate(series)]
    said = words.listed([f"{words.hours(minutes)} for {one}" for minutes, one in shares if minutes])
    return f"{words.count(len(weeks), 'week')} from {words.full_date(weeks[0].start)}: {words.hours(total)} in all{', ' + said if said else ''}."
