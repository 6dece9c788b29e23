"""How often something was done, quarter by quarter: a row of columns for each thing, each with its number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from metier.core import words
from metier.core.charts.drawing import Drawing, Line, Mark, Rect, Text
from metier.core.dates import MONTHS

ROW, TALLEST, FOOT = 78, 34, 36


@dataclass(frozen=True, slots=True)
class QuarterRow:
    """A thing that was done, and how often in each quarter."""

    name: str
    numbers: tuple[int, ...]


def quarters(name: str, title: str, rows: Sequence[QuarterRow], starts: Sequence[date]) -> Drawing:
    """Columns under the first months of their quarters; each row has its own height, so the number stands on each column."""
    slot = 100 / max(len(starts), 1)
    marks: list[Mark] = []
    for index, row in enumerate(rows):
        top, most = index * ROW, max([*row.numbers, 1])
        base = top + ROW - 12
        marks.append(Text(0, top + 14, row.name, "lane-name"))
        for place, number in enumerate(row.numbers):
            if number:
                height = max(TALLEST * number / most, 2)
                marks.append(Rect(place * slot + slot * 0.16, base - height, slot * 0.68, height, "fill s2"))
                marks.append(Text(place * slot + slot / 2, base - height - 4, str(number), "value", "middle"))
        marks.append(Line(0, base, 100, base, "axis"))
    foot = len(rows) * ROW
    for place, day in enumerate(starts):
        x = place * slot + slot / 2
        marks.append(Text(x, foot + 6, MONTHS[day.month - 1][:3], "tick", "middle"))
        if day.month == 1 or not place:
            marks.append(Text(x, foot + 22, str(day.year), "tick", "middle"))
    return Drawing(name, foot + FOOT - 8, title, _description(rows, starts), tuple(marks), "quarters")


def _description(rows: Sequence[QuarterRow], starts: Sequence[date]) -> str:
    if not starts:
        return "No quarters to show."
    said = words.listed([f"{row.name}, {words.times(sum(row.numbers))}" for row in rows])
    return f"{words.count(len(starts), 'quarter')} from {MONTHS[starts[0].month - 1]} {starts[0].year}: {said}."
