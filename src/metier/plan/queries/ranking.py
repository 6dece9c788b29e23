"""The rank of each priority, as it is or was."""

from collections.abc import Mapping
from datetime import datetime

from metier.accounts.access import Viewer, visible
from metier.core.plan.tasks import UNRANKED
from metier.direction.models import RankedPriority, Ranking


def ranks(viewer: Viewer, moment: datetime | None = None) -> Mapping[str, int]:
    """The rank by priority in the last ranking up to a moment; empty when nothing is ranked."""
    rankings = visible(viewer, Ranking).filter(ranked_at__lte=moment or viewer.now).order_by("-ranked_at", "-id")
    places = visible(viewer, RankedPriority).filter(ranking=rankings.values("id")[:1])
    return dict(places.order_by().values_list("priority", "rank"))


def rank_of(priority: str, places: Mapping[str, int]) -> int:
    return places.get(priority, UNRANKED)
