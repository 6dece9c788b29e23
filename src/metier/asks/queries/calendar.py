"""Asks as days of a calendar: promises, the days on which something comes back, conversations, and the next update.

A calendar may be seen by others than its owner: it has the days, and not what is asked for, of whom, or what anybody said.
"""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Max
from django.db.models.functions import Coalesce

from metier.accounts.access import Viewer, visible
from metier.asks.choices import AskState
from metier.asks.models import Ask
from metier.asks.queries.conversations import planned
from metier.asks.queries.history import open_promises
from metier.asks.queries.updates import rhythm
from metier.core.asks.standing import PROMISING
from metier.core.calendar_entries import CalendarEntry

MORE = "More of it is in Metier, under Asks."


def calendar_entries(viewer: Viewer) -> tuple[CalendarEntry, ...]:
    """Four queries."""
    return (*_promises(viewer), *_back(viewer), *_talks(viewer), *_update(viewer))


def _promises(viewer: Viewer) -> Iterator[CalendarEntry]:
    for row in open_promises(viewer).filter(ask__state__in=PROMISING):
        yield CalendarEntry(str(row.pk), row.by_when, None, "A promise is due", MORE, row.created_at)


def _back(viewer: Viewer) -> Iterator[CalendarEntry]:
    rows = visible(viewer, Ask).filter(state=AskState.NOT_NOW, back_on__isnull=False)
    for row in rows.annotate(logged=Coalesce(Max("events__created_at"), "created_at")):
        assert row.back_on is not None  # noqa: S101 - asked for those with a day
        yield CalendarEntry(str(row.pk), row.back_on, None, "Something comes back", MORE, row.logged)


def _talks(viewer: Viewer) -> Iterator[CalendarEntry]:
    for row in planned(viewer):
        assert row.planned_on is not None  # noqa: S101 - asked for those with a day
        title = f"A conversation at {row.at:%H:%M}" if row.at else "A conversation"
        yield CalendarEntry(str(row.pk), row.planned_on, None, title, MORE, row.created_at)


def _update(viewer: Viewer) -> Iterator[CalendarEntry]:
    row = rhythm(viewer)
    if row and row.is_held:
        yield CalendarEntry(str(row.pk), row.due_on, None, "An update is due", MORE, row.created_at, on_its_day=True)
