"""A course correction: what was changed, from what to what, and why."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal, TypeVar
from uuid import UUID

from django.db.models import Q, QuerySet

from metier.accounts.history import Change
from metier.accounts.models import Owned
from metier.ui.addresses import address_of

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
SUBJECTS: dict[Kind, str] = {
    "goal": "Goal",
    "task": "Task",
    "hours": "Hours",
    "if-then": "If-then plan",
    "ambition": "Ambition",
    "life": "Life goal",
    "drift": "Drift",
}
OF_A_GOAL: tuple[Kind, ...] = ("goal", "task", "if-then")
LEAST = UUID(int=0)
M = TypeVar("M", bound=Owned)


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A place in the order of corrections. A page goes on before it: before the moment, and of that moment before the key, if any."""

    at: datetime
    key: UUID = LEAST


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
    def said(self) -> str:
        """`Goal dropped`, `Ranked again`."""
        subject = SUBJECTS.get(self.kind, "")
        return f"{subject} {self.what.lower()}" if subject else self.what

    @property
    def mark(self) -> Mark:
        return Mark(self.at, self.key)

    @property
    def url(self) -> str:
        return address_of(*self.place) if self.place else ""


@dataclass(frozen=True, slots=True)
class Window:
    """From a moment up to a mark, without that; of one goal; the newest so many of each kind."""

    since: datetime | None = None
    before: Mark | None = None
    goal: UUID | None = None
    most: int | None = None

    def of(self, rows: QuerySet[M], field: str, key: str = "id") -> QuerySet[M]:
        """The rows of which a field lies in it, newest first."""
        if self.since:
            rows = rows.filter(**{f"{field}__gte": self.since})
        if self.before:
            rows = rows.filter(self._before(self.before, field, key))
        return rows.order_by(f"-{field}", f"-{key}")[: self.most]

    def no_earlier_than(self, moment: datetime) -> Window:
        """What of it is not before a moment."""
        return replace(self, since=max(self.since or moment, moment))

    def after(self, rows: QuerySet[M], field: str) -> QuerySet[M]:
        """The rows of which a field lies after it, newest first."""
        rows = rows.exclude(self._before(self.before, field)) if self.before else rows.none()
        return rows.order_by(f"-{field}", "-id")

    def has(self, mark: Mark) -> bool:
        """Whether what was made there lies in it."""
        return (self.since is None or mark.at >= self.since) and (self.before is None or mark < self.before)

    @staticmethod
    def _before(mark: Mark, field: str, key: str = "id") -> Q:
        return Q(**{f"{field}__lt": mark.at}) | Q(**{field: mark.at, f"{key}__lt": mark.key})
