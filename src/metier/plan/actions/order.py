"""The order of tasks within their goal, and when they are next to be spoken of."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from django.db import transaction

from metier.accounts.access import Viewer
from metier.core.errors import Refused, Where
from metier.plan import queries
from metier.plan.models import Goal, Task

Way = Literal["earlier", "later"]
SNOOZE = timedelta(days=7)


@transaction.atomic
def move_task(viewer: Viewer, task: Task, way: Way) -> Task:
    """Put a task before the one before it, or after the one after it, among its goal's open tasks; returns that one.

    The order decides between tasks that dates, needs and the ranking leave equal. Raises Refused at either end.
    """
    rows = list(queries.open_tasks(viewer).filter(goal=task.goal_id).order_by("position", "created_at", "id"))
    places = [row.id for row in rows]
    if task.id not in places:
        raise Refused(f"{task.title} is not open, so it has no place in the order.")
    here = places.index(task.id)
    there = here - 1 if way == "earlier" else here + 1
    if not 0 <= there < len(rows):
        raise Refused(f"{task.title} is {'first' if way == 'earlier' else 'last'} already.")
    positions = sorted(row.position for row in rows)
    if len(set(positions)) < len(positions):
        positions = list(range(positions[0], positions[0] + len(rows)))
    rows[here], rows[there] = rows[there], rows[here]
    for row, position in zip(rows, positions, strict=True):
        row.position = position
    Task.objects.bulk_update(rows, ["position"])
    return rows[here]


def snooze(viewer: Viewer, row: Task | Goal, until: date | None = None) -> date:
    """Do not bring it up before a day, a week from today unless another is given. The plan stays as it is."""
    day = until or viewer.today + SNOOZE
    if day <= viewer.today:
        raise Refused("Put it off to a day after today.", Where(field="until"))
    row.snoozed_until = day
    row.save(update_fields=["snoozed_until"])
    return day


def wake(row: Task | Goal) -> None:
    """Bring it up again."""
    row.snoozed_until = None
    row.save(update_fields=["snoozed_until"])
