"""Reads of people and careers."""

from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Missing, Viewer
from metier.accounts.models import Career, Person


def careers(person: Person) -> QuerySet[Career]:
    """The careers a person may open: their own first, then the demo."""
    return Career.objects.filter(owner=person).select_related("owner")


def viewer(person: Person, now: datetime, career: UUID | str | None = None) -> Viewer:
    """The person looking at the named career, or at their own; at the demo only when it is named. Raises Missing when there is none."""
    found = careers(person)
    opened = (found.filter(pk=career).first() if career else None) or found.filter(is_demo=False).first()
    if opened is None:
        raise Missing("There is no career yet.")
    return Viewer(opened.owner, opened, now)


def local_owner() -> Person | None:
    """On one's own machine: the person the machine belongs to, the first who was made."""
    return Person.objects.order_by("joined_at", "id").first()
