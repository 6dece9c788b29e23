"""Across the years: what was asked for, what was granted, how long it took. Three queries, however many asks."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.asks.models import Ask, AskEvent, Promise
from metier.core.asks.across import Asked


def asked(viewer: Viewer, *, whom: str = "") -> list[Asked]:
    """Every ask that was asked, oldest first; of one person when a name is given."""
    named = {*_put_off(viewer), *_promised(viewer)}
    facts = _asked(viewer, whom or None)
    return [
        Asked(kind, state, asked_on, decided_on, times, pk in named)
        for pk, kind, state, asked_on, decided_on, times in facts
        if asked_on is not None
    ]


@prepared
def _asked(viewer: Viewer, whom: str | None) -> QuerySet[Ask, tuple[Any, ...]]:
    rows = visible(viewer, Ask).filter(asked_on__isnull=False).order_by("asked_on", "id")
    rows = rows if whom is None else rows.filter(whom=whom)
    return rows.values_list("id", "kind", "state", "asked_on", "decided_on", "times_asked")


@prepared
def _put_off(viewer: Viewer) -> QuerySet[AskEvent, UUID]:
    rows = visible(viewer, AskEvent).filter(back_on__isnull=False).order_by()
    return rows.values_list("ask_id", flat=True).distinct()


@prepared
def _promised(viewer: Viewer) -> QuerySet[Promise, UUID]:
    return visible(viewer, Promise).order_by().values_list("ask_id", flat=True).distinct()
