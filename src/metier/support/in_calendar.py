"""Talks with those who help, as days of a calendar. Others may see it: neither whom a talk is with nor what it is about goes into it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from metier.accounts.access import Viewer
from metier.core.calendar_entries import CalendarEntry
from metier.support.queries.helpers import sessions

A_YEAR = timedelta(days=365)


def calendar_entries(viewer: Viewer) -> Iterator[CalendarEntry]:
    """Those of the last year, and all that are ahead. One query."""
    for row in sessions(viewer).filter(on__gt=viewer.today - A_YEAR):
        yield CalendarEntry(
            str(row.pk), row.on, None, "A talk", "More of it is in Metier, under Getting help.", row.created_at
        )
