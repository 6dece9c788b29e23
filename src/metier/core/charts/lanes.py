"""Lanes on one axis of years: the next three to five years, and a career so far."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from metier.core import words
from metier.core.charts.drawing import Drawing, Glyph, Line, Link, Mark, Rect, Text
from metier.core.charts.labels import LIFT, Placed, beside, row_tops
from metier.core.charts.measure import shortened
from metier.core.charts.rows import packed
from metier.core.charts.scale import Span, frame
from metier.core.dates import MONTHS

HEAD, STAGE, ROW, FIRST = 30, 24, 24, 30
BEAD = 10  # pixels from one dot of a column to the next, as the pattern of `beads` in the stylesheet
MOST_DOTS = 8
MOST_TITLES = 8  # of each lane, where the drawing is told
ROWS_BEFORE_PACKING = 6
LEAST_LETTERS = 9

Part = Rect | Line | Glyph | Text


@dataclass(frozen=True, slots=True)
class Stage:
    """A position: a block with its title inside, `sub` beneath. `end` is its last day; None goes on: in a career to today, in the years ahead to the edge."""

    title: str
    start: date
    end: date | None = None
    kind: Literal["past", "now", "aim"] = "past"
    sub: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class LaneBar:
    """A thing with a length, or (without `end`) a day; `css_class` is `life` or a tone. From `end` to `safe` it is uncertain."""

    title: str
    start: date
    end: date | None = None
    css_class: str = "task s2"
    note: str = ""
    target: date | None = None
    safe: date | None = None
    href: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    title: str
    stages: tuple[Stage, ...] = ()
    bars: tuple[LaneBar, ...] = ()


@dataclass(frozen=True, slots=True)
class WinsOn:
    """Wins around a day: with evidence and without."""

    on: date
    proved: int
    bare: int


def years(
    name: str,
    lanes: Sequence[Lane],
    *,
    today: date,
    start: date,
    end: date,
    clashes: Sequence[tuple[date, date]] = (),
    title: str = "Three to five years",
    pixels: float = 800,
) -> Drawing:
    """Position, goals and life on one axis; `clashes` are spans to look at."""
    span = Span(start, end)
    marks, bottom = _lanes(lanes, span, end, pixels)
    shaded: list[Mark] = [
        Rect(span.at(one), FIRST, span.at(two) - span.at(one), bottom - FIRST, "clash")
        for one, two in clashes
        if span.meets(one, two)
    ]
    return Drawing(
        name,
        bottom,
        title,
        _description(lanes),
        (*shaded, *frame(span, today, 16, 22, bottom, pixels), *marks),
        "gantt years",
    )


def career(
    name: str,
    lanes: Sequence[Lane],
    *,
    today: date,
    start: date,
    end: date,
    wins: Sequence[WinsOn] = (),
    pixels: float = 800,
) -> Drawing:
    """A career so far, in lanes, with a dot for each win."""
    span = Span(start, end)
    marks, bottom = _lanes(lanes, span, today, pixels)
    if wins:
        more, bottom = _wins(wins, span, bottom)
        marks += more
    marks += _named_again(marks, span.at(today))
    said = f"Your career on a line of time, {start.year} to {(end - timedelta(days=1)).year}"
    total = sum(one.proved + one.bare for one in wins)
    description = _description(lanes) + (f" {words.count(total, 'win')}, a dot each." if total else "")
    return Drawing(name, bottom + 8, said, description, (*frame(span, today, 13, 20, bottom, pixels), *marks), "career")


def _named_again(marks: Sequence[Mark], x: float) -> list[Mark]:
    """The names of the lanes beside today, for where the drawing opens there and its left edge is out of sight."""
    names = [mark for mark in marks if isinstance(mark, Text) and mark.css_class == "halo lane-name"]
    return [Text(x, name.y, name.text, f"{name.css_class} at-end", "end", -8) for name in names]


def _lanes(lanes: Sequence[Lane], span: Span, open_end: date, pixels: float) -> tuple[list[Mark], float]:
    marks: list[Mark] = []
    y: float = FIRST
    if not any(lane.stages or lane.bars for lane in lanes):
        return [Line(0, y, 100, y, "lane"), Text(0, y + 20, "Nothing in these years yet.", "halo tick")], y + HEAD + 8
    for lane in lanes:
        marks += [Line(0, y, 100, y, "lane"), Text(0, y + 20, lane.title, "halo lane-name")]
        y += HEAD
        more, y = _stages(lane.stages, span, open_end, y, pixels)
        marks += more
        more, y = _bars(lane.bars, span, y, pixels)
        marks += more
        y += 10
    return marks, y


def _stages(stages: Sequence[Stage], span: Span, open_end: date, y: float, pixels: float) -> tuple[list[Mark], float]:
    shown = sorted(
        (one for one in stages if span.meets(one.start, one.end or date.max)), key=lambda one: (one.start, one.title)
    )
    drawn = [_stage(one, span, open_end, pixels) for one in shown]
    rows = packed([(room[0], room[1]) for room, _ in drawn], gap=0)
    height = STAGE + (20 if any(one.sub for one in shown) else 4)
    marks: list[Mark] = []
    for stage, (room, parts), row in zip(shown, drawn, rows, strict=True):
        lowered = [_lowered(part, y + row * height) for part in parts]
        hit = Rect(room[0], y + row * height - 2, room[1] - room[0], height, "hit")
        name = f"{stage.title}, {_days(stage.start, stage.end)}"
        marks += _linked(stage.href, name, [hit, *lowered] if stage.href else lowered)
    return marks, y + (max(rows) + 1 if rows else 0) * height


def _stage(stage: Stage, span: Span, open_end: date, pixels: float) -> tuple[tuple[float, float], list[Part]]:
    """The room it takes, and its parts from a top at 0. Words that do not fit inside stand beside."""
    left = span.at(stage.start)
    right = max(span.at(stage.end + timedelta(days=1) if stage.end else open_end), left + 0.5)
    room = (right - left) * pixels / 100
    css_class = "stage" if stage.kind == "past" else f"stage {stage.kind}"
    parts: list[Part] = [Rect(left, 0, max(right - left - 0.15, 0.3), STAGE, css_class)]
    inside = shortened(stage.title, room - 12)
    if len(inside) < min(LEAST_LETTERS, len(stage.title)):
        label = beside(left, right, stage.title, stage.sub, pixels=pixels)
        text = label.text
        parts.append(Text(text.x, 16, text.text, text.css_class, text.anchor, text.dx, text.note))
        return (label.left, label.right + 1), parts
    parts.append(Text(left, 16, inside, f"stage-label on-{stage.kind}", dx=8))
    if stage.sub and room > 40:
        parts.append(Text(left, 39, shortened(stage.sub, room - 4), "tick"))
    return (left, right), parts


def _bars(bars: Sequence[LaneBar], span: Span, y: float, pixels: float) -> tuple[list[Mark], float]:
    shown = sorted(
        (one for one in bars if span.meets(one.start, one.safe or one.end or one.start)),
        key=lambda one: (one.start, one.title),
    )
    drawn = [_bar(one, span, pixels) for one in shown]
    labels = [label for label, _ in drawn]
    rows = (
        packed([(label.left, label.right) for label in labels])
        if len(drawn) > ROWS_BEFORE_PACKING
        else list(range(len(drawn)))
    )
    tops = row_tops(labels, rows, ROW)
    marks: list[Mark] = []
    for bar, (label, parts), row in zip(shown, drawn, rows, strict=True):
        middle = y + tops[row + 1] - ROW / 2
        lowered = [_lowered(part, middle) for part in parts]
        lift = LIFT if label.is_above else 0
        hit = Rect(label.left, middle - ROW / 2 - lift, label.right - label.left, ROW + lift, "hit")
        marks += _linked(
            bar.href, f"{bar.title}, {_days(bar.start, bar.end or bar.start)}", [hit, *lowered] if bar.href else lowered
        )
    return marks, y + tops[-1]


def _bar(bar: LaneBar, span: Span, pixels: float) -> tuple[Placed, list[Part]]:
    """Its label, and its parts around a middle at 0."""
    left = span.at(bar.start)
    right = max(span.at(bar.end + timedelta(days=1)), left + 0.4) if bar.end else left
    last = max(right, span.at(bar.safe)) if bar.safe else right
    parts: list[Part] = []
    if bar.end:
        parts.append(Rect(left, -6, right - left, 12, bar.css_class, 1))
    if bar.safe:
        parts.append(Rect(right, -5, last - right, 10, "band"))
    point = bar.target or (None if bar.end else bar.start)
    if point and span.holds(point):
        parts.append(Glyph(span.at(point), 0, "diamond", "target"))
        last = max(last, span.at(point))
    label = beside(left, last, bar.title, bar.note, pixels=pixels, after=0 if last > right or bar.end else 4)
    return label, [*parts, label.text]


def _lowered(part: Part, y: float) -> Part:
    if isinstance(part, Rect):
        return Rect(part.x, part.y + y, part.width, part.height, part.css_class, part.radius)
    if isinstance(part, Line):
        return Line(part.x1, part.y1 + y, part.x2, part.y2 + y, part.css_class)
    if isinstance(part, Glyph):
        return Glyph(part.x, part.y + y, part.shape, part.css_class)
    return Text(part.x, part.y + y, part.text, part.css_class, part.anchor, part.dx, part.note)


def _wins(wins: Sequence[WinsOn], span: Span, y: float) -> tuple[list[Mark], float]:
    shown = [one for one in wins if span.holds(one.on)]
    tallest = max((one.proved + one.bare for one in shown), default=0)
    base = y + 30 + (min(tallest, MOST_DOTS) + (tallest > MOST_DOTS)) * BEAD
    marks: list[Mark] = [Line(0, y, 100, y, "lane"), Text(0, y + 19, "Wins", "halo lane-name")]
    for one in shown:
        x, total = span.at(one.on), one.proved + one.bare
        proved, dots = min(one.proved, MOST_DOTS), min(total, MOST_DOTS)
        marks += _beads(x, base - 6, proved, ("beads",))
        marks += _beads(x, base - 6 - proved * BEAD, dots - proved, ("beads rim", "beads core"))
        if total > MOST_DOTS:
            marks.append(Text(x, base - 2 - MOST_DOTS * BEAD, f"{total:,}", "halo tick", "middle"))
    return [*marks, Line(0, base, 100, base, "axis")], base


def _beads(x: float, foot: float, number: int, classes: Sequence[str]) -> list[Line]:
    """Dots above one another, as one dotted line: a long career has a thousand."""
    head = foot - (number - 1) * BEAD - 0.1  # a line without length is not drawn everywhere
    return [Line(x, foot, x, head, css_class) for css_class in classes] if number else []


def _linked(href: str, label: str, parts: Sequence[Part]) -> Sequence[Mark]:
    return [Link(href, label, tuple(parts))] if href else parts


def _days(start: date, end: date | None) -> str:
    if end is None:
        return f"since {MONTHS[start.month - 1]} {start.year}"
    if start == end:
        return words.short_date(start)
    return f"{MONTHS[start.month - 1]} {start.year} to {MONTHS[end.month - 1]} {end.year}"


def _description(lanes: Sequence[Lane]) -> str:
    said = [
        f"{lane.title}: {words.first_of([one.title for one in lane.stages] + [one.title for one in lane.bars], MOST_TITLES)}."
        for lane in lanes
        if lane.stages or lane.bars
    ]
    return " ".join(said) or "Nothing in these years yet."
