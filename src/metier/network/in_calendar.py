"""The network as days of a calendar: when somebody is due, birthdays, meetings.

A calendar may be seen by others than its owner: it has the days, and not whom they are about.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.core.calendar_entries import CalendarEntry
from metier.core.network.birthdays import next_birthday
from metier.network.models import Contact, Meeting
from metier.network.queries.talks import NOT_LOGGED

MORE = "More of it is in Metier, under Network."
WITHIN = timedelta(weeks=13)
MOST = 100
"""A calendar of a thousand names is none: the next of each kind."""


def calendar_entries(viewer: Viewer) -> tuple[CalendarEntry, ...]:
    """Three queries."""
    return (*_touches(viewer), *_birthdays(viewer), *_meetings(viewer))


def _touches(viewer: Viewer) -> Iterator[CalendarEntry]:
    """The days from today on on which somebody is due; who is overdue is not in it, and who is left in peace neither."""
    until = viewer.today + WITHIN
    rows = visible(viewer, Contact).filter(due_on__gte=viewer.today, due_on__lte=until).order_by("due_on", "id")
    for row in _some(rows):
        if row.due_on and (row.quiet_until is None or row.quiet_until <= row.due_on):
            yield CalendarEntry(
                f"{row.pk}-talk", row.due_on, None, "Somebody to talk to", MORE, row.created_at, on_its_day=True
            )


def _birthdays(viewer: Viewer) -> Iterator[CalendarEntry]:
    rows = visible(viewer, Contact).exclude(birthday="").only("id", "career", "created_at", "birthday").order_by("id")
    found = sorted((next_birthday(row.birthday, viewer.today), row.pk, row.created_at) for row in rows)
    for day, pk, changed_at in found[:MOST]:
        yield CalendarEntry(f"{pk}-birthday", day, None, "A birthday", MORE, changed_at, on_its_day=True)


def _meetings(viewer: Viewer) -> Iterator[CalendarEntry]:
    rows = visible(viewer, Meeting).filter(NOT_LOGGED, contact__trashed_at=None, on__gte=_lately(viewer))
    for row in rows.order_by("on", "at", "id")[:MOST]:
        title = f"A meeting at {row.at:%H:%M}" if row.at else "A meeting"
        yield CalendarEntry(str(row.pk), row.on, None, title, MORE, row.created_at)


def _some(rows: QuerySet[Contact]) -> QuerySet[Contact]:
    return rows.only("id", "career", "created_at", "due_on", "quiet_until")[:MOST]


def _lately(viewer: Viewer) -> date:
    return viewer.today - timedelta(weeks=4)
