"""A course correction: what was changed, from what to what, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, TypeVar
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse

from metier.accounts.models import Owned
from metier.plan.queries import Change

Kind = Literal["goal", "task", "hours", "if-then", "ranking", "ambition", "life", "drift", "parking"]
KINDS: dict[Kind, str] = {
    "goal": "Goals",
    "task": "Tasks",
    "hours": "Hours a week",
    "if-then": "If-then plans",
    "ranking": "Ranking",
    "ambition": "Ambitions",
    "life": "Life goals",
    "drift": "Drift that is meant",
    "parking": "Parking",
}
OF_A_GOAL: tuple[Kind, ...] = ("goal", "task", "if-then")
M = TypeVar("M", bound=Owned)


@dataclass(frozen=True, slots=True)
class CourseCorrection:
    """`what` is the verb: `Changed`, `Dropped`; `key` the version that was kept, or the row that was made. `place` is the name of a URL and
    its arguments, nothing where there is no page. `review` is the one it was recorded in, with its name.
    """

    at: datetime
    kind: Kind
    what: str
    title: str
    key: UUID
    changes: tuple[Change, ...] = ()
    reason: str = ""
    place: tuple[str, ...] = ()
    goal_id: UUID | None = None
    review: tuple[UUID, str] | None = None

    @property
    def url(self) -> str:
        return reverse(self.place[0], args=self.place[1:]) if self.place else ""


@dataclass(frozen=True, slots=True)
class Window:
    """From a moment up to another, without that; of one goal; the newest so many of each kind."""

    since: datetime | None = None
    before: datetime | None = None
    goal: UUID | None = None
    most: int | None = None

    def of(self, rows: QuerySet[M], field: str) -> QuerySet[M]:
        """The rows of which a field lies in it, newest first."""
        limits: dict[str, Any] = {}  # Any: whatever filters take
        if self.since:
            limits[f"{field}__gte"] = self.since
        if self.before:
            limits[f"{field}__lt"] = self.before
        return rows.filter(**limits).order_by(f"-{field}", "-id")[: self.most]
