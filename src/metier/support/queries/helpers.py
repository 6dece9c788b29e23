"""Mentors, coaches and consultants: all of them, one of them, and the talks that are agreed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from metier.accounts.access import Missing, Viewer, find, visible
from metier.accounts.prepared import prepared
from metier.core.naming import named
from metier.support.choices import HelperKind, HelperState
from metier.support.models import Helper, HelperSession


def helpers(viewer: Viewer) -> QuerySet[Helper]:
    """By name."""
    return visible(viewer, Helper).order_by("name", "created_at", "id")


def there(viewer: Viewer) -> list[Helper]:
    """Those with whom it has not ended: people one knows first, then by name."""
    return sorted(_there(viewer), key=lambda row: row.kind != HelperKind.PEER)


@prepared
def _there(viewer: Viewer) -> QuerySet[Helper]:
    return helpers(viewer).exclude(state=HelperState.ENDED)


def helper(viewer: Viewer, pk: UUID | str) -> Helper:
    """Raises Missing."""
    return find(viewer, Helper, pk)


def helper_named(viewer: Viewer, said: str) -> Helper:
    """Raises Refused."""
    return helper(viewer, named(said, dict(helpers(viewer).values_list("id", "name")), "helper"))


def sessions(viewer: Viewer, of: Helper | None = None) -> QuerySet[HelperSession]:
    """Newest first; of helpers who are there."""
    rows = visible(viewer, HelperSession).filter(helper__trashed_at=None).select_related("helper")
    return (rows.filter(helper=of) if of else rows).order_by("-on", "-created_at", "-id")


def session(viewer: Viewer, pk: UUID | str) -> HelperSession:
    """Raises Missing."""
    found = find(viewer, HelperSession, pk)
    if found.helper.trashed_at is not None:
        raise Missing("There is no such session.")
    return found


def ahead(viewer: Viewer, today: date) -> QuerySet[HelperSession]:
    """Talks that are agreed for today or later, the next first."""
    return sessions(viewer).filter(on__gte=today).order_by("on", "created_at", "id")


def to_look_back_on(viewer: Viewer, today: date, since: date) -> QuerySet[HelperSession]:
    """Talks that were held, and of which nothing is written yet."""
    return sessions(viewer).filter(on__lt=today, on__gte=since, outcome="", agreed="")


@prepared
def around(viewer: Viewer, today: date, since: date, until: date) -> QuerySet[HelperSession]:
    """Of a span of days, talks that are ahead, and those that were held and of which nothing is written, the first one first."""
    unsaid = Q(on__gte=today) | Q(outcome="", agreed="")
    return sessions(viewer).filter(unsaid, on__gte=since, on__lte=until).order_by("on", "created_at", "id")


def by_kind(rows: Sequence[Helper]) -> dict[str, list[Helper]]:
    """Who helps with what, of those with whom it has not ended, in their order."""
    found: dict[str, list[Helper]] = {}
    for row in rows:
        if row.state != HelperState.ENDED:
            for kind in row.fields:
                found.setdefault(str(kind), []).append(row)
    return found
