"""People who may be one person."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, QuerySet

from metier.accounts.access import Viewer, find, visible
from metier.core.network.duplicates import Pair, duplicates
from metier.network.models import Contact, ContactPoint, Merge, NotTheSame
from metier.network.queries.known import known


def pairs(viewer: Viewer) -> list[Pair]:
    """Pairs who are one person by a stated rule, then those who only share a name; without those whom their owner said to be two.

    The database finds whose name, profile or address somebody else has too; only those are looked at.
    """
    people, points = visible(viewer, Contact), visible(viewer, ContactPoint).filter(contact__trashed_at=None)
    reaching = points.filter(kind__in=("email", "phone", "profile")).exclude(key="")
    ids = set(people.filter(name_key__in=_shared(people.exclude(name_key=""), "name_key")).values_list("pk", flat=True))
    ids |= set(people.filter(profile__in=_shared(people.exclude(profile=""), "profile")).values_list("pk", flat=True))
    ids |= set(reaching.filter(key__in=_shared(reaching, "key")).values_list("contact_id", flat=True))
    two = [(str(one), str(other)) for one, other in visible(viewer, NotTheSame).values_list("one", "other")]
    return duplicates(known(viewer, ids), two) if ids else []


def _shared(rows: QuerySet[Any], name: str) -> QuerySet[Any]:
    """The values of a field that several rows have."""
    found: QuerySet[Any] = rows.order_by().values(name).annotate(number=Count("pk")).filter(number__gt=1).values(name)
    return found


def merge(viewer: Viewer, pk: object) -> Merge:
    """One merge. Raises Missing."""
    return find(viewer, Merge, str(pk))


def merges(viewer: Viewer, most: int | None = None) -> list[Merge]:
    """The merges that still stand, or the last of them, the newest first."""
    return list(visible(viewer, Merge).filter(undone_at=None).select_related("kept", "gone")[:most])
