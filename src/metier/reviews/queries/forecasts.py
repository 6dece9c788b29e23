"""The forecast of each open goal, from its hours and from its check-ins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from uuid import UUID

from metier.core.days_off import DaysOff
from metier.core.forecast import Effort, Forecast, NoForecast, Outcome, Progress, forecast, weekly
from metier.core.plan import Availability
from metier.plan.queries import Plan, PlannedGoal
from metier.reviews.queries.records import WEEKS, DoneTask, Records

OWN_TASKS = 4
"""Tasks done of a goal from which its own estimates are judged by; with fewer, those of all goals are."""


@dataclass(frozen=True, slots=True)
class GoalForecast:
    """`outcome` is what is said: of the forecasts by hours and by check-ins the later one, where there are both.

    `effort` and `progress` are what they were made from.
    """

    outcome: Outcome
    by_hours: Outcome
    by_check_ins: Outcome | None
    effort: Effort
    progress: Progress | None


def days_off(plan: Plan) -> DaysOff:
    """The days without hours by intention, past and to come."""
    return _days_off(plan.availability, plan.today)


def forecasts(plan: Plan, records: Records) -> Mapping[str, GoalForecast]:
    """By the id of each open goal of the plan."""
    minutes, off = records.minutes_by_week(), days_off(plan)
    first = records.put.since
    found = {}
    for goal in plan.goals:
        weeks = weekly(minutes.get(goal.row.id, {}), plan.today, off, first)
        found[goal.id] = forecast_of(effort(plan, goal, weeks, records), progress(goal, records), plan.today, off)
    return found


def forecast_of(effort: Effort, progress: Progress | None, today: date, off: DaysOff) -> GoalForecast:
    """A goal is done when its tasks are and its measure is reached, so the later of two forecasts holds."""
    by_hours = forecast_once(effort, today, off)
    by_check_ins = forecast_once(progress, today, off) if progress else None
    return GoalForecast(_later(by_hours, by_check_ins), by_hours, by_check_ins, effort, progress)


def effort(plan: Plan, goal: PlannedGoal, weeks: tuple[int, ...], records: Records) -> Effort:
    """The tasks left of a goal, the weeks given to it, and how estimates held."""
    left = tuple((task.minutes, task.minutes_done) for task in plan.tasks_of[goal.id] if task.done_on is None)
    own = [task for task in records.done if task.goal_id == goal.row.id]
    told = telling_tasks(goal.row.id, records) if left else own
    return Effort(weeks, left, tuple((task.estimated, task.took) for task in told))


def telling_tasks(goal: UUID, records: Records) -> list[DoneTask]:
    """The tasks done by which the estimates of a goal are judged, oldest first: its own, or where they are few those of all goals."""
    told = [task for task in records.done if task.estimated and task.took]
    own = [task for task in told if task.goal_id == goal]
    return own if len(own) >= OWN_TASKS else told


def progress(goal: PlannedGoal, records: Records) -> Progress | None:
    """The measure of a goal as the check-ins have it, counted as it was counted last; None without any."""
    marks = records.marks.get(goal.row.id, ())
    if not marks:
        return None
    last = marks[-1]
    if not last.out_of:
        return None
    points = tuple((mark.on, mark.value) for mark in marks if mark.counted_as == last.counted_as)
    start = goal.row.starts_from if last.counted_as == "number" else Decimal(0)
    return Progress(points, start, last.out_of)


@lru_cache(maxsize=2048)
def forecast_once(basis: Effort | Progress, today: date, off: DaysOff) -> Outcome:
    """Kept for the next page: the same records give the same forecast."""
    return forecast(basis, today, off)


def _later(one: Outcome, two: Outcome | None) -> Outcome:
    if two is None:
        return one
    if isinstance(one, Forecast) and isinstance(two, Forecast):
        return max(one, two, key=lambda found: (found.safe, found.likely))
    for found in (one, two):
        if isinstance(found, NoForecast) and found.reason in ("far", "short", "uneven"):
            return found
    if isinstance(one, NoForecast) and isinstance(two, NoForecast):
        return two if one.reason in ("no-tasks", "done") else one
    return one if isinstance(one, Forecast) else two


@lru_cache(maxsize=256)
def _days_off(availability: Availability, today: date) -> DaysOff:
    first = today - timedelta(weeks=WEEKS + 1)
    ends = [span.ends for span in availability.spans if span.ends and not span.minutes_per_week]
    return DaysOff.of(availability, first, max([today, *ends]))
