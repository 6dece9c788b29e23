"""Chains of introductions: from oneself through people to whom they led, and where somebody is known, as squares by target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from metier.core.charts.drawing import Dot as Point
from metier.core.charts.drawing import Drawing, Line, Link, Mark, Rect, Text

TALL, AXIS, NAME, STATE = 52, 20, 40, 12
LEFT, RIGHT = 4.0, 88.0
MOST_LETTERS = 22
ROW, LABEL, FIRST, SQUARE, MOST_SQUARES, MOST_LABEL = 26, 17, 40.0, 3.0, 16, 30


@dataclass(frozen=True, slots=True)
class Step:
    """Somebody on a chain: how far the introduction to them is, in a word; `is_made` draws it through."""

    name: str
    state: str
    is_made: bool
    href: str = ""


def chain(name: str, first: str, steps: Sequence[Step]) -> Drawing:
    """From oneself through `first` to each of the steps; what is not made yet is dashed."""
    names = ["You", first, *(step.name for step in steps)]
    places = [LEFT + at * (RIGHT - LEFT) / (len(names) - 1) for at in range(len(names))]
    marks: list[Mark] = [Line(places[0], AXIS, places[1], AXIS, "route")]
    for at, step in enumerate(steps, start=1):
        css = "route" if step.is_made else "committed"
        marks.append(Line(places[at], AXIS, places[at + 1], AXIS, css))
        marks.append(Text((places[at] + places[at + 1]) / 2, STATE, step.state, "tick", "middle"))
    hrefs = ["", "", *(step.href for step in steps)]
    for place, said, href in zip(places, names, hrefs, strict=True):
        text = Text(place, NAME, short(said, MOST_LETTERS), "strong", "middle")
        marks.append(Point(place, AXIS, 4, "dot"))
        marks.append(Link(href, said, (text,)) if href else text)
    said = ", then ".join(f"{step.name}: {step.state.lower()}" for step in steps)
    return Drawing(name, TALL, f"Introductions through {first}", f"You know {first}; {said}.", tuple(marks), "chain")


@dataclass(frozen=True, slots=True)
class CoveredRow:
    """A target with how many are known there now, a step away, and were there before."""

    label: str
    now: int
    step: int
    before: int
    href: str = ""

    @property
    def said(self) -> str:
        if not (self.now or self.step or self.before):
            return "nobody"
        parts = ((self.now, "there now"), (self.step, "a step away"), (self.before, "there before"))
        return ", ".join(f"{number:,} {word}" for number, word in parts if number)


def coverage_chart(name: str, rows: Sequence[CoveredRow]) -> Drawing:
    """A row for each target, a square for each person: filled there now, hatched a step away, hollow there before."""
    marks: list[Mark] = []
    for at, row in enumerate(rows):
        top = at * ROW
        label = Text(0, top + LABEL, short(row.label, MOST_LABEL), "strong")
        marks.append(Link(row.href, f"{row.label}: {row.said}", (label,)) if row.href else label)
        shown = ["fill s1"] * row.now + ["alt s2"] * row.step + ["fill s4"] * row.before
        for place, css in enumerate(shown[:MOST_SQUARES]):
            marks.append(Rect(FIRST + place * SQUARE, top + 5, SQUARE * 0.8, 15, css))
        if not shown:
            marks.append(Rect(FIRST, top + 5, SQUARE * 0.8, 15, "ghost"))
            marks.append(Text(FIRST + SQUARE * 1.3, top + LABEL, "Nobody yet", "tick"))
        elif len(shown) > MOST_SQUARES:
            marks.append(
                Text(FIRST + MOST_SQUARES * SQUARE + 1, top + LABEL, f"and {len(shown) - MOST_SQUARES:,} more", "tick")
            )
    known = sum(bool(row.now) for row in rows)
    empty = sum(not (row.now or row.step or row.before) for row in rows)
    description = f"You know somebody at {known} of {len(rows)}; nobody at {empty}."
    return Drawing(name, len(rows) * ROW + 4, "Where you know somebody", description, tuple(marks), "coverage")


def short(text: str, most: int) -> str:
    """With an ellipsis where it is longer than that."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
