"""Tasks that close gaps of a target role."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.plan.choices import GoalState
from metier.plan.models import Goal, Task
from metier.roles.models import Role


@prepared
def tasks_for_role(viewer: Viewer, role: UUID) -> QuerySet[Task]:
    """All that were not dropped, those of closed goals too, in their order."""
    rows = visible(viewer, Task).filter(closes__role=role, closes__trashed_at=None, dropped_on=None)
    return rows.filter(goal__trashed_at=None).order_by("position", "created_at", "id")


def goal_of_role(viewer: Viewer, role: Role) -> Goal | None:
    """The open goal in which the last task for a gap of this role is, be it done or not."""
    rows = visible(viewer, Task).filter(closes__role=role, goal__state=GoalState.OPEN, goal__trashed_at=None)
    found = rows.select_related("goal").order_by("-created_at", "-id").first()
    return found.goal if found else None
