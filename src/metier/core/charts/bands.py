"""Bands of pay: from the 10th to the 90th percentile, the middle half as a box, with one's own pay in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from metier.core.charts.amounts import Across
from metier.core.charts.drawing import Anchor, Dot, Drawing, Glyph, Line, Mark, Rect, Text
from metier.core.charts.measure import shortened, width
from metier.core.money import money, short_money

ROW, TOP, PIXELS = 74, 18, 760
ASKING_HEIGHT, MIDDLE = 104, 62
Amounts = Sequence[Decimal | None]


@dataclass(frozen=True, slots=True)
class PayMark:
    """An amount in a band, with what it is called."""

    amount: Decimal
    label: str
    kind: Literal["you", "target"] = "you"


@dataclass(frozen=True, slots=True)
class PayBand:
    """The 10th, 25th, 50th, 75th and 90th percentile as far as they are known; `points` are single amounts. `is_open` goes on beyond what is published."""

    name: str
    note: str
    amounts: Amounts
    marks: tuple[PayMark, ...] = ()
    points: tuple[Decimal, ...] = ()
    is_open: bool = False


def pay_bands(name: str, bands: Sequence[PayBand], currency: str, title: str = "Pay against the market") -> Drawing:
    """A row for each band, all in one currency and a year."""
    said = [
        amount
        for band in bands
        for amount in (*band.amounts, *band.points, *(mark.amount for mark in band.marks))
        if amount is not None
    ]
    across = Across.around(said or [Decimal(0), Decimal(1)])
    height = TOP + len(bands) * ROW + 6
    marks: list[Mark] = _grid(across, currency, TOP, height - 6)
    for at, band in enumerate(bands):
        marks += _row(band, across, TOP + at * ROW)
    described = "For each, the line runs from the 10th to the 90th percentile, the box from the 25th to the 75th, and the tick is the median."
    return Drawing(name, height, title, f"{described} {_said(bands, currency)}".strip(), tuple(marks), "pay")


def _grid(across: Across, currency: str, top: float, bottom: float) -> list[Mark]:
    found: list[Mark] = []
    for amount in across.named:
        x, label = across.at(amount), short_money(amount, currency)
        found.append(Line(x, top, x, bottom, "grid"))
        half = width(label) / 2 * 100 / PIXELS
        if half <= x <= 100 - half:
            found.append(Text(x, 12, label, "tick", "middle"))
    return found


def _row(band: PayBand, across: Across, top: float) -> list[Mark]:
    y = top + 40
    name = shortened(band.name, PIXELS * 0.6, 13)
    found: list[Mark] = [Text(0, top + 22, name, "halo lane-name", note=band.note)]
    p10, p25, p50, p75, p90 = (None if one is None else across.at(one) for one in band.amounts)
    ends = [one for one in (p10, p25, p50, p75, p90) if one is not None]
    if len(ends) > 1 or band.is_open:
        left, right = (min(ends), max(ends)) if ends else (0.0, 0.0)
        found.append(Line(left, y, 100 if band.is_open else right, y, "whisker"))
        found += [Line(x, y - 5, x, y + 5, "whisker") for x in (p10, p90) if x is not None]
        if band.is_open:
            found.append(Glyph(100, y, "arrow", "onward"))
    if p25 is not None and p75 is not None:
        found.append(Rect(p25, y - 8, p75 - p25, 16, "box"))
    if p50 is not None:
        found.append(Line(p50, y - 8, p50, y + 8, "median"))
    found += [Dot(across.at(one), y, 2.5, "dot small") for one in band.points]
    for mark in band.marks:
        x = across.at(mark.amount)
        anchor: Anchor = "end" if x + width(mark.label) * 100 / PIXELS > 100 else "start"
        found += [
            Glyph(x, y, "diamond", mark.kind),
            Text(x, y + 24, mark.label, "halo value", anchor, 6 if anchor == "end" else -6),
        ]
    return found


def _said(bands: Sequence[PayBand], currency: str) -> str:
    said = []
    for band in bands[:8]:
        median = f", median {money(band.amounts[2], currency)}" if band.amounts[2] is not None else ""
        marks = "".join(f"; {mark.label}, {money(mark.amount, currency)}" for mark in band.marks)
        said.append(f"{band.name}{median}{marks}.")
    return " ".join(said)


def asking(name: str, amounts: Amounts, marks: Sequence[PayMark], currency: str) -> Drawing:
    """What to ask on the middle half of a market; marks from the least to the most, their words below and above in turn."""
    said = [*(one for one in amounts[1:4] if one is not None), *(mark.amount for mark in marks)]
    across = Across.around(said)
    found: list[Mark] = _grid(across, currency, 14, ASKING_HEIGHT - 6)
    p25, p50, p75 = (None if one is None else across.at(one) for one in amounts[1:4])
    if p25 is not None and p75 is not None:
        found.append(Rect(p25, MIDDLE - 9, p75 - p25, 18, "box"))
        found += [
            Text(p25, MIDDLE + 5, "25th", "tick", dx=5),
            Text(p75, MIDDLE + 5, "75th", "tick", "end", -5),
        ]
    if p50 is not None:
        found.append(Line(p50, MIDDLE - 9, p50, MIDDLE + 9, "median"))
    for at, mark in enumerate(sorted(marks, key=lambda one: one.amount)):
        x, y = across.at(mark.amount), MIDDLE - 24 if at % 2 else MIDDLE + 32
        anchor: Anchor = "start" if x < 25 else "end" if x > 75 else "middle"
        found += [
            Line(x, y + 5 if at % 2 else y - 12, x, MIDDLE, "wait solid"),
            Glyph(x, MIDDLE, "diamond", mark.kind),
            Text(
                x,
                y,
                mark.label,
                "halo value",
                anchor,
                {"start": -8, "end": 8, "middle": 0}[anchor],
                short_money(mark.amount, currency),
            ),
        ]
    described = " ".join(f"{mark.label}: {money(mark.amount, currency)}." for mark in marks)
    return Drawing(name, ASKING_HEIGHT, "What to ask, on the market", described, tuple(found), "asking")
