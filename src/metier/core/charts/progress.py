"""The course of a goal: its figure in steps against its target, and under it how likely its owner thought it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from metier.core import words
from metier.core.charts.drawing import Anchor, Dot, Drawing, Glyph, Line, Mark, Text
from metier.core.charts.measure import width
from metier.core.charts.scale import Span, frame
from metier.core.progress import figure

TOP, PLOT, GAP = 18, 104, 16
ROW, LEVELS = 9, 5
AXIS = 24
MOST_DOTS = 80
PIXELS = 340


@dataclass(frozen=True, slots=True)
class ProgressOn:
    """What was said on a day: a figure and its target then, and confidence from 1 to 5; None where it was not."""

    day: date
    value: Decimal | None
    out_of: Decimal | None
    confidence: int | None


@dataclass(frozen=True, slots=True)
class Course:
    """What the days are held against: where it began, and the target of now with the day it is due. `levels` name 1 to 5."""

    since: date
    start: Decimal
    target: Decimal | None
    due: date | None
    today: date
    levels: Sequence[str]


def progress(name: str, said: Sequence[ProgressOn], course: Course) -> Drawing:
    """From the oldest said to the day due, or today if that is later. Without figures only the confidence is drawn."""
    first = min([course.since, *(one.day for one in said)])
    last = max([course.today, *(one.day for one in said), *([course.due] if course.due else [])])
    span = Span(first, last + timedelta(days=max((last - first).days // 25, 3)))
    figures = [one for one in said if one.value is not None]
    sure = [one for one in said if one.confidence is not None]
    base = TOP + PLOT if figures else TOP - GAP
    foot = base + GAP + LEVELS * ROW if sure else base
    marks: list[Mark] = [*frame(span, course.today, foot + AXIS - 6, TOP - 8, foot + 4, PIXELS)]
    if figures:
        marks += _figures(figures, course, span, base)
    if sure:
        marks += _confidence(sure, course.levels, span, base + GAP)
    return Drawing(
        name, foot + AXIS, "Progress by check-in", _description(figures, sure, course), tuple(marks), "progress"
    )


def _figures(said: Sequence[ProgressOn], course: Course, span: Span, base: float) -> list[Mark]:
    heights = [one.value for one in said if one.value is not None]
    targets = [one.out_of for one in said if one.out_of is not None] + (
        [course.target] if course.target is not None else []
    )
    low, high = min([course.start, *heights, *targets]), max([course.start, *heights, *targets])

    def y(value: Decimal) -> float:
        share = float((value - low) / (high - low)) if high > low else 0.0
        return base - PLOT * share

    marks: list[Mark] = [Line(0, base, 100, base, "axis"), *_target(said, course, span, y)]
    x, height = span.at(course.since), y(course.start)
    is_few = len(said) <= MOST_DOTS
    dots: list[Mark] = []
    for one in said:
        assert one.value is not None  # noqa: S101 - only figures come here
        to, level = span.at(one.day), y(one.value)
        marks += [Line(x, height, to, height, "trend"), Line(to, height, to, level, "trend")]
        if is_few:
            dots.append(Dot(to, level, 3, "dot"))
        x, height = to, level
    now = span.at(max(course.today, said[-1].day))
    marks += [Line(x, height, now, height, "trend"), *dots, Dot(x, height, 4, "dot")]
    assert said[-1].value is not None  # noqa: S101 - as above
    return [*marks, _label(x, height, figure(said[-1].value), "halo value")]


def _target(said: Sequence[ProgressOn], course: Course, span: Span, y: Callable[[Decimal], float]) -> list[Mark]:
    steps = [(course.since, one.out_of) for one in said[:1]] + [(one.day, one.out_of) for one in said[1:]]
    steps += [(course.today, course.target)]
    known = [(day, out_of) for day, out_of in steps if out_of is not None]
    if not known:
        return []
    marks: list[Mark] = []
    x, height = 0.0, y(known[0][1])
    for day, out_of in known[1:]:
        if y(out_of) != height:
            to = span.at(day)
            marks += [Line(x, height, to, height, "committed"), Line(to, height, to, y(out_of), "committed")]
            x, height = to, y(out_of)
    marks.append(Line(x, height, 100, height, "committed"))
    if course.due and course.target is not None:
        marks.append(Glyph(span.at(course.due), height, "diamond", "target"))
    text = figure(known[-1][1])
    return [*marks, Text(0, height - 6, f"Target {text}", "halo tick")]


def _confidence(said: Sequence[ProgressOn], levels: Sequence[str], span: Span, top: float) -> list[Mark]:
    """One row for each level, the most likely on top, named at both ends."""

    def y(level: int) -> float:
        return top + (LEVELS - level + 0.5) * ROW

    marks: list[Mark] = [Line(0, y(level), 100, y(level), "grid") for level in range(1, LEVELS + 1)]
    size = 3.0 if len(said) <= MOST_DOTS else 1.5
    marks += [Dot(span.at(one.day), y(one.confidence), size, "dot small") for one in said if one.confidence]
    ends: list[Mark] = [Text(100, y(level) + 4, levels[level - 1], "halo tick", "end") for level in (LEVELS, 1)]
    return [*marks, *ends]


def _label(x: float, y: float, text: str, css_class: str) -> Text:
    """Right of a point, or left where that runs over the edge."""
    fits = x + (width(text) + 8) * 100 / PIXELS <= 100
    anchor: Anchor = "start" if fits else "end"
    return Text(x, y - 7, text, css_class, anchor, 6 if fits else -6)


def _description(figures: Sequence[ProgressOn], sure: Sequence[ProgressOn], course: Course) -> str:
    parts = []
    if figures:
        one, two = figures[0], figures[-1]
        assert one.value is not None  # noqa: S101 - only figures are here
        assert two.value is not None  # noqa: S101 - as above
        target = f", towards {figure(course.target)}" if course.target is not None else ""
        due = f" by {words.full_date(course.due)}" if course.due else ""
        parts.append(
            f"From {figure(one.value)} on {words.full_date(one.day)} to {figure(two.value)} on {words.full_date(two.day)}{target}{due}."
        )
    if sure and sure[-1].confidence:
        level = course.levels[sure[-1].confidence - 1].lower()
        parts.append(f"Thought {level} on {words.full_date(sure[-1].day)}.")
    return " ".join(parts) or "Nothing was said yet."
