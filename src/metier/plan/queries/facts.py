"""The rows a plan is made of, as they are now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet, Sum

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core.plan import Availability, Span
from metier.plan.choices import GoalState
from metier.plan.models import Deposit, Goal, HoursSpan, Task, TaskNeed


@dataclass(frozen=True, slots=True)
class GoalRow:
    """A goal's facts, of now or of a past date."""

    id: UUID
    created_at: datetime
    title: str
    horizon: str
    measure: str
    target: str
    due: date | None
    serves_id: UUID | None
    ambition_id: UUID | None
    priority: str
    state: str
    counted_as: str
    starts_from: Decimal
    snoozed_until: date | None = None


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task's facts, of now or of a past date."""

    id: UUID
    goal_id: UUID
    title: str
    minutes: int
    pace: int | None
    not_before: date | None
    wanted_by: date | None
    firm: bool
    started_on: date | None
    done_on: date | None
    position: int = 0
    snoozed_until: date | None = None


Needs = Mapping[UUID, tuple[UUID, ...]]
GOAL_FIELDS = tuple(GoalRow.__dataclass_fields__)
TASK_FIELDS = tuple(TaskRow.__dataclass_fields__)


def open_goals(viewer: Viewer) -> list[GoalRow]:
    return [GoalRow(*row) for row in _open_goals(viewer)]


@prepared
def _open_goals(viewer: Viewer) -> QuerySet[Goal, tuple[Any, ...]]:
    rows = visible(viewer, Goal).filter(state=GoalState.OPEN).order_by("due", "created_at", "id")
    return rows.values_list(*GOAL_FIELDS)


def planned_tasks(viewer: Viewer, goals: Iterable[GoalRow], done_since: date) -> list[TaskRow]:
    """The open tasks of these goals, and those done since a day."""
    return [TaskRow(*row) for row in _planned_tasks(viewer, [goal.id for goal in goals], done_since)]


@prepared
def _planned_tasks(viewer: Viewer, goals: Sequence[UUID], done_since: date) -> QuerySet[Task, tuple[Any, ...]]:
    rows = visible(viewer, Task).filter(goal_id__in=goals, dropped_on=None)
    rows = rows.filter(Q(done_on=None) | Q(done_on__gte=done_since)).order_by("position", "created_at", "id")
    return rows.values_list(*TASK_FIELDS)


def needs(viewer: Viewer, tasks: Iterable[TaskRow]) -> Needs:
    """What each of the tasks that are not done needs, by its id."""
    return grouped(_needs(viewer, [task.id for task in tasks if task.done_on is None]))


@prepared
def _needs(viewer: Viewer, tasks: Sequence[UUID]) -> QuerySet[TaskNeed, tuple[UUID, UUID]]:
    rows = visible(viewer, TaskNeed).filter(task_id__in=tasks, ended_at=None)
    return rows.order_by("task_id", "created_at", "id").values_list("task_id", "needs_id")


def minutes_put_in(viewer: Viewer, tasks: Iterable[TaskRow]) -> Mapping[UUID, int]:
    """Minutes for each of the tasks that are not done."""
    return dict(_put_in(viewer, [task.id for task in tasks if task.done_on is None]))


@prepared
def _put_in(viewer: Viewer, tasks: Sequence[UUID]) -> QuerySet[Deposit, tuple[UUID, int]]:
    return minutes_of(visible(viewer, Deposit), tasks)


def minutes_of(deposits: QuerySet[Deposit], tasks: Sequence[UUID]) -> QuerySet[Deposit, tuple[UUID, int]]:
    """Minutes of these deposits, by the tasks."""
    return deposits.filter(task_id__in=tasks).order_by().values_list("task_id").annotate(total=Sum("minutes"))


def availability(viewer: Viewer) -> Availability:
    """The hours a week, standing and for a while."""
    return Availability(tuple(Span(*row) for row in _spans(viewer)))


@prepared
def _spans(viewer: Viewer) -> QuerySet[HoursSpan, tuple[Any, ...]]:
    rows = visible(viewer, HoursSpan).order_by("created_at", "id")
    return rows.values_list("starts_on", "ends_on", "minutes_per_week", "note")


def grouped(pairs: Iterable[tuple[UUID, UUID]]) -> Needs:
    found: dict[UUID, list[UUID]] = {}
    for task, other in pairs:
        found.setdefault(task, []).append(other)
    return {task: tuple(others) for task, others in found.items()}
