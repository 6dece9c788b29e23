"""Reads of rankings."""

from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, find, visible
from metier.core.ranking import Ranking
from metier.direction import models
from metier.direction.choices import Priority
from metier.direction.queries.past import end_of


def kept_rankings(viewer: Viewer) -> QuerySet[models.Ranking]:
    """Every ranking that was kept, newest first."""
    return visible(viewer, models.Ranking).prefetch_related("places").order_by("-ranked_at", "-id")


def rankings(viewer: Viewer, most: int | None = None) -> list[Ranking]:
    """The newest rankings, newest first."""
    return [value_of(viewer, one) for one in kept_rankings(viewer)[:most]]


def current_ranking(viewer: Viewer, on: date | None = None) -> Ranking | None:
    """The ranking that stands now, or stood at the end of a day; None before the first."""
    places = kept_places(viewer).order_by("-ranking__ranked_at", "-ranking_id")
    if on is not None:
        places = places.filter(ranking__ranked_at__lt=end_of(viewer, on))
    return next(iter(rankings_of(viewer, places[: len(Priority)])), None)


def rank_of(viewer: Viewer, on: date | None = None) -> dict[str, int]:
    """Each priority's rank, from 1 to 4; empty while nothing is ranked."""
    current = current_ranking(viewer, on)
    return current.rank_of if current else {}


def ranking(viewer: Viewer, pk: UUID | str) -> models.Ranking:
    """One ranking. Raises Missing."""
    return find(viewer, models.Ranking, pk)


def kept_places(viewer: Viewer) -> QuerySet[models.RankedPriority]:
    """The places of every ranking that was kept."""
    rows = visible(viewer, models.RankedPriority)
    return rows.filter(ranking__career=viewer.career, ranking__trashed_at=None)


def rankings_of(viewer: Viewer, places: QuerySet[models.RankedPriority]) -> list[Ranking]:
    """The rankings that have these places, in their order. One query."""
    found: dict[tuple[UUID, datetime, str], dict[int, tuple[str, str]]] = {}
    facts = ("ranking_id", "ranking__ranked_at", "ranking__reason", "rank", "priority", "meaning")
    for *ranking, rank, priority, meaning in places.values_list(*facts):
        found.setdefault((ranking[0], ranking[1], ranking[2]), {})[rank] = priority, meaning
    return [
        Ranking(
            order=tuple(priority for _, (priority, _) in sorted(ranked.items())),
            ranked_at=ranked_at,
            ranked_on=viewer.career.day_of(ranked_at),
            reason=reason,
            meanings=dict(ranked.values()),
            id=pk,
        )
        for (pk, ranked_at, reason), ranked in found.items()
    ]


def value_of(viewer: Viewer, kept: models.Ranking) -> Ranking:
    places = sorted(kept.places.all(), key=lambda place: place.rank)
    return Ranking(
        order=tuple(place.priority for place in places),
        ranked_at=kept.ranked_at,
        ranked_on=viewer.career.day_of(kept.ranked_at),
        reason=kept.reason,
        meanings={place.priority: place.meaning for place in places},
        id=kept.id,
    )
