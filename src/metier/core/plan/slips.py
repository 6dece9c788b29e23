"""A task that starts later than planned, and what moves with it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from metier.core.errors import Refused
from metier.core.plan.availability import Availability
from metier.core.plan.choosing import lay
from metier.core.plan.outcome import Schedule
from metier.core.plan.placing import NOWHERE
from metier.core.plan.tasks import PlannedTask
from metier.core.words import full_date


@dataclass(frozen=True, slots=True)
class Move:
    """A task whose start or finish is another than before; None where it had or has no date."""

    id: str
    from_start: date | None
    to_start: date | None
    from_finish: date | None
    to_finish: date | None


def slipped(
    tasks: Iterable[PlannedTask], task_id: str, days: int, availability: Availability, today: date
) -> tuple[PlannedTask, ...]:
    """The tasks, this one not before so many days after its start in the schedule; if it has started, what is left resumes then.

    Its successors follow when the result is scheduled. Raises Refused when the task is done, has no start, or would start after a
    date that cannot move; CycleFound; KeyError when there is no such task; ValueError for less than a day.
    """
    tasks = tuple(tasks)
    if days < 1:
        raise ValueError("a slip is a day or more")
    task = {each.id: each for each in tasks}[task_id]
    if task.done_on:
        raise Refused(f"{task.title} is done, so it cannot slip.")
    laid = lay(tasks, availability, today)
    first = laid.placement.first[laid.net.tasks.index(task)]
    if first == NOWHERE:
        raise Refused(f"{task.title} has no start yet, so it cannot slip.")
    later = today + timedelta(days=first + days)
    if task.firm and task.wanted_by and today <= task.wanted_by < later:
        raise Refused(
            f"{task.title} cannot start after {full_date(task.wanted_by)}, a date that does not move. Slip it by less, or change the date."
        )
    return tuple(replace(each, not_before=later) if each.id == task_id else each for each in tasks)


def moved(before: Schedule, after: Schedule) -> tuple[Move, ...]:
    """The tasks of both schedules whose dates differ, in order of their new start."""
    moves = [
        Move(old.id, old.starts, new.starts, old.finishes, new.finishes)
        for old in before.tasks.values()
        if (new := after.tasks.get(old.id)) and (old.starts, old.finishes) != (new.starts, new.finishes)
    ]
    return tuple(sorted(moves, key=lambda move: (move.to_start or date.max, move.id)))
