"""What was put in on each day, for which goal and purpose: read once for the hours, the forecasts and where the hours went."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.plan.models import Deposit


class PutIn(NamedTuple):
    """Minutes put in on a day for a goal, or for none, and whom they served. A tuple, as a page makes hundreds of them."""

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
    """Everything put in from a day on, oldest first, and the goals it was for."""

    since: date
    rows: tuple[PutIn, ...]
    goals: Mapping[UUID, ServedGoal]

    def between(self, first: date, last: date) -> PutInSince:
        """Those of some days, none of which is before `since`."""
        return PutInSince(first, tuple(row for row in self.rows if first <= row.day <= last), self.goals)


_FIELDS = ("put_in_on", "purpose", "minutes", "goal_id", "goal__title", "goal__priority", "goal__trashed_at")
_BY_TASK = (*_FIELDS[:3], *(f"task__{name}" for name in _FIELDS[3:]))


def put_in(viewer: Viewer, since: date, until: date | None = None) -> PutInSince:
    """From a day up to another, or to today; a goal that is in the trash counts as none, and one known by the task only is the task's."""
    last = min(until or viewer.today, viewer.today)
    said = _by_goal(viewer, since, last)
    if any(row[3] is None for row in said):
        said = [row for row in said if row[3]] + _by_task(viewer, since, last)
        said.sort(key=lambda row: row[0])
    found: list[PutIn] = []
    goals: dict[UUID, ServedGoal] = {}
    for day, purpose, minutes, goal, title, priority, trashed_at in said:
        if minutes:
            key = None if trashed_at else goal
            found.append(PutIn(day, key, purpose, minutes))
            if key and key not in goals:
                goals[key] = ServedGoal(title, priority)
    return PutInSince(since, tuple(found), goals)


@prepared
def _by_goal(viewer: Viewer, since: date, until: date) -> QuerySet[Deposit, tuple[Any, ...]]:
    return _between(viewer, since, until).order_by("put_in_on").values_list(*_FIELDS)


@prepared
def _by_task(viewer: Viewer, since: date, until: date) -> QuerySet[Deposit, tuple[Any, ...]]:
    return _between(viewer, since, until).filter(goal=None).order_by().values_list(*_BY_TASK)


def _between(viewer: Viewer, since: date, until: date) -> QuerySet[Deposit]:
    return visible(viewer, Deposit).filter(put_in_on__gte=since, put_in_on__lte=until)
