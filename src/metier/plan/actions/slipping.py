"""A task that comes later than planned, and what comes later with it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from django.db import transaction

from metier.accounts.access import Viewer
from metier.accounts.models import Revision
from metier.accounts.revisions import revise
from metier.core.errors import Refused, Where
from metier.core.plan import PlannedTask
from metier.core.plan.slips import Move, moved, slipped
from metier.core.words import full_date
from metier.plan import queries
from metier.plan.models import Task, TaskFacts
from metier.plan.queries.planning import schedule_of


@dataclass(frozen=True, slots=True)
class Slip:
    """The version before, where the task is now, and the other tasks whose dates moved, with their titles."""

    revision: Revision
    starts: date
    finishes: date | None
    others: tuple[tuple[str, Move], ...]


@transaction.atomic
def slip_task(viewer: Viewer, task: Task, *, days: int | None = None, to: date | None = None, reason: str = "") -> Slip:
    """Start it, or what is left of it, so many days later than planned, or on a day. Raises Refused."""
    before = queries.plan(viewer)
    planned = before.task.get(str(task.id))
    if planned is None or task.dropped_on:
        raise Refused(f"{task.title} is not in the plan, so it cannot slip.")
    if to is not None:
        tasks = _put_off(before, planned, to)
    elif days is not None and days >= 1:
        tasks = slipped(before.tasks, planned.id, days, before.availability, before.today)
    else:
        raise Refused("Slip it by a day or more.", Where(field="by"))
    after = schedule_of(tasks, before.availability, before.today)
    later = next(each.not_before for each in tasks if each.id == planned.id)
    kept = revise(task, TaskFacts, {"not_before": later}, reason=reason.strip(), at=viewer.now)
    if kept is None or later is None:
        raise Refused(f"{task.title} starts no earlier than that already.", Where(field="to"))
    others = tuple(
        (before.task[move.id].title, move) for move in moved(before.schedule, after) if move.id != planned.id
    )
    return Slip(kept, later, after.tasks[planned.id].finishes, others)


def _put_off(before: queries.Plan, task: PlannedTask, to: date) -> tuple[PlannedTask, ...]:
    if task.done_on:
        raise Refused(f"{task.title} is done, so it cannot slip.")
    starts = before.scheduled(task).starts
    if to <= before.today or (starts and not task.started_on and to <= starts):
        planned = f" It is planned from {full_date(starts)}." if starts and starts > before.today else ""
        raise Refused(f"To slip is to come later.{planned} Give a later day.", Where(field="to"))
    if task.firm and task.wanted_by and before.today <= task.wanted_by < to:
        raise Refused(
            f"{task.title} cannot start after {full_date(task.wanted_by)}, a date that does not move. "
            "Give an earlier day, or change the date.",
            Where(field="to"),
        )
    return tuple(replace(each, not_before=to) if each.id == task.id else each for each in before.tasks)
