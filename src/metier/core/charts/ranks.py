"""How an order of priorities has changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from metier.core import words
from metier.core.charts.drawing import Anchor, Dot, Drawing, Line, Mark, Text
from metier.core.charts.measure import shortened, width
from metier.core.charts.tones import tone
from metier.core.dates import MONTHS

ROW, TOP, LEFT, RIGHT, LEAST_RIGHT = 30, 40, 7.0, 62.0, 45.0
GAP = 14
MOST_DATES = 40


@dataclass(frozen=True, slots=True)
class RankingOn:
    """The names in order, as they stood from a date on."""

    on: date
    names: tuple[str, ...]


def ranks(name: str, rankings: Sequence[RankingOn], *, pixels: float = 340) -> Drawing:
    """A line for each name, first at the top, named at its last place; oldest ranking first. Keeps the latest forty."""
    kept = list(rankings)[-MOST_DATES:]
    if not kept:
        return Drawing(
            name,
            40,
            "How your ranking has changed",
            "Nothing is ranked yet.",
            (Text(0, 20, "Nothing is ranked yet.", "tick"),),
            "ranks",
        )
    longest = max(width(f"{len(kept[-1].names)} {one}") for one in (*kept[-1].names, ""))
    right = min(max(100 - (longest + GAP + 2) * 100 / pixels, LEAST_RIGHT), RIGHT)
    xs = _places([one.on for one in kept], right)
    depth = max(len(one.names) for one in kept)
    marks: list[Mark] = []
    for x, at, label in _labels([one.on for one in kept], xs, pixels):
        anchor: Anchor = "start" if len(kept) == 1 else "middle"
        marks += [
            Line(x, TOP - 14, x, TOP + ROW * (depth - 1) + 14, "grid"),
            Text(at, 14, label, "tick", anchor, -4 if anchor == "start" else 0),
        ]
    for position, one in reversed(list(enumerate(_names(kept)))):
        marks += _line(one, kept, xs, tone(position + 1), pixels)
    return Drawing(
        name, TOP + ROW * depth - 8, "How your ranking has changed", _description(kept), tuple(marks), "ranks"
    )


def _places(dates: Sequence[date], right: float) -> list[float]:
    """Even steps: the order matters, not the time between."""
    if len(dates) == 1:
        return [LEFT]
    step = (right - LEFT) / (len(dates) - 1)
    return [LEFT + index * step for index in range(len(dates))]


def _labels(dates: Sequence[date], xs: Sequence[float], pixels: float) -> list[tuple[float, float, str]]:
    """The dates that have room, the last one always: where each is, and where it is written."""
    shown: list[tuple[float, float, str]] = []
    limit = 100.0 + LEFT
    for day, x in reversed(list(zip(dates, xs, strict=True))):
        label = f"{MONTHS[day.month - 1][:3]} {day.year}"
        half = (width(label) / 2 + 3) * 100 / pixels
        at = x if len(dates) == 1 else max(x, half - 2)
        if at + half <= limit:
            shown.append((x, at, label))
            limit = at - half
    return shown[::-1]


def _names(rankings: Sequence[RankingOn]) -> list[str]:
    """In the latest order, then those no longer ranked."""
    latest = list(rankings[-1].names)
    return latest + sorted({one for ranking in rankings for one in ranking.names} - set(latest))


def _line(name: str, rankings: Sequence[RankingOn], xs: Sequence[float], css_class: str, pixels: float) -> list[Mark]:
    """Joined where it is ranked twice in a row."""
    at = [ranking.names.index(name) if name in ranking.names else None for ranking in rankings]
    marks: list[Mark] = []
    for index in range(len(at) - 1):
        one, two = at[index], at[index + 1]
        if one is not None and two is not None:
            marks.append(Line(xs[index], TOP + one * ROW, xs[index + 1], TOP + two * ROW, f"rank-line {css_class}"))
    radius = 4.5 if len(xs) <= 12 else 2.5
    marks += [
        Dot(x, TOP + place * ROW, radius, f"rank-dot {css_class}")
        for x, place in zip(xs, at, strict=True)
        if place is not None
    ]
    last = at[-1]
    if last is not None:
        room = pixels * (100 - xs[-1]) / 100 - GAP - width(f"{last + 1} ")
        marks.append(Text(xs[-1], TOP + last * ROW + 4, f"{last + 1} {shortened(name, room)}", "value", dx=GAP))
    return marks


def _description(rankings: Sequence[RankingOn]) -> str:
    first, last = rankings[0], rankings[-1]
    said = [f"On {words.full_date(last.on)}: {words.listed(last.names)}, in this order."]
    if first is not last:
        moved = [
            f"{one} went from {first.names.index(one) + 1} to {last.names.index(one) + 1}"
            for one in last.names
            if one in first.names and first.names.index(one) != last.names.index(one)
        ]
        said.append(
            f"Since {words.full_date(first.on)}, {words.listed(moved)}."
            if moved
            else f"As on {words.full_date(first.on)}."
        )
    return " ".join(said)
