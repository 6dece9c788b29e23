"""Work above and life below one line of years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from metier.core import words
from metier.core.charts.drawing import Anchor, Dot, Drawing, Glyph, Line, Link, Mark, Rect, Text
from metier.core.charts.measure import shortened, width
from metier.core.charts.rows import packed
from metier.core.charts.scale import Span, ticks

TIER, BARS, AXIS_BELOW = 54, 10, 28
WIDEST = 260
MOST_TITLES = 8  # of each side, where the drawing is told


@dataclass(frozen=True, slots=True)
class Moment:
    """Something to come. Without `end` it is a day, shown as a diamond; `uncertain` is from likely to safe, hatched."""

    title: str
    start: date
    end: date | None = None
    sub: str = ""
    kind: Literal["plain", "uncertain"] = "plain"
    target: date | None = None
    href: str = ""


@dataclass(frozen=True, slots=True)
class _Placed:
    moment: Moment
    left: float
    right: float
    x: float
    end: float
    anchor: Anchor


def lifeline(
    name: str,
    work: Sequence[Moment],
    life: Sequence[Moment],
    *,
    today: date,
    start: date,
    end: date,
    pixels: float = 800,
) -> Drawing:
    """Each side stacks away from the line, so that no words meet."""
    span = Span(start, end)
    above, rows_above = _side(work, span, pixels)
    below, rows_below = _side(life, span, pixels)
    mid = 30 + max((max(rows_above) + 1) * TIER if rows_above else 0, 0) - (14 if rows_above else 0)
    height = mid + AXIS_BELOW + ((max(rows_below) + 1) * TIER if rows_below else 0)
    marks: list[Mark] = [Line(0, mid, 100, mid, "life-axis")]
    for placed, row in zip(above, rows_above, strict=True):
        marks += _leader(placed, mid, mid - 22 - row * TIER + BARS, row)
    for placed, row in zip(below, rows_below, strict=True):
        marks += _leader(placed, mid, mid + AXIS_BELOW + row * TIER, row)
    here = span.at(today) if span.holds(today) else None
    marks += _years(span, mid, pixels, here)
    if here is not None:
        x = here
        anchor: Anchor = "start" if x < 3 else "end" if x > 97 else "middle"
        marks += [Dot(x, mid, 5, "today-dot"), Text(x, mid + 17, "Today", "tick today-label halo", anchor)]
    for placed, row in zip(above, rows_above, strict=True):
        marks += _moment(placed, mid - 22 - row * TIER, -24, -8, pixels)
    for placed, row in zip(below, rows_below, strict=True):
        marks += _moment(placed, mid + AXIS_BELOW + row * TIER, 28, 44, pixels)
    title = f"Work and life on one line, {start.year} to {(end - timedelta(days=1)).year}"
    return Drawing(name, height, title, _description(work, life), tuple(marks), "lifeline")


def _side(moments: Sequence[Moment], span: Span, pixels: float) -> tuple[list[_Placed], list[int]]:
    shown = sorted(
        (one for one in moments if span.meets(one.start, one.end or one.start)), key=lambda one: (one.start, one.title)
    )
    placed = [_place(one, span, pixels) for one in shown]
    placed.sort(key=lambda one: one.left)
    return placed, packed([(one.left, one.right) for one in placed], gap=1.5)


def _place(moment: Moment, span: Span, pixels: float) -> _Placed:
    x = span.at(moment.start)
    end = max(span.at(moment.end + timedelta(days=1)), x + 0.6) if moment.end else x
    room = min(max(width(moment.title), width(moment.sub)), WIDEST) * 100 / pixels
    if x + room <= 100:
        return _Placed(moment, x, max(end, x + room), x, end, "start")
    return _Placed(moment, min(x, max(end - room, 0)), end, x, end, "end")


def _leader(placed: _Placed, mid: float, to: float, row: int) -> list[Mark]:
    """From the line out to a thing in an outer row."""
    return [Line(placed.x, mid, placed.x, to, "leader")] if row else []


def _moment(placed: _Placed, y: float, title_dy: float, sub_dy: float, pixels: float) -> list[Mark]:
    moment = placed.moment
    parts: list[Rect | Line | Dot | Glyph | Text] = []
    if moment.end:
        parts.append(Rect(placed.x, y, placed.end - placed.x, BARS, "band" if moment.kind == "uncertain" else "life"))
        if moment.kind == "uncertain":
            parts.append(Line(placed.x, y - 3, placed.x, y + BARS + 3, "p50"))
    if moment.target:
        parts.append(Glyph(placed.end, y + BARS / 2, "diamond", "target"))
    if not moment.end:
        parts.append(Glyph(placed.x, y + BARS / 2, "diamond", "target"))
    x = placed.x if placed.anchor == "start" else placed.end
    room = min(WIDEST, (100 - x if placed.anchor == "start" else x) * pixels / 100)
    shift = 0 if moment.end else -5 if placed.anchor == "start" else 5
    parts.append(Text(x, y + title_dy, shortened(moment.title, room), "halo value", placed.anchor, shift))
    if moment.sub:
        parts.append(Text(x, y + sub_dy, shortened(moment.sub, room), "halo tick", placed.anchor, shift))
    if not moment.href:
        return list(parts)
    top, bottom = min(y - 6, y + title_dy - 14), max(y + BARS + 6, y + sub_dy + 4)
    hit = Rect(placed.left, top, placed.right - placed.left, bottom - top, "hit")
    return [Link(moment.href, ", ".join(filter(None, [moment.title, moment.sub])), (hit, *parts))]


def _years(span: Span, mid: float, pixels: float, here: float | None) -> list[Mark]:
    marks: list[Mark] = []
    for tick in ticks(span, pixels):
        x = span.at(tick.day)
        marks.append(Line(x, mid - 4, x, mid + 4, "axis"))
        half = width(tick.label) / 2 * 100 / pixels
        is_free = here is None or abs(x - here) > half + 20 * 100 / pixels
        if half <= x <= 100 - half and is_free:
            marks.append(Text(x, mid + 17, tick.label, "tick", "middle"))
    return marks


def _description(work: Sequence[Moment], life: Sequence[Moment]) -> str:
    def side(name: str, moments: Sequence[Moment]) -> str:
        titles = words.first_of([one.title for one in moments], MOST_TITLES)
        return f"{name} the line: {titles or 'nothing yet'}."

    return f"{side('Above', work)} {side('Below', life)}"
