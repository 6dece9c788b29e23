"""What was asked for each year, stacked by what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from metier.core import words
from metier.core.charts.drawing import Drawing, Line, Mark, Rect, Text
from metier.core.charts.measure import width

HEIGHT, TOP, FOOT = 150, 14, 24
TONES = ("fill s1", "fill s3", "fill s4", "ghost")


@dataclass(frozen=True, slots=True)
class AskedYear:
    """A year by its first askings: granted, waiting or taken back, declined, withdrawn."""

    year: str
    granted: int
    waiting: int
    declined: int
    withdrawn: int

    @property
    def numbers(self) -> tuple[int, int, int, int]:
        return self.granted, self.waiting, self.declined, self.withdrawn

    @property
    def total(self) -> int:
        return sum(self.numbers)


def asked_by_year(name: str, years: Sequence[AskedYear], pixels: float = 700) -> Drawing:
    """A column for each year, granted at its foot, with the number of asks above it."""
    most, base = max((year.total for year in years), default=0) or 1, HEIGHT - FOOT
    slot = 100 / max(len(years), 1)
    inset = max(slot * 0.18, (slot - 6) / 2)
    marks: list[Mark] = []
    for index, year in enumerate(years):
        x, stacked = index * slot + inset, 0
        for number, tone in zip(year.numbers, TONES, strict=True):
            if number:
                height = (base - TOP) * number / most
                top = base - (base - TOP) * (stacked + number) / most
                marks.append(Rect(x, top, slot - 2 * inset, max(height - 1.5, 0.5), tone))
                stacked += number
        if year.total and slot * pixels / 100 >= width(str(year.total)) + 4:
            top = base - (base - TOP) * year.total / most
            marks.append(Text(index * slot + slot / 2, top - 4, str(year.total), "value", "middle"))
    marks += _years(years, slot, pixels)
    marks.append(Line(0, base, 100, base, "axis"))
    return Drawing(name, HEIGHT, "What you asked for, by year", _description(years), tuple(marks), "asked")


def _years(years: Sequence[AskedYear], slot: float, pixels: float) -> list[Mark]:
    """As many labels as can be read, the last year among them."""
    every = max(1, ceil((width("2026") + 8) / (slot * pixels / 100)))
    return [
        Text(index * slot + slot / 2, HEIGHT - 8, year.year, "tick", "middle")
        for index, year in enumerate(years)
        if (len(years) - 1 - index) % every == 0
    ]


def _description(years: Sequence[AskedYear]) -> str:
    if not years:
        return "Nothing was asked for yet."
    total = sum(year.total for year in years)
    granted, waiting, declined, withdrawn = (sum(year.numbers[place] for year in years) for place in range(4))
    said = [
        f"{number:,} {word}"
        for number, word in (
            (granted, "granted"),
            (waiting, "not decided"),
            (declined, "declined"),
            (withdrawn, "withdrawn"),
        )
        if number
    ]
    return f"{words.count(total, 'ask')} since {years[0].year}: {words.listed(said)}."
