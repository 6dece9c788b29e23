"""Weeks with more planned than there are hours, and what would bring them level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from metier.core.plan.availability import Availability
from metier.core.plan.choosing import Laid
from metier.core.plan.outcome import Schedule, Week
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
from metier.core.plan.scheduling import weeks as weeks_of
from metier.core.plan.tasks import PlannedTask
from metier.core.words import count, hours, near_date

WEEKS_LATER = (1, 2, 3, 4, 6, 8, 12, 26)
CANDIDATES = 4


@dataclass(frozen=True, slots=True)
class Overload:
    """Weeks in a row with more planned than available; minutes of the fullest. No remedies when no single change is enough."""

    first_monday: date
    last_monday: date
    planned: int
    available: int
    remedies: tuple[Remedy, ...]
    sentence: str


def overload(
    schedule: Schedule, tasks: Iterable[PlannedTask], availability: Availability, today: date
) -> tuple[Overload, ...]:
    """The over-committed weeks of a schedule made from these tasks, each with the remedies that were tried and work."""
    runs = list(_runs(schedule.weeks))
    if not runs:
        return ()
    plan = Plan(tuple(tasks), availability, today)
    laid = plan.lay()
    return tuple(_overload(plan, laid, run, schedule) for run in runs)


def _runs(weeks: Iterable[Week]) -> Iterator[list[Week]]:
    run: list[Week] = []
    for week in weeks:
        if week.over:
            run.append(week)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _overload(plan: Plan, laid: Laid, run: list[Week], schedule: Schedule) -> Overload:
    peak = max(run, key=lambda week: week.over)
    first, last = run[0].monday, run[-1].monday
    elsewhere = sum(week.over for week in schedule.weeks if not first <= week.monday <= last)

    def is_level(trial: Laid) -> bool:
        found = weeks_of(trial, plan.today)
        inside = any(week.over for week in found if first <= week.monday <= last)
        return not inside and sum(week.over for week in found) <= elsewhere

    blamed = _blamed(plan, laid, first, last)
    remedies = (
        *_add_hours(plan, run, is_level),
        *_give_up(plan, laid, blamed, is_level),
        *_move(plan, laid, blamed, is_level),
    )
    return Overload(first, last, peak.planned, peak.available, remedies, _sentence(plan, run, peak, remedies))


def _blamed(plan: Plan, laid: Laid, first: date, last: date) -> list[int]:
    """The tasks with minutes in the weeks, of the lowest rank and with the most minutes first."""
    start, end = (first - plan.today).days, (last - plan.today).days + 7
    minutes = [sum(part for day, part in parts if start <= day < end) for parts in laid.placement.parts]
    tasks = laid.net.tasks
    return sorted(
        (number for number in range(len(tasks)) if minutes[number]),
        key=lambda number: (-tasks[number].rank, -minutes[number], number),
    )


def _add_hours(plan: Plan, run: list[Week], is_level: Helps) -> Iterator[Remedy]:
    first, weeks = run[0].monday, len(run)
    minutes = least_hours(plan, sum(week.over for week in run) // weeks, first, weeks, is_level)
    if minutes:
        yield AddHours(minutes, first, weeks, f"{more_hours(minutes, first, weeks, plan.today)} brings it level.")


def _give_up(plan: Plan, laid: Laid, blamed: list[int], is_level: Helps) -> Iterator[Remedy]:
    free = set(not_needed(laid))
    for task in [laid.net.tasks[number] for number in blamed if number in free][:CANDIDATES]:
        if is_level(plan.without(task.id).lay()):
            yield GiveUp(task.id, f"Giving up {task.title} brings it level.")


def _move(plan: Plan, laid: Laid, blamed: list[int], is_level: Helps) -> Iterator[Remedy]:
    firm = [task for number in blamed if (task := laid.net.tasks[number]).firm]
    for task in firm[:CANDIDATES]:
        dates = [task.wanted_by + timedelta(days=7 * weeks) for weeks in WEEKS_LATER] if task.wanted_by else []
        to = next((day for day in dates if is_level(plan.moving(task.id, day).lay())), None)
        if to:
            yield MoveDate(task.id, to, f"Moving {task.title} to {near_date(to, plan.today)} brings it level.")


def _sentence(plan: Plan, run: list[Week], peak: Week, remedies: tuple[Remedy, ...]) -> str:
    first, figures = near_date(run[0].monday, plan.today), f"against {hours(peak.available)}"
    if len(run) == 1:
        text = f"The week of {first} is over-committed: {hours(peak.planned)} {figures}."
    else:
        even = all((week.planned, week.available) == (peak.planned, peak.available) for week in run)
        planned = f"{hours(peak.planned)} a week" if even else f"{hours(peak.planned)} in the fullest"
        text = f"The {count(len(run), 'week')} from {first} are over-committed: {planned} {figures}."
    return text if remedies else f"{text} No single change brings it level."
