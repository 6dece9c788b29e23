"""Everybody as a list: found by any word, filtered, the most pressing first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core.people import sought
from metier.network.choices import Degree, Side
from metier.network.models import Contact, Mattering, Tagging
from metier.network.queries.own import OwnEmployers
from metier.network.queries.there import of_somebody_there

SORTS: Mapping[str, tuple[Any, ...]] = {  # Any: names of columns, or expressions
    "due": (F("due_on").asc(nulls_last=True), "name", "id"),
    "name": ("name", "id"),
    "last": (F("last_on").desc(nulls_last=True), "name", "id"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What of everybody is asked for: each word found with a person, and each filter that is on. `owed` are those to whom one owes."""

    words: str = ""
    overdue: bool = False
    relevant: bool = False
    inside: bool = False
    group: UUID | None = None
    owed: frozenset[UUID] | None = None
    sort: str = "due"


@dataclass(frozen=True, slots=True)
class Counted:
    """How many there are in all, with a rhythm, overdue, highly relevant, and where one works."""

    total: int = 0
    with_rhythm: int = 0
    overdue: int = 0
    relevant: int = 0
    inside: int = field(default=0)


def listed(viewer: Viewer, asked: Asked, own: OwnEmployers) -> QuerySet[Contact]:
    rows = visible(viewer, Contact)
    for word in sought(asked.words):
        rows = rows.filter(found_by__contains=word)
    if asked.overdue:
        rows = rows.filter(is_overdue(viewer.today))
    if asked.relevant:
        rows = rows.filter(_matters_much())
    if asked.inside:
        rows = rows.filter(is_inside(sorted(own.keys)))
    if asked.group:
        rows = rows.filter(Exists(Tagging._default_manager.filter(contact=OuterRef("pk"), tag=asked.group)))
    if asked.owed is not None:
        rows = rows.filter(pk__in=asked.owed)
    return rows.order_by(*SORTS.get(asked.sort, SORTS["due"]))


def is_overdue(today: date) -> Q:
    """Their day has passed, and they are not left in peace."""
    return Q(due_on__lt=today) & (Q(quiet_until=None) | Q(quiet_until__lte=today))


def is_inside(employers: Sequence[str]) -> Q:
    """Who works where the owner works, by word or by the key of the employer."""
    by_employer = Q(side="", employer_key__in=employers)
    return Q(side=Side.INTERNAL.value) | by_employer


def counted(viewer: Viewer, own: OwnEmployers) -> Counted:
    """Two queries."""
    found = list(_counts(viewer, viewer.today, sorted(own.keys)))
    if not found:
        return Counted()
    total, with_rhythm, overdue, inside = found[0]
    return Counted(total, with_rhythm, overdue, sum(_relevant(viewer)), inside)


def overdue_count(viewer: Viewer, most: int) -> int:
    """How many are overdue, counted up to `most`. One query."""
    return len(_overdue(viewer, viewer.today, most))


@prepared
def _counts(viewer: Viewer, today: date, employers: list[str]) -> QuerySet[Contact, tuple[int, ...]]:
    rows = visible(viewer, Contact).order_by().values("career")
    found = rows.annotate(
        total=Count("*"),
        with_rhythm=Count("due_on"),
        overdue=Count("pk", filter=is_overdue(today)),
        inside=Count("pk", filter=is_inside(employers)),
    )
    return found.values_list("total", "with_rhythm", "overdue", "inside")


@prepared
def _relevant(viewer: Viewer) -> QuerySet[Mattering, int]:
    rows = visible(viewer, Mattering).filter(of_somebody_there(viewer), degree=Degree.HIGH.value)
    return (
        rows.order_by()
        .values("career")
        .annotate(number=Count("contact", distinct=True))
        .values_list("number", flat=True)
    )


@prepared
def _overdue(viewer: Viewer, today: date, most: int) -> QuerySet[Contact, UUID]:
    return visible(viewer, Contact).filter(is_overdue(today)).order_by().values_list("id", flat=True)[:most]


def _matters_much() -> Exists:
    return Exists(Mattering._default_manager.filter(contact=OuterRef("pk"), trashed_at=None, degree=Degree.HIGH.value))
