"""Tasks: one of them, those done, and what was said of them before."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Max, QuerySet

from metier.accounts.access import Viewer, find, visible
from metier.core.plan import PlannedTask
from metier.plan.choices import GoalState
from metier.plan.models import Deposit, Goal, Task, TaskNeed


def task(viewer: Viewer, pk: UUID | str) -> Task:
    """Raises Missing."""
    return find(viewer, Task, pk)


def tasks(viewer: Viewer) -> QuerySet[Task]:
    return visible(viewer, Task)


def open_tasks(viewer: Viewer) -> QuerySet[Task]:
    """Neither done nor dropped, of open goals."""
    return visible(viewer, Task).filter(
        done_on=None, dropped_on=None, goal__state=GoalState.OPEN, goal__trashed_at=None
    )


def done_tasks(viewer: Viewer, of: Goal) -> QuerySet[Task]:
    """Newest first."""
    return visible(viewer, Task).filter(goal=of, done_on__isnull=False).order_by("-done_on", "-created_at")


def dropped_tasks(viewer: Viewer, of: Goal) -> QuerySet[Task]:
    return visible(viewer, Task).filter(goal=of, dropped_on__isnull=False).order_by("-dropped_on", "-created_at")


def needed(viewer: Viewer, of: Task) -> list[Task]:
    """The tasks that this one needs first."""
    rows = visible(viewer, TaskNeed).filter(task=of, ended_at=None, needs__trashed_at=None).select_related("needs")
    return [row.needs for row in rows.order_by("created_at", "id")]


def needing(viewer: Viewer, of: Task) -> list[Task]:
    """The tasks that wait for this one."""
    rows = visible(viewer, TaskNeed).filter(needs=of, ended_at=None, task__trashed_at=None).select_related("task")
    return [row.task for row in rows.order_by("created_at", "id")]


def deposits(viewer: Viewer, of: Task) -> QuerySet[Deposit]:
    """Newest first."""
    return visible(viewer, Deposit).filter(task=of).order_by("-put_in_on", "-created_at")


def next_position(viewer: Viewer) -> int:
    """The place after the last task."""
    return (visible(viewer, Task).aggregate(last=Max("position"))["last"] or 0) + 1


def every_need(viewer: Viewer) -> list[PlannedTask]:
    """All open tasks with what they need, to look for circles in."""
    rows = open_tasks(viewer).order_by("position", "created_at", "id").values_list("id", "title", "goal_id", "position")
    pairs = visible(viewer, TaskNeed).filter(ended_at=None, task__done_on=None).values_list("task_id", "needs_id")
    needs: dict[UUID, tuple[str, ...]] = {}
    for key, other in pairs:
        needs[key] = (*needs.get(key, ()), str(other))
    return [
        PlannedTask(
            id=str(key), title=title, goal=str(goal), minutes=0, rank=0, needs=needs.get(key, ()), position=position
        )
        for key, title, goal, position in rows
    ]
