"""Across the years: what was asked for, what was granted, how long it took. One query, however many asks."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.asks.models import Ask, AskEvent, Promise
from metier.core.asks.across import Asked


def asked(viewer: Viewer, since: date | None = None) -> list[Asked]:
    """Every ask that was asked, or was first asked since a day; oldest first."""
    return [Asked(*facts) for facts in _asked(viewer, since)]


def is_any_asked_before(viewer: Viewer, day: date) -> bool:
    return bool(_asked_before(viewer, day))


@prepared
def _asked_before(viewer: Viewer, day: date) -> QuerySet[Ask, UUID]:
    return visible(viewer, Ask).filter(asked_on__lt=day).order_by().values_list("id", flat=True)[:1]


@prepared
def _asked(viewer: Viewer, since: date | None) -> QuerySet[Ask, tuple[Any, ...]]:
    rows = visible(viewer, Ask).filter(asked_on__isnull=False).order_by("asked_on", "id")
    rows = rows if since is None else rows.filter(asked_on__gte=since)
    promised = visible(viewer, Promise).order_by().values("ask")
    put_off = visible(viewer, AskEvent).order_by().filter(back_on__isnull=False).values("ask")
    named = Q(pk__in=promised) | Q(pk__in=put_off)
    rows = rows.annotate(named_a_date=ExpressionWrapper(named, BooleanField()))
    return rows.values_list("kind", "state", "asked_on", "decided_on", "times_asked", "named_a_date")
