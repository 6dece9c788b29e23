"""What the résumé would have somebody do today; outside `queries`, which reads the whole record."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Owned
from metier.accounts.prepared import prepared
from metier.core import words
from metier.core.nudges import Nudge
from metier.record.models import Position, Win
from metier.resume.models import Variant, VariantLine

A_MONTH = timedelta(days=30)
MINUTES_A_LINE, MOST_MINUTES, MOST_COUNTED = 5, 30, 20


def nudges(viewer: Viewer) -> list[Nudge]:
    """At most one: the variant that was worked on last, where wins or positions came since it was looked through a month ago or more.

    One query, and two more where that is so long ago.
    """
    for variant in _latest(viewer):
        since = variant.looked_through_at
        if viewer.career.day_of(since) <= viewer.today - A_MONTH:
            positions = _came_since(viewer, Position, "positions", variant.pk, since)
            wins = _came_since(viewer, Win, "wins", variant.pk, since)
            if positions or wins:
                return [_behind(viewer, variant, len(positions), len(wins))]
    return []


def kept_ready(viewer: Viewer) -> list[Nudge]:
    """The same, and a first résumé where there is a position to put on it."""
    if visible(viewer, Variant).exists() or not visible(viewer, Position).exists():
        return nudges(viewer)
    return [
        Nudge(
            title="Make a résumé from your record",
            kind="resume-none",
            why="With one, an opening can be answered the day it comes.",
            minutes=20,
            url_name="resume:new",
        )
    ]


def _behind(viewer: Viewer, variant: Variant, positions: int, wins: int) -> Nudge:
    parts = [_counted(number, noun) for number, noun in ((positions, "position"), (wins, "win")) if number]
    number = positions + wins
    since = (viewer.today - viewer.career.day_of(variant.looked_through_at)).days
    return Nudge(
        title=f"Put {words.listed(parts)} on your résumé",
        kind="resume-behind",
        why=f"{variant.name} was last looked through {words.count(since, 'day')} ago, and {'it is' if number == 1 else 'they are'} not in it.",
        minutes=min(MOST_MINUTES, MINUTES_A_LINE * number),
        url_name="resume:variant",
        url_args=(str(variant.pk),),
        subject_id=str(variant.pk),
    )


def _counted(number: int, noun: str) -> str:
    """`4 wins`; of very many only that they are more: to count them all would take longer than the rest of the page."""
    return f"more than {MOST_COUNTED} {noun}s" if number > MOST_COUNTED else words.count(number, noun)


@prepared
def _latest(viewer: Viewer) -> QuerySet[Variant]:
    return visible(viewer, Variant).only("name", "looked_through_at")[:1]


@prepared
def _came_since(viewer: Viewer, model: type[Owned], kind: str, variant: UUID, since: datetime) -> QuerySet[Any, UUID]:
    """The rows that the variant has not decided on, one more than are counted. Any: a queryset of either model."""
    decided = visible(viewer, VariantLine).filter(variant=variant, kind=kind, field="", object_id=OuterRef("pk"))
    rows = visible(viewer, model).filter(~Exists(decided), created_at__gt=since)
    return rows.order_by().values_list("pk", flat=True)[: MOST_COUNTED + 1]
