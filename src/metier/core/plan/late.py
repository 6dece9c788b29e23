"""Tasks that finish after the date wanted, and what would bring them in time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from metier.core.plan.availability import Availability
from metier.core.plan.choosing import Laid
from metier.core.plan.outcome import Schedule
from metier.core.plan.placing import NOWHERE
from metier.core.plan.remedies import (
    AddHours,
    GiveUp,
    Helps,
    MoveDate,
    Plan,
    Remedy,
    least_hours,
    more_hours,
    not_needed,
)
from metier.core.plan.tasks import PlannedTask
from metier.core.words import count, near_date

CANDIDATES, OFFERED, DATES = 5, 2, 4


@dataclass(frozen=True, slots=True)
class Lateness:
    """A task that finishes after its wanted date. Where remedies were `sought` and there are none, no single change is enough."""

    task_id: str
    wanted_by: date
    finishes: date
    late_by: int
    remedies: tuple[Remedy, ...]
    sought: bool
    sentence: str


def lateness(
    schedule: Schedule, tasks: Iterable[PlannedTask], availability: Availability, today: date, *, most: int = 3
) -> tuple[Lateness, ...]:
    """The unfinished tasks that are late, best ranked and latest first; remedies are sought for the first `most` of them.

    A remedy makes no other task later and no other week over-committed. Each takes up to twenty schedules to seek, hence `most`.
    """
    plan = Plan(tuple(tasks), availability, today)
    late = [task for task in plan.tasks if task.done_on is None and schedule.tasks[task.id].late_by]
    if not late:
        return ()
    late.sort(key=lambda task: (task.rank, -schedule.tasks[task.id].late_by, task.position, task.id))
    laid = plan.lay()
    return tuple(_lateness(plan, laid, task, sought=place < most) for place, task in enumerate(late))


def _lateness(plan: Plan, laid: Laid, task: PlannedTask, *, sought: bool) -> Lateness:
    wanted_by = task.wanted_by or date.max
    finishes = plan.today + timedelta(days=laid.placement.last[laid.net.tasks.index(task)])
    remedies = tuple(_remedies(plan, laid, task, wanted_by)) if sought else ()
    late_by = (finishes - wanted_by).days
    sentence = f"{task.title} finishes {near_date(finishes, plan.today)}, {count(late_by, 'day')} after {near_date(wanted_by, plan.today)}, when you want it."
    if sought and not remedies:
        sentence += " No single change brings it in time."
    return Lateness(task.id, wanted_by, finishes, late_by, remedies, sought, sentence)


def _remedies(plan: Plan, laid: Laid, task: PlannedTask, wanted_by: date) -> Iterator[Remedy]:
    before = _days_late(laid)

    def is_in_time(trial: Laid) -> bool:
        after = _days_late(trial)
        worse = any(days > before.get(other, 0) for other, days in after.items())
        return not worse and not after.get(task.id) and trial.score[:2] <= laid.score[:2]

    if wanted_by >= plan.today:
        yield from _add_hours(plan, wanted_by, is_in_time)
        yield from _give_up(plan, laid, task, is_in_time)
    yield from _move(plan, laid, task, is_in_time)


def _days_late(laid: Laid) -> dict[str, int]:
    """Days late of each late task; one without a place counts as late for ever."""
    rows = zip(laid.net.tasks, laid.net.wanted, laid.placement.last, strict=True)
    late = {task.id: (last - wanted if last != NOWHERE else 10**6) for task, wanted, last in rows if wanted is not None}
    return {task: days for task, days in late.items() if days > 0}


def _add_hours(plan: Plan, wanted_by: date, is_in_time: Helps) -> Iterator[Remedy]:
    monday = plan.today - timedelta(days=plan.today.weekday())
    weeks = (wanted_by - monday).days // 7 + 1
    minutes = least_hours(plan, 0, monday, weeks, is_in_time)
    if minutes:
        yield AddHours(minutes, monday, weeks, f"{more_hours(minutes, monday, weeks, plan.today)} brings it in time.")


def _give_up(plan: Plan, laid: Laid, task: PlannedTask, is_in_time: Helps) -> Iterator[Remedy]:
    """Others of the same or a lower rank that take hours before this one finishes, the lowest and largest first."""
    tasks, last = laid.net.tasks, laid.placement.last[laid.net.tasks.index(task)]
    minutes = [sum(part for day, part in parts if day <= last) for parts in laid.placement.parts]
    others = [
        number
        for number in not_needed(laid)
        if minutes[number] and tasks[number].rank >= task.rank and tasks[number] is not task
    ]
    others.sort(key=lambda number: (-tasks[number].rank, -minutes[number], number))
    offered = 0
    for other in [tasks[number] for number in others[:CANDIDATES]]:
        if offered < OFFERED and is_in_time(plan.without(other.id).lay()):
            offered += 1
            yield GiveUp(other.id, f"Giving up {other.title} brings it in time.")


def _move(plan: Plan, laid: Laid, task: PlannedTask, is_in_time: Helps) -> Iterator[Remedy]:
    """The earliest date tried that can be kept; another date changes the order, so the finish is followed a few times."""
    to = laid.placement.last[laid.net.tasks.index(task)]
    for _ in range(DATES):
        day = plan.today + timedelta(days=to)
        trial = plan.moving(task.id, day).lay()
        if is_in_time(trial):
            yield MoveDate(task.id, day, f"It can be finished by {near_date(day, plan.today)}.")
            return
        to = max(to + 1, trial.placement.last[laid.net.tasks.index(task)])
