"""What stalled: goals that are at risk or stand still, and tasks that are overdue; as it is when the review is held."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from metier.core.words import count, near_date
from metier.plan.choices import Horizon
from metier.plan.queries import Plan
from metier.plan.queries.standing import length
from metier.reviews.queries.lines import Line
from metier.reviews.queries.standing import Outlook

MOST_TASKS = 6


def stalled(now: Plan, outlooks: Mapping[str, Outlook]) -> tuple[Line, ...]:
    """Goals in the order of the ranking, then overdue tasks, the longest overdue first. A goal of years needs no task of its own."""
    return (*_goals(now, outlooks), *_tasks(now))


def _goals(now: Plan, outlooks: Mapping[str, Outlook]) -> Iterator[Line]:
    for goal in now.goals:
        found = outlooks[goal.id]
        is_far = goal.row.horizon == Horizon.YEARS and not now.tasks_of[goal.id]
        if found.state != "on-track" and not is_far:
            yield Line(goal.title, found.sentence.rstrip("."), "", found.state, found.word, ("plan:goal", goal.id))


def _tasks(now: Plan) -> Iterator[Line]:
    overdue = [task for task in now.open_tasks if task.wanted_by and task.wanted_by < now.today]
    overdue.sort(key=lambda task: (task.wanted_by, task.id))
    for task in overdue[:MOST_TASKS]:
        if task.wanted_by:
            ago = length((now.today - task.wanted_by).days)
            sub = f"You wanted it by {near_date(task.wanted_by, now.today)}, {ago} ago; for {now.goal[task.goal].title}"
            yield Line(task.title, sub, "", "at-risk", "Overdue", ("plan:task", task.id))
    if len(overdue) > MOST_TASKS:
        yield Line(f"and {count(len(overdue) - MOST_TASKS, 'more task')} overdue", place=("plan:timeline",))
