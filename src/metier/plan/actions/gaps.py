"""A task that closes a gap of a target role, made in one step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction

from metier.accounts.access import Viewer
from metier.plan import queries
from metier.plan.actions.goals import add_goal
from metier.plan.actions.tasks import LONGEST_TITLE, add_task
from metier.plan.choices import Horizon
from metier.plan.models import Goal, Task
from metier.roles.models import Role

if TYPE_CHECKING:  # reading a gap loads the library, which no other task needs
    from metier.roles.queries.gaps import Gap

MINUTES_A_LEVEL, LEAST_MINUTES = 20 * 60, 60
"""A guess to begin with, of which nothing is known: twenty hours for each level that is missing."""


@dataclass(frozen=True, slots=True)
class Closing:
    """A task that closes a gap, and whether its goal was made for it."""

    task: Task
    is_new_goal: bool


@transaction.atomic
def close_gap(viewer: Viewer, gap: Gap, title: str = "", minutes: int | None = None) -> Closing:
    """A task for a gap, in the goal in which others of its role are, else in a new one; with an estimate to correct. Raises Refused."""
    there = queries.goal_of_role(viewer, gap.role)
    goal = there or _goal(viewer, gap.role)
    guess = max(round(gap.short * MINUTES_A_LEVEL / 60) * 60, LEAST_MINUTES)
    said = title.strip() or f"Close the gap: {gap.name}"[:LONGEST_TITLE]
    task = add_task(viewer, goal, said, minutes=guess if minutes is None else minutes)
    task.closes_id = gap.id
    task.save(update_fields=["closes"])
    return Closing(task, there is None)


def _goal(viewer: Viewer, role: Role) -> Goal:
    due = role.by.last if role.by and role.by.last > viewer.today else None
    is_near = due is None or (due - viewer.today).days <= 366
    horizon = Horizon.YEAR if is_near else Horizon.YEARS
    return add_goal(viewer, title=f"Be ready for: {role.title}"[:LONGEST_TITLE], due=due, horizon=horizon)
