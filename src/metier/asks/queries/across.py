"""Across the years: what was asked for, what was granted, how long it took. Three queries, however many asks."""

from __future__ import annotations

from metier.accounts.access import Viewer, visible
from metier.asks.models import Ask, AskEvent, Promise
from metier.core.asks.across import Asked


def asked(viewer: Viewer, *, whom: str = "") -> list[Asked]:
    """Every ask that was asked, oldest first; of one person when a name is given."""
    rows = visible(viewer, Ask).filter(asked_on__isnull=False).order_by("asked_on", "id")
    if whom:
        rows = rows.filter(whom=whom)
    events = visible(viewer, AskEvent).filter(back_on__isnull=False).values_list("ask_id", flat=True)
    promises = visible(viewer, Promise).values_list("ask_id", flat=True)
    named = {*events.order_by(), *promises.order_by()}
    facts = rows.values_list("id", "kind", "state", "asked_on", "decided_on", "times_asked")
    return [
        Asked(kind, state, asked_on, decided_on, times, pk in named)
        for pk, kind, state, asked_on, decided_on, times in facts
        if asked_on is not None
    ]
