"""What the hours of a period were planned for, by the plan as it stood when the period began."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Min

from metier.accounts.access import Viewer, visible
from metier.core.periods import Period
from metier.plan.models import Goal
from metier.plan.queries import Plan
from metier.plan.queries.as_of import end_of, plan_as_of

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Intended:
    """Minutes planned for each priority in a period ('' for none), by the plan of the end of a day; no day when there was none."""

    on: date | None
    minutes: Mapping[str, int]


def intended(viewer: Viewer, period: Period) -> Intended:
    """From the plan of the evening before the period; where there was no goal yet, of the first day with one."""
    first = visible(viewer, Goal).filter(created_at__lte=viewer.now).aggregate(first=Min("created_at"))["first"]
    if first is None:
        return Intended(None, {})
    day = max(period.starts - DAY, viewer.career.day_of(first))
    if day > min(period.ends, viewer.today):
        return Intended(None, {})
    then = plan_as_of(viewer, end_of(viewer, day))
    minutes = _minutes(then, period)
    return Intended(day if minutes else None, minutes)


def _minutes(then: Plan, period: Period) -> dict[str, int]:
    """The hours of a week that lies partly in the period count for the part that does."""
    serves, found = priorities(then), dict[str, float]()
    for key, scheduled in then.schedule.tasks.items():
        for monday, minutes in scheduled.shares:
            inside = (min(monday + 6 * DAY, period.ends) - max(monday, period.starts)).days + 1
            if inside > 0:
                served = serves[then.task[key].goal]
                found[served] = found.get(served, 0) + minutes * inside / 7
    return {priority: round(minutes) for priority, minutes in sorted(found.items()) if round(minutes)}


def priorities(now: Plan) -> dict[str, str]:
    """The priority that each goal of a plan serves, itself or by the goal it serves; '' for none."""
    found: dict[str, str] = {}
    for goal in now.goals:
        row, seen = goal.row, {goal.id}
        while not row.priority and str(row.serves_id) in now.goal and str(row.serves_id) not in seen:
            row = now.goal[str(row.serves_id)].row
            seen.add(str(row.id))
        found[goal.id] = row.priority
    return found
