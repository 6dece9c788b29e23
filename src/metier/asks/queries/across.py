"""Across the years: what was asked for, what was granted, how long it took. One query, however many asks."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.asks.models import Ask, AskEvent, Promise
from metier.core.asks.across import Asked


def asked(viewer: Viewer) -> list[Asked]:
    """Every ask that was asked, oldest first."""
    return [Asked(*facts) for facts in _asked(viewer)]


@prepared
def _asked(viewer: Viewer) -> QuerySet[Ask, tuple[Any, ...]]:
    rows = visible(viewer, Ask).filter(asked_on__isnull=False).order_by("asked_on", "id")
    promised = visible(viewer, Promise).filter(ask=OuterRef("pk"))
    put_off = visible(viewer, AskEvent).filter(ask=OuterRef("pk"), back_on__isnull=False)
    named = rows.annotate(named_a_date=Exists(promised) | Exists(put_off))
    return named.values_list("kind", "state", "asked_on", "decided_on", "times_asked", "named_a_date")
