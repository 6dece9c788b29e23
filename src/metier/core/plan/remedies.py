"""What would bring a plan level or in time; each is kept only after the schedule was made again with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from metier.core.plan.availability import Availability
from metier.core.plan.choosing import Laid, lay
from metier.core.plan.tasks import PlannedTask
from metier.core.words import count, hours, near_date

STEP = 15
MOST = 40 * 60
"""Minutes a week: what is offered goes in quarters of an hour, and not beyond a second full-time job."""


@dataclass(frozen=True, slots=True)
class AddHours:
    """So many minutes more in each of the weeks from `first_monday`; `Availability.with_more` carries it out."""

    minutes_per_week: int
    first_monday: date
    weeks: int
    sentence: str


@dataclass(frozen=True, slots=True)
class GiveUp:
    """Leave a task out of the plan."""

    task_id: str
    sentence: str


@dataclass(frozen=True, slots=True)
class MoveDate:
    """Want a task by another date."""

    task_id: str
    to: date
    sentence: str


Remedy = AddHours | GiveUp | MoveDate
Helps = Callable[[Laid], bool]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a schedule is made from, to be made again with one thing changed."""

    tasks: tuple[PlannedTask, ...]
    availability: Availability
    today: date

    def lay(self) -> Laid:
        return lay(self.tasks, self.availability, self.today)

    def adding(self, minutes: int, first_monday: date, weeks: int) -> Plan:
        return replace(self, availability=self.availability.with_more(minutes, first_monday, weeks))

    def without(self, task_id: str) -> Plan:
        return replace(self, tasks=tuple(task for task in self.tasks if task.id != task_id))

    def moving(self, task_id: str, to: date) -> Plan:
        return replace(
            self, tasks=tuple(replace(task, wanted_by=to) if task.id == task_id else task for task in self.tasks)
        )


def least_hours(plan: Plan, start: int, first_monday: date, weeks: int, helps: Helps) -> int | None:
    """The fewest minutes more a week, in steps of a quarter of an hour from `start`, that help; None up to MOST.

    By doubling and halving, so it is least where more hours never do harm. That is usual, not certain, for a greedy schedule;
    what is returned has been tried.
    """

    def works(steps: int) -> bool:
        return helps(plan.adding(steps * STEP, first_monday, weeks).lay())

    lower, step = max(-(-start // STEP), 1) - 1, 1
    upper = lower + step
    while not works(upper):
        if upper * STEP >= MOST:
            return None
        lower, step = upper, step * 2
        upper = min(upper + step, MOST // STEP)
    while upper - lower > 1:
        middle = (lower + upper) // 2
        if works(middle):
            upper = middle
        else:
            lower = middle
    return upper * STEP


def not_needed(laid: Laid) -> list[int]:
    """The numbers of the tasks that nothing unfinished needs, so that they can be given up."""
    return [number for number, followers in enumerate(laid.net.followers) if not followers]


def more_hours(minutes: int, first_monday: date, weeks: int, today: date) -> str:
    """`1 h 30 more each week for 4 weeks from 2 November`."""
    when = near_date(first_monday, today)
    if weeks == 1:
        return f"{hours(minutes)} more in the week of {when}"
    return f"{hours(minutes)} more each week for {count(weeks, 'week')} from {when}"
