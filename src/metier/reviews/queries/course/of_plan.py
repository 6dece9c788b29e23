"""Corrections of goals, tasks, hours and if-then plans."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import models

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
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
    Task,
    TaskFacts,
    TaskNeed,
    TaskRevision,
)
from metier.plan.queries.history import changed_keys, differing, needs_changed, titles
from metier.reviews.models import Parking
from metier.reviews.queries.course.entries import CourseCorrection, Kind, Window
from metier.reviews.queries.course.versions import Step, made_and_steps, without_progress

CLOSED = {GoalState.REACHED: "Reached", GoalState.DROPPED: "Dropped", GoalState.OPEN: "Taken up again"}
FACTS: dict[Kind, type[models.Model]] = {
    "goal": GoalFacts,
    "task": TaskFacts,
    "hours": HoursFacts,
    "if-then": IfThenFacts,
}
QUIET = {"State", "Closed on", "Dropped on", "Ended on", "Started on", "Done on"}
"""Facts that the verb says already, and those that are progress."""


def of_goals(viewer: Viewer, window: Window) -> tuple[list[CourseCorrection], list[Step]]:
    made, steps = made_and_steps(viewer, GoalRevision, _goals, _goal_versions, window)
    found = [
        CourseCorrection(row.created_at, "goal", "Set", str(said), row.pk, place=_goal(row.pk), goal_id=row.pk)
        for row, said in made
    ]
    return found, steps


def _goals(viewer: Viewer, window: Window) -> models.QuerySet[Goal]:
    rows = visible(viewer, Goal)
    return rows.filter(id=window.goal) if window.goal else rows


def _goal_versions(viewer: Viewer, window: Window) -> models.QuerySet[GoalRevision]:
    rows = visible(viewer, GoalRevision)
    return rows.filter(subject=window.goal) if window.goal else rows


def of_tasks(viewer: Viewer, window: Window) -> tuple[list[CourseCorrection], list[Step]]:
    return [], made_and_steps(viewer, TaskRevision, _no_tasks, _task_versions, window)[1]


def _no_tasks(viewer: Viewer, _: Window) -> models.QuerySet[Task]:
    return visible(viewer, Task).none()


def _task_versions(viewer: Viewer, window: Window) -> models.QuerySet[TaskRevision]:
    rows = visible(viewer, TaskRevision).filter(subject__goal__trashed_at=None)
    if window.goal:
        rows = rows.filter(subject__in=visible(viewer, Task).filter(goal=window.goal).order_by().values("id"))
    return without_progress(viewer, rows)


def of_hours(viewer: Viewer, window: Window) -> tuple[list[CourseCorrection], list[Step]]:
    """Without the weeks off of parking, which says so itself."""
    made, steps = made_and_steps(viewer, HoursSpanRevision, _spans, _span_versions, window)
    found = [
        CourseCorrection(row.created_at, "hours", "Said", str(said), row.pk, reason=said.note, place=("plan:hours",))
        for row, said in made
    ]
    return found, steps


def _spans(viewer: Viewer, _: Window) -> models.QuerySet[HoursSpan]:
    return visible(viewer, HoursSpan).exclude(id__in=_of_parking(viewer))


def _span_versions(viewer: Viewer, _: Window) -> models.QuerySet[HoursSpanRevision]:
    return visible(viewer, HoursSpanRevision).exclude(subject__in=_of_parking(viewer))


def _of_parking(viewer: Viewer) -> models.QuerySet[Parking, Any]:
    return visible(viewer, Parking).filter(hours__isnull=False).values("hours")


def of_if_then_plans(viewer: Viewer, window: Window) -> tuple[list[CourseCorrection], list[Step]]:
    made, steps = made_and_steps(viewer, IfThenPlanRevision, _if_then_plans, _if_then_versions, window)
    found = [
        CourseCorrection(
            row.created_at, "if-then", "Made", str(said), row.pk, place=_if_then(row.pk), goal_id=row.goal_id
        )
        for row, said in made
    ]
    return found, steps


def _if_then_plans(viewer: Viewer, window: Window) -> models.QuerySet[IfThenPlan]:
    rows = visible(viewer, IfThenPlan).filter(goal__trashed_at=None)
    return rows.filter(goal=window.goal) if window.goal else rows


def _if_then_versions(viewer: Viewer, window: Window) -> models.QuerySet[IfThenPlanRevision]:
    rows = visible(viewer, IfThenPlanRevision).filter(subject__goal__trashed_at=None)
    return rows.filter(subject__goal=window.goal) if window.goal else rows


def in_words(viewer: Viewer, told: Mapping[Kind, Sequence[Step]]) -> list[CourseCorrection]:
    """The steps as corrections, without what was still being said; what differs in nothing that is shown is left out. Four queries at most."""
    every = [(kind, step) for kind, found in told.items() for step in found if not step.is_still_said]
    ids = {key for kind, step in every for key in changed_keys(FACTS[kind], step.before, step.after)}
    names, needs = titles(viewer, ids) if ids else {}, _needs(viewer, told.get("task", ()))
    found = [_in_words(kind, step, names, needs) for kind, step in every]
    return [one for one in found if one.changes or one.what != "Changed"]


def _in_words(
    kind: Kind, step: Step, names: Mapping[UUID, str], needs: Mapping[UUID, Sequence[TaskNeed]]
) -> CourseCorrection:
    before, after, subject = step.before, step.after, step.subject
    changes = [change for change in differing(FACTS[kind], before, after, names) if change.label not in QUIET]
    if kind == "task":
        changes += needs_changed(needs.get(subject.pk, ()), before.replaced_at)
    return CourseCorrection(
        before.replaced_at, kind, _what(kind, before, after), _title(kind, after), before.pk, tuple(changes), before.reason,
        _place(kind, subject.pk), _of_goal(kind, subject),
    )  # fmt: skip


def _what(kind: Kind, before: models.Model, after: models.Model) -> str:
    if kind == "goal" and getattr(before, "state") != getattr(after, "state"):  # noqa: B009 - whichever version it is
        return CLOSED[GoalState(getattr(after, "state"))]  # noqa: B009
    for name, ended in (("dropped_on", "Dropped"), ("ended_on", "Ended")):
        one, two = getattr(before, name, None), getattr(after, name, None)
        if one != two:
            return ended if two else "Taken up again"
    return "Changed"


def _title(kind: Kind, after: models.Model) -> str:
    """Hours say from when they hold, without what was changed in them."""
    starts = getattr(after, "starts_on", None)
    return f"Hours a week from {full_date(starts)}" if kind == "hours" and starts else str(after)


def _needs(viewer: Viewer, told: Sequence[Step]) -> dict[UUID, list[TaskNeed]]:
    found: dict[UUID, list[TaskNeed]] = defaultdict(list)
    for row in _needs_of(viewer, sorted({step.subject.pk for step in told})):
        found[row.task_id].append(row)
    return found


@prepared
def _needs_of(viewer: Viewer, tasks: Sequence[UUID]) -> models.QuerySet[TaskNeed]:
    rows = visible(viewer, TaskNeed).filter(task_id__in=tasks).select_related("needs")
    return rows.only("task", "created_at", "ended_at", "needs__title").order_by("created_at", "id")


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
