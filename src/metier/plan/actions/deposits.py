"""Time put into one's own career."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import Sum

from metier.accounts.access import Viewer, visible
from metier.accounts.revisions import revise
from metier.accounts.trash import put_in_trash
from metier.core.errors import Refused, Where
from metier.core.words import full_date, hours
from metier.plan.models import Deposit, Goal, Task, TaskFacts

DAY = 24 * 60
LONGEST = 300


@transaction.atomic
def deposit(
    viewer: Viewer,
    minutes: int,
    what: str = "",
    on: date | None = None,
    goal: Goal | None = None,
    task: Task | None = None,
    *,
    starts: bool = True,
) -> Deposit:
    """Log minutes on a day, for a task (and its goal), a goal or neither; a task not begun begins then. Raises Refused."""
    day = on or viewer.today
    if day > viewer.today:
        raise Refused(f"{full_date(day)} is still to come. Log time on a day up to today.", Where(field="on"))
    if not 0 < minutes <= DAY:
        raise Refused("Say how long it was, from a minute to 24 hours.", Where(field="minutes"))
    there = visible(viewer, Deposit).filter(put_in_on=day).aggregate(total=Sum("minutes"))["total"] or 0
    if there + minutes > DAY:
        raise Refused(
            f"{full_date(day)} has {hours(there)} already, and no day has more than 24.", Where(field="minutes")
        )
    if starts and task is not None and task.started_on is None and task.is_open:
        revise(task, TaskFacts, {"started_on": day}, reason="", at=viewer.now)
    return Deposit.objects.create(
        career=viewer.career,
        created_at=viewer.now,
        put_in_on=day,
        minutes=minutes,
        what=" ".join(what.split())[:LONGEST],
        goal=task.goal if task else goal,
        task=task,
    )


def trash_deposit(viewer: Viewer, row: Deposit) -> None:
    """Take a deposit back."""
    put_in_trash(viewer, row)
