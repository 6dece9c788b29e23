"""What Metier asks of a career today, read at once: every page counts the reviews that wait, and says when the career is parked."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import DateField, Min, QuerySet, UUIDField, Value

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core.periods import Kind, Period
from metier.plan.models import Goal
from metier.reviews.queries.parking import parked_on
from metier.reviews.queries.reviews import open_reviews
from metier.reviews.queries.rhythm import Beat, InProgress, Turn, rhythms, standing, with_usual


@dataclass(frozen=True, slots=True)
class Parked:
    """The day on which a parked career wakes, and the event it waits for, if one was said."""

    until: date
    event: str


@dataclass(frozen=True, slots=True)
class Pulse:
    """How each kind of review stands, shortest first, and the parking that holds today."""

    turns: tuple[Turn, ...]
    parked: Parked | None

    @property
    def waiting(self) -> int:
        """How many reviews are due or in progress."""
        return sum(bool(one.is_due or one.open) for one in self.turns)


class _Row(NamedTuple):
    """A review in progress, the beat of a kind, the parking of today, or the first goal; what a row has not is empty.

    `said` is the kind or the event, `since` the moment it was made.
    """

    what: str
    id: UUID
    said: Kind
    is_held: bool
    weekday: int
    starts: date
    ends: date
    since: datetime


def turns(viewer: Viewer) -> tuple[Turn, ...]:
    """How each kind of review stands, shortest first. One query."""
    return pulse(viewer).turns


def pulse(viewer: Viewer) -> Pulse:
    """One query. A career that has no goal, or is parked, is asked for nothing."""
    rows: dict[str, list[_Row]] = defaultdict(list)
    for row in map(_Row._make, _rows(viewer, viewer.today)):
        rows[row.what].append(row)
    opened = sorted(rows["open"], key=lambda row: (row.ends, row.since), reverse=True)
    beats = with_usual(
        viewer,
        (Beat(row.said, row.is_held, row.weekday, row.starts) for row in rows["beat"]),
        min((row.since for row in rows["goal"]), default=None),
    )
    found = standing(
        viewer.today,
        beats,
        [InProgress(row.id, Period(row.said, row.starts, row.ends), row.since) for row in opened],
        is_parked=bool(rows["parked"]),
    )
    return Pulse(found, next((Parked(row.ends, row.said) for row in rows["parked"]), None))


@prepared
def _rows(viewer: Viewer, today: date) -> QuerySet[Any, tuple[Any, ...]]:
    """The first part names the type of each column: it has something in all of them."""
    none, yes = Value(None, DateField()), Value(value=True)
    opened = open_reviews(viewer).order_by()
    goals = visible(viewer, Goal).order_by().values("career").annotate(first=Min("created_at"))
    return opened.values_list(Value("open"), "id", "kind", yes, Value(0), "starts", "ends", "created_at").union(
        rhythms(viewer)
        .order_by()
        .values_list(Value("beat"), "id", "kind", "is_held", "weekday", "due_on", "due_on", "created_at"),
        parked_on(viewer, today)
        .order_by()
        .values_list(Value("parked"), "id", "event", yes, Value(0), "parked_on", "until", "created_at"),
        goals.values_list(Value("goal"), Value(None, UUIDField()), Value(""), yes, Value(0), none, none, "first"),
        all=True,
    )
