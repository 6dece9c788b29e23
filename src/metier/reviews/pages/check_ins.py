"""What the pages of a goal's check-ins show, and what is said of one check-in anywhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator

from metier.accounts.access import Viewer
from metier.core.charts import Course, Drawing, FigureTable, ProgressOn, bar, progress
from metier.core.words import near_date, short_date
from metier.plan.models import Goal
from metier.reviews.choices import CONFIDENCE
from metier.reviews.models import CheckIn
from metier.reviews.queries import check_ins as queries
from metier.reviews.queries.check_ins import Measure
from metier.reviews.words import confidence_of

PAGE = 40
DRAWN = 200
"""The latest check-ins that are drawn, and in the table of the drawing."""


@dataclass(frozen=True, slots=True)
class Line:
    """One check-in of a list; only the last of its goal can be corrected."""

    id: UUID
    on: date
    said: str
    confidence: str
    line: str
    is_last: bool


@dataclass(frozen=True, slots=True)
class ForGoal:
    """The check-ins as a part of the page of a goal. `asked` says when the next one is asked for; `reached` that the target is."""

    goal: Goal
    measure: Measure
    now: str
    last: Line | None
    share: Drawing | None
    total: int
    asked: str
    is_due: bool
    reached: str


@dataclass(frozen=True, slots=True)
class CheckInsPage:
    """The whole page. `sheet` is a page of all check-ins, newest first; the drawing is None until something was said."""

    part: ForGoal
    lines: tuple[Line, ...]
    sheet: Any  # django.core.paginator.Page of the rows
    drawing: Drawing | None
    table: FigureTable | None
    has_figures: bool
    has_confidence: bool


def for_goal(viewer: Viewer, goal: Goal, measure: Measure | None = None) -> ForGoal:
    found = measure or queries.measure(viewer, goal)
    share = bar(found.progress.per_cent) if found.progress.said and found.progress.out_of else None
    asked_on = queries.next_check_in(viewer, goal, found.last)
    return ForGoal(
        goal=goal,
        measure=found,
        now=found.progress.said,
        last=_line(found.last, is_last=True) if found.last else None,
        share=share,
        total=queries.check_ins(viewer, goal).count(),
        asked=_asked(asked_on, viewer.today) if goal.is_open else "",
        is_due=goal.is_open and asked_on <= viewer.today,
        reached=reached_said(found) if goal.is_open else "",
    )


def check_ins_page(viewer: Viewer, goal: Goal, number: str = "1") -> CheckInsPage:
    part = for_goal(viewer, goal)
    rows = queries.check_ins(viewer, goal).select_related("goal")
    sheet = Paginator(rows, PAGE).get_page(number)
    drawn = list(rows[:DRAWN])
    last = part.measure.last
    shown = (
        drawn[(sheet.number - 1) * PAGE : sheet.number * PAGE] if sheet.number * PAGE <= DRAWN else sheet.object_list
    )
    said = _said_on(part.measure, reversed(drawn))
    course = _course(viewer, part.measure, said)
    return CheckInsPage(
        part=part,
        lines=tuple(_line(row, is_last=row == last) for row in shown),
        sheet=sheet,
        drawing=progress(f"progress-{goal.pk}", said, course) if said else None,
        table=_table(drawn) if said else None,
        has_figures=any(one.value is not None for one in said),
        has_confidence=any(one.confidence is not None for one in said),
    )


def reached_said(measure: Measure) -> str:
    """`12 of 10, beyond the target`; nothing while the target is not reached."""
    now = measure.progress
    if not now.is_reached:
        return ""
    return f"{now.said}, {'beyond' if now.is_beyond else 'which is'} the target"


def _asked(on: date, today: date) -> str:
    if on > today + timedelta(days=1):
        return f"Metier asks again on {near_date(on, today)}."
    return "Metier asks again tomorrow." if on > today else "A check-in is due."


def _line(row: CheckIn, *, is_last: bool) -> Line:
    return Line(row.pk, row.said_on, queries.progress_of(row).said, confidence_of(row), row.line, is_last)


def _said_on(measure: Measure, rows: Iterable[CheckIn]) -> list[ProgressOn]:
    """Figures only of those that were counted as the goal is now: others would share no scale with them."""
    found = []
    for row in rows:
        is_same = bool(row.counted_as) and row.counted_as == measure.counted_as
        said = ProgressOn(row.said_on, row.value if is_same else None, row.out_of if is_same else None, row.confidence)
        if said.value is not None or said.confidence is not None:
            found.append(said)
    return found


def _course(viewer: Viewer, measure: Measure, said: list[ProgressOn]) -> Course:
    set_on = viewer.career.day_of(measure.goal.created_at)
    return Course(
        since=min([set_on, *(one.day for one in said)]),
        start=measure.goal.starts_from,
        target=measure.progress.out_of,
        due=measure.goal.due,
        today=viewer.today,
        levels=list(CONFIDENCE.values()),
    )


def _table(rows: list[CheckIn]) -> FigureTable:
    """Newest first."""
    cells = [(short_date(row.said_on), queries.progress_of(row).said, confidence_of(row), row.line) for row in rows]
    return FigureTable.of("Check-ins", ["On", "Progress", "How likely", "In a line"], cells, ["Progress"])
