"""Rows of a kind, by key or by what a person calls them."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, find, visible
from metier.accounts.models import Owned
from metier.accounts.prepared import prepared
from metier.core import naming
from metier.record.kinds import Kind
from metier.record.models import Position
from metier.record.queries.lines import line


def of_kind(viewer: Viewer, kind: Kind) -> QuerySet[Owned]:
    """All rows of a kind, in their order."""
    return visible(viewer, kind.model)


@prepared
def every(viewer: Viewer, model: type[Owned]) -> QuerySet[Any]:
    """All rows of a model, in their order, as a list of it."""
    return visible(viewer, model)


def row(viewer: Viewer, kind: Kind, pk: UUID | str) -> Owned:
    """One row of a kind. Raises Missing."""
    return find(viewer, kind.model, pk)


def position_at(viewer: Viewer, day: date) -> Position | None:
    """The position that somebody is in on a day, if there is exactly one."""
    begun = [
        row for row in visible(viewer, Position).filter(starts__lte=str(day)) if row.starts and row.starts.first <= day
    ]
    there = [row for row in begun if row.ends is None or row.ends.last >= day]
    return there[0] if len(there) == 1 else None


def named(viewer: Viewer, kind: Kind, said: str) -> Owned:
    """The row a person means by a part of its title, as it is or as lists show it, or the start of its id.

    Raises Refused when none or several fit.
    """
    rows = {found.pk: found for found in of_kind(viewer, kind)}
    return rows[naming.named(said, {pk: _title(kind, found) for pk, found in rows.items()}, kind.one, kind.many)]


def _title(kind: Kind, found: Owned) -> str:
    title, listed = str(found), line(kind, found).title
    return title if listed in title else f"{title}: {listed}"
