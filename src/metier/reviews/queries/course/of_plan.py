"""Corrections of goals, tasks, hours and if-then plans."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import models

from metier.accounts.access import Viewer, visible
from metier.core.words import full_date
from metier.plan.choices import GoalState
from metier.plan.models import (
    Goal,
    GoalFacts,
    GoalRevision,
    HoursFacts,
    HoursSpan,
    HoursSpanRevision,
    IfThenFacts,
    IfThenPlan,
    IfThenPlanRevision,
    TaskFacts,
    TaskNeed,
    TaskRevision,
)
from metier.plan.queries.history import changed_keys, differing, needs_changed, titles
from metier.reviews.models import Parking
from metier.reviews.queries.course.entries import CourseCorrection, Kind, Window
from metier.reviews.queries.course.versions import Step, steps, without_progress

CLOSED = {GoalState.REACHED: "Reached", GoalState.DROPPED: "Dropped", GoalState.OPEN: "Taken up again"}
FACTS: dict[Kind, type[models.Model]] = {
    "goal": GoalFacts,
    "task": TaskFacts,
    "hours": HoursFacts,
    "if-then": IfThenFacts,
}
QUIET = {"State", "Closed on", "Dropped on", "Ended on"}
"""Facts that the verb says already."""


@dataclass(frozen=True, slots=True)
class Told:
    """A step of one kind, on its way to be said: all of a page share one look for titles."""

    kind: Kind
    step: Step


def of_goals(viewer: Viewer, window: Window) -> tuple[list[CourseCorrection], list[Told]]:
    made = visible(viewer, Goal).filter(**({"id": window.goal} if window.goal else {}))
    changed = visible(viewer, GoalRevision).filter(**({"subject": window.goal} if window.goal else {}))
    found = [
        CourseCorrection(row.created_at, "goal", "Set", row.title, row.pk, place=_goal(row.pk), goal_id=row.pk)
        for row in window.of(made, "created_at")
    ]
    return found, _told("goal", steps(viewer, GoalRevision, changed, window))


def of_tasks(viewer: Viewer, window: Window) -> tuple[list[CourseCorrection], list[Told]]:
    rows = visible(viewer, TaskRevision).filter(subject__goal__trashed_at=None)
    rows = rows.filter(subject__goal=window.goal) if window.goal else rows
    return [], _told("task", steps(viewer, TaskRevision, without_progress(viewer, rows), window))


def of_hours(viewer: Viewer, window: Window) -> tuple[list[CourseCorrection], list[Told]]:
    """Without the weeks off of parking, which says so itself."""
    parked = visible(viewer, Parking).filter(hours__isnull=False).values("hours")
    made = visible(viewer, HoursSpan).exclude(id__in=parked)
    changed = visible(viewer, HoursSpanRevision).exclude(subject__in=parked)
    found = [
        CourseCorrection(row.created_at, "hours", "Said", str(row), row.pk, reason=row.note, place=("plan:hours",))
        for row in window.of(made, "created_at")
    ]
    return found, _told("hours", steps(viewer, HoursSpanRevision, changed, window))


def of_if_then_plans(viewer: Viewer, window: Window) -> tuple[list[CourseCorrection], list[Told]]:
    made = visible(viewer, IfThenPlan).filter(goal__trashed_at=None)
    changed = visible(viewer, IfThenPlanRevision).filter(subject__goal__trashed_at=None)
    if window.goal:
        made, changed = made.filter(goal=window.goal), changed.filter(subject__goal=window.goal)
    found = [
        CourseCorrection(
            row.created_at, "if-then", "Planned", str(row), row.pk, place=_if_then(row.pk), goal_id=row.goal_id
        )
        for row in window.of(made, "created_at")
    ]
    return found, _told("if-then", steps(viewer, IfThenPlanRevision, changed, window))


def said(viewer: Viewer, told: Sequence[Told]) -> list[CourseCorrection]:
    """In words; what differs in nothing that is shown is left out. Four queries at most."""
    ids = {key for one in told for key in changed_keys(FACTS[one.kind], one.step.before, one.step.after)}
    names, needs = titles(viewer, ids) if ids else {}, _needs(viewer, told)
    found = []
    for one in told:
        before, after, subject = one.step.before, one.step.after, one.step.subject
        changes = tuple(
            change for change in differing(FACTS[one.kind], before, after, names) if change.label not in QUIET
        )
        if one.kind == "task":
            changes += tuple(needs_changed(needs[subject.pk], before.replaced_at))
        what = _what(one.kind, before, after)
        if changes or what != "Changed":
            found.append(
                CourseCorrection(
                    before.replaced_at, one.kind, what, _title(one.kind, after), before.pk, changes, before.reason,
                    _place(one.kind, subject.pk), _of_goal(one.kind, subject),
                )
            )  # fmt: skip
    return found


def _told(kind: Kind, found: Iterable[Step]) -> list[Told]:
    return [Told(kind, step) for step in found]


def _what(kind: Kind, before: models.Model, after: models.Model) -> str:
    if kind == "goal" and getattr(before, "state") != getattr(after, "state"):  # noqa: B009 - whichever version it is
        return CLOSED[GoalState(getattr(after, "state"))]  # noqa: B009
    for name, ended in (("dropped_on", "Dropped"), ("ended_on", "Ended")):
        one, two = getattr(before, name, None), getattr(after, name, None)
        if one != two:
            return ended if two else "Taken up again"
    return "Changed"


def _title(kind: Kind, after: models.Model) -> str:
    return full_of(after) if kind == "hours" else str(after)


def full_of(span: models.Model) -> str:
    """Hours as a title: from when they hold, without what was changed in them."""
    starts = getattr(span, "starts_on")  # noqa: B009 - a span or a version of one
    return f"Hours a week from {full_date(starts)}"


def _needs(viewer: Viewer, told: Sequence[Told]) -> dict[UUID, list[TaskNeed]]:
    found: dict[UUID, list[TaskNeed]] = defaultdict(list)
    tasks = {one.step.subject.pk for one in told if one.kind == "task"}
    if tasks:
        rows = visible(viewer, TaskNeed).filter(task_id__in=tasks).select_related("needs")
        for row in rows.order_by("created_at", "id"):
            found[row.task_id].append(row)
    return found


def _goal(key: UUID) -> tuple[str, ...]:
    return ("plan:goal", str(key))


def _if_then(key: UUID) -> tuple[str, ...]:
    return ("plan:if_then_plan", str(key))


def _place(kind: Kind, key: UUID) -> tuple[str, ...]:
    if kind == "hours":
        return ("plan:hours",)
    return _goal(key) if kind == "goal" else ("plan:task", str(key)) if kind == "task" else _if_then(key)


def _of_goal(kind: Kind, subject: models.Model) -> UUID | None:
    key: UUID | None = subject.pk if kind == "goal" else getattr(subject, "goal_id", None)
    return key
