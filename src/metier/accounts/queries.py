"""Reads of people and careers."""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Missing, Viewer
from metier.accounts.models import Career, Person
from metier.accounts.prepared import prepared


def careers(person: Person) -> QuerySet[Career]:
    """The careers a person may open: their own first, then the demo."""
    return Career.objects.filter(owner=person).select_related("owner")


def viewer(person: Person, now: datetime, career: UUID | str | None = None) -> Viewer:
    """The person looking at the named career, or at their own; at the demo only when it is named. Raises Missing when there is none."""
    opened = (_named(person.pk, UUID(str(career))) if career else []) or _own(person.pk)
    if not opened:
        raise Missing("There is no career yet.")
    opened[0].owner = person
    return Viewer(person, opened[0], now)


@prepared
def _named(person: UUID, career: UUID) -> QuerySet[Career]:
    return Career.objects.filter(owner=person, pk=career)


@prepared
def _own(person: UUID) -> QuerySet[Career]:
    return Career.objects.filter(owner=person, is_demo=False)[:1]


def local_owner() -> Person | None:
    """On one's own machine: the person the machine belongs to, the first who was made."""
    return Person.objects.order_by("joined_at", "id").first()
