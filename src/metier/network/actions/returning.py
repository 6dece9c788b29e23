"""What is told of people, said anew when something of theirs comes out of the trash by itself."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Owned
from metier.network.actions.groups import people_of
from metier.network.actions.telling import retell
from metier.network.models import Contact, ContactPoint, ContactPosition, Interaction, Tag, Tagging


def retell_after(viewer: Viewer, rows: Iterable[Owned]) -> None:
    """Of whoever these rows are, or belong to."""
    keys: set[UUID] = set()
    for row in rows:
        if isinstance(row, Contact):
            keys.add(row.pk)
        elif isinstance(row, Tag):
            keys |= {one.pk for one in people_of(viewer, row)}
        elif isinstance(row, ContactPoint | ContactPosition | Interaction | Tagging):
            keys.add(row.contact_id)
    if keys:
        retell(viewer, list(visible(viewer, Contact).filter(pk__in=keys)))
