"""To whom one owes something, and who gave more than they got."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.network.choices import FavourStage, Way
from metier.network.models import Favour
from metier.network.queries.favours import in_a_year


@dataclass(frozen=True, slots=True)
class Owed:
    """`behind` gave one more in twelve months than they were given; `people` are these, and whom one promised something or who asked for it."""

    behind: frozenset[UUID]
    people: frozenset[UUID]


def owed(viewer: Viewer) -> Owed:
    """Two queries."""
    behind = frozenset(one.contact for one in in_a_year(viewer) if one.difference < 0)
    return Owed(behind, behind | frozenset(_waiting(viewer)))


@prepared
def _waiting(viewer: Viewer) -> QuerySet[Favour, UUID]:
    stages = (FavourStage.PROMISED.value, FavourStage.ASKED.value)
    rows = visible(viewer, Favour).filter(way=Way.GIVEN.value, stage__in=stages, contact__trashed_at=None)
    return rows.order_by().values_list("contact_id", flat=True)
