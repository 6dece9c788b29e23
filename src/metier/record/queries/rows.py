"""Rows of a kind, by key or by what a person calls them."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, find, visible
from metier.accounts.models import Owned
from metier.core import naming
from metier.record.kinds import Kind


def of_kind(viewer: Viewer, kind: Kind) -> QuerySet[Owned]:
    """All rows of a kind, in their order."""
    return visible(viewer, kind.model)


def row(viewer: Viewer, kind: Kind, pk: UUID | str) -> Owned:
    """One row of a kind. Raises Missing."""
    return find(viewer, kind.model, pk)


def named(viewer: Viewer, kind: Kind, said: str) -> Owned:
    """The row a person means by a part of its title or the start of its id. Raises Refused when none or several fit."""
    rows = {found.pk: found for found in of_kind(viewer, kind)}
    return rows[naming.named(said, {pk: str(found) for pk, found in rows.items()}, kind.one, kind.many)]
