"""The milestones of a goal, in their order."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Max, QuerySet

from metier.accounts.access import Viewer, find, visible
from metier.plan.choices import GoalState
from metier.plan.models import Goal, Milestone
from metier.plan.queries.goals import goal


def milestone(viewer: Viewer, pk: UUID | str) -> Milestone:
    """Raises Missing, also while its goal is in the trash."""
    row = find(viewer, Milestone, pk)
    row.goal = goal(viewer, row.goal_id)
    return row


def milestones(viewer: Viewer, of: Goal) -> QuerySet[Milestone]:
    return visible(viewer, Milestone).filter(goal=of)


def open_milestones(viewer: Viewer) -> QuerySet[Milestone]:
    """Those of every open goal, reached or not."""
    rows = visible(viewer, Milestone).filter(goal__state=GoalState.OPEN, goal__trashed_at=None)
    return rows.select_related("goal")


def next_milestone_position(viewer: Viewer, of: Goal) -> int:
    """The place after the last."""
    return (milestones(viewer, of).aggregate(last=Max("position"))["last"] or 0) + 1
