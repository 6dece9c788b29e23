"""The rank of each priority, as it is or was."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core.plan.tasks import UNRANKED
from metier.direction.choices import Priority
from metier.direction.models import RankedPriority


def ranks(viewer: Viewer, moment: datetime | None = None) -> Mapping[str, int]:
    """The rank by priority in the last ranking up to a moment; empty when nothing is ranked."""
    found = _newest(viewer, moment or viewer.now)
    return {priority: rank for ranking, priority, rank in found if ranking == found[0][0]}


@prepared
def _newest(viewer: Viewer, until: datetime) -> QuerySet[RankedPriority, tuple[UUID, str, int]]:
    rows = visible(viewer, RankedPriority).filter(ranking__trashed_at=None, ranking__ranked_at__lte=until)
    newest = rows.order_by("-ranking__ranked_at", "-ranking__id").values_list("ranking_id", "priority", "rank")
    return newest[: len(Priority)]


def rank_of(priority: str, places: Mapping[str, int]) -> int:
    return places.get(priority, UNRANKED)
