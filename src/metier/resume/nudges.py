"""What the résumé would have somebody do today; outside `queries`, which reads the whole record."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Owned
from metier.accounts.prepared import prepared
from metier.core import words
from metier.core.nudges import Nudge
from metier.record.models import Position, Win
from metier.resume.models import Variant, VariantLine

A_MONTH = timedelta(days=30)
MINUTES_A_LINE, MOST_MINUTES = 5, 30


def nudges(viewer: Viewer) -> list[Nudge]:
    """At most one: the variant that was worked on last, where wins or positions came since it was looked through a month ago or more."""
    return [
        _behind(viewer, variant, int(wins), int(positions))
        for variant in _latest(viewer)
        if (wins := getattr(variant, "wins", 0)) + (positions := getattr(variant, "positions", 0))
        and viewer.career.day_of(variant.looked_through_at) <= viewer.today - A_MONTH
    ]


def kept_ready(viewer: Viewer) -> list[Nudge]:
    """The same, and a first résumé where there is a position to put on it."""
    if visible(viewer, Variant).exists() or not visible(viewer, Position).exists():
        return nudges(viewer)
    return [
        Nudge(
            title="Make a résumé from your record",
            kind="resume-none",
            why="There is none yet. With one, an opening can be answered the day it comes.",
            minutes=20,
            url_name="resume:new",
        )
    ]


def _behind(viewer: Viewer, variant: Variant, wins: int, positions: int) -> Nudge:
    parts = [words.count(number, noun) for number, noun in ((positions, "position"), (wins, "win")) if number]
    number = wins + positions
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


@prepared
def _latest(viewer: Viewer) -> QuerySet[Variant]:
    rows = visible(viewer, Variant).only("name", "looked_through_at", "career")
    return rows.annotate(wins=_came_since(viewer, Win, "wins"), positions=_came_since(viewer, Position, "positions"))[
        :1
    ]


def _came_since(viewer: Viewer, model: type[Owned], slug: str) -> Coalesce:
    """How many rows the variant has not decided on."""
    lines = visible(viewer, VariantLine).filter(kind=slug, field="", object_id=OuterRef("pk"))
    decided = lines.filter(variant=OuterRef(OuterRef("pk")))
    rows = visible(viewer, model).filter(~Exists(decided), created_at__gt=OuterRef("looked_through_at"))
    counted = rows.order_by().values("career").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted), 0)
