"""What was put in, by day, goal and purpose: read once for the hours, the forecasts and where the hours went."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Sum
from django.db.models.functions import Coalesce

from metier.accounts.access import Viewer, visible
from metier.plan.models import Deposit, Goal


@dataclass(frozen=True, slots=True)
class PutIn:
    """Minutes of one day for one goal, or for none, and whom they served."""

    day: date
    goal_id: UUID | None
    purpose: str
    minutes: int


@dataclass(frozen=True, slots=True)
class ServedGoal:
    """A goal, open or closed, that got some of them, with the priority it names itself."""

    title: str
    priority: str


@dataclass(frozen=True, slots=True)
class PutInSince:
    """Everything put in from a day on, oldest first, and the goals it was for. A deposit for a task counts for the task's goal."""

    since: date
    rows: tuple[PutIn, ...]
    goals: Mapping[UUID, ServedGoal]


def put_in(viewer: Viewer, since: date, until: date | None = None) -> PutInSince:
    """From a day up to another, or to today; a goal that is in the trash counts as none."""
    found = (
        visible(viewer, Deposit)
        .filter(put_in_on__gte=since, put_in_on__lte=min(until or viewer.today, viewer.today), minutes__gt=0)
        .order_by("put_in_on")
        .annotate(for_goal=Coalesce("goal_id", "task__goal_id"))
        .values_list("put_in_on", "for_goal", "purpose")
        .annotate(Sum("minutes"))
    )
    rows = [PutIn(*row) for row in found]
    served = visible(viewer, Goal).filter(id__in={row.goal_id for row in rows if row.goal_id})
    goals = {pk: ServedGoal(title, own) for pk, title, own in served.values_list("id", "title", "priority")}
    return PutInSince(since, tuple(rows), goals)
