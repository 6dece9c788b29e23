"""Taking back: a change that was just made, and what was put in the trash."""

from __future__ import annotations

from typing import TypeVar
from uuid import UUID

from django.db import models, transaction
from django.db.models import F

from metier.accounts.access import Viewer, find_trashed, trashed, visible
from metier.accounts.models import Owned
from metier.accounts.revisions import withdraw
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.core.errors import Refused
from metier.plan import queries
from metier.plan.actions.circles import refuse_circle
from metier.plan.models import (
    Deposit,
    Goal,
    GoalFacts,
    HoursFacts,
    HoursSpan,
    IfThenFacts,
    IfThenPlan,
    Task,
    TaskFacts,
    TaskNeed,
)

T = TypeVar("T", Goal, Task, HoursSpan)
FACTS: dict[type[Owned], type[models.Model]] = {
    Goal: GoalFacts,
    Task: TaskFacts,
    HoursSpan: HoursFacts,
    IfThenPlan: IfThenFacts,
}


@transaction.atomic
def trash_goal(viewer: Viewer, goal: Goal) -> int:
    """Put a goal in the trash, with its tasks; returns how many went with it."""
    put_in_trash(viewer, goal)
    return queries.tasks(viewer).filter(goal=goal).update(trashed_at=viewer.now)


@transaction.atomic
def restore_goal(viewer: Viewer, pk: UUID | str) -> Goal:
    """Take a goal out of the trash, with the tasks that went with it. Raises Missing; Refused when that closes a circle."""
    goal = find_trashed(viewer, Goal, pk)
    trashed(viewer, Task).filter(goal=goal, trashed_at=goal.trashed_at).update(trashed_at=None)
    take_from_trash(goal)
    refuse_circle(viewer)
    return goal


def trash_task(viewer: Viewer, task: Task) -> None:
    put_in_trash(viewer, task)


@transaction.atomic
def restore_task(viewer: Viewer, pk: UUID | str) -> Task:
    """Raises Missing; Refused while its goal is in the trash, and when it closes a circle."""
    task = find_trashed(viewer, Task, pk)
    if task.goal.trashed_at:
        raise Refused(f"Its goal, {task.goal.title}, is in the trash too. Restore the goal first.")
    take_from_trash(task)
    refuse_circle(viewer)
    return task


def restore_hours(viewer: Viewer, pk: UUID | str) -> HoursSpan:
    """Raises Missing."""
    span = find_trashed(viewer, HoursSpan, pk)
    take_from_trash(span)
    return span


@transaction.atomic
def withdraw_change(
    viewer: Viewer, subject: Goal | Task | HoursSpan | IfThenPlan, revision: UUID, *, logged: Deposit | None = None
) -> None:
    """Undo the last change as if it had not been made, and the time logged with it, if any.

    Raises Missing; Refused when another change came after it, and when it closes a circle.
    """
    at = withdraw(subject, FACTS[type(subject)], revision)
    if isinstance(subject, Task):
        needs = visible(viewer, TaskNeed).filter(task=subject)
        needs.filter(created_at=at).exclude(task__created_at=F("created_at")).delete()
        needs.filter(ended_at=at).update(ended_at=None)
    if logged is not None:
        put_in_trash(viewer, logged)
    if isinstance(subject, Goal | Task):
        refuse_circle(viewer)
