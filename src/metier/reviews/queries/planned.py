"""What the plan gives each goal in the weeks to come."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from metier.plan.queries import Plan, monday_of


def planned_minutes(plan: Plan, weeks: int) -> Mapping[str, int]:
    """Minutes of each goal in this week and those after it, so many in all, by its id."""
    until = monday_of(plan.today) + timedelta(weeks=weeks)
    minutes = dict.fromkeys(plan.goal, 0)
    for task in plan.tasks:
        minutes[task.goal] += sum(part for monday, part in plan.schedule.tasks[task.id].shares if monday < until)
    return minutes
