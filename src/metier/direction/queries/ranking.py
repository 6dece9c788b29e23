"""Reads of rankings."""

from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, find, visible
from metier.accounts.prepared import prepared
from metier.core.ranking import Ranking
from metier.direction import models
from metier.direction.choices import Priority
from metier.direction.queries.past import end_of

PlaceFacts = tuple[UUID, datetime, str, int, str, str]
"""A place: its ranking, when and why that was made, the rank, the priority, and what it means."""


def kept_rankings(viewer: Viewer) -> QuerySet[models.Ranking]:
    """Every ranking that was kept, newest first."""
    return visible(viewer, models.Ranking).prefetch_related("places").order_by("-ranked_at", "-id")


def rankings(viewer: Viewer, most: int | None = None) -> list[Ranking]:
    """The newest rankings, newest first."""
    return [value_of(viewer, one) for one in kept_rankings(viewer)[:most]]


def current_ranking(viewer: Viewer, on: date | None = None) -> Ranking | None:
    """The ranking that stands now, or stood at the end of a day; None before the first."""
    places = _newest(viewer, None if on is None else end_of(viewer, on))
    return next(iter(rankings_of(viewer, places)), None)


@prepared
def _newest(viewer: Viewer, before: datetime | None) -> QuerySet[models.RankedPriority, PlaceFacts]:
    places = kept_places(viewer).order_by("-ranking__ranked_at", "-ranking_id")
    if before is not None:
        places = places.filter(ranking__ranked_at__lt=before)
    return facts_of(places[: len(Priority)])


def rank_of(viewer: Viewer, on: date | None = None) -> dict[str, int]:
    """Each priority's rank, from 1 to 4; empty while nothing is ranked."""
    current = current_ranking(viewer, on)
    return current.rank_of if current else {}


def ranking(viewer: Viewer, pk: UUID | str) -> models.Ranking:
    """One ranking. Raises Missing."""
    return find(viewer, models.Ranking, pk)


def kept_places(viewer: Viewer) -> QuerySet[models.RankedPriority]:
    """The places of every ranking that was kept."""
    return visible(viewer, models.RankedPriority).filter(ranking__trashed_at=None)


def facts_of(places: QuerySet[models.RankedPriority]) -> QuerySet[models.RankedPriority, PlaceFacts]:
    """What a ranking is made of."""
    return places.values_list("ranking_id", "ranking__ranked_at", "ranking__reason", "rank", "priority", "meaning")


def rankings_of(viewer: Viewer, places: Iterable[PlaceFacts]) -> list[Ranking]:
    """The rankings that have these places, in their order."""
    found: dict[tuple[UUID, datetime, str], dict[int, tuple[str, str]]] = {}
    for pk, ranked_at, reason, rank, priority, meaning in places:
        found.setdefault((pk, ranked_at, reason), {})[rank] = priority, meaning
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
