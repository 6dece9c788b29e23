"""What one promised, and what one was asked for, as far as it is time: on Today, in the digest and in the calendar. What others owe is never there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import reduce
from operator import or_

from django.db.models import F, Q, QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core.calendar_entries import CalendarEntry
from metier.core.network.balance import LEAD, reached
from metier.core.nudges import Nudge
from metier.core.words import near_date
from metier.network.choices import FavourStage, Way
from metier.network.models import Favour

MINUTES = {1: 10, 2: 30, 3: 60}
WAITS = timedelta(days=7)
"""How long what somebody asked for may wait before Today asks what is said to it."""
MOST = 5


def nudges(viewer: Viewer) -> list[Nudge]:
    """Promises whose day is near, and what somebody asked for a week ago and more or for a day that is near; five at most. One query."""
    return [
        _promised(viewer, row) if row.stage == FavourStage.PROMISED else _asked(viewer, row)
        for row in _owed(viewer, reached(viewer.today), viewer.today - WAITS)
    ]


def is_time(days: Sequence[date]) -> Q:
    """A promise of one's own that is brought up, where these days are reached."""
    return Q(way=Way.GIVEN.value, stage=FavourStage.PROMISED.value) & _is_near(days)


def _is_near(days: Sequence[date]) -> Q:
    return reduce(or_, [Q(size=size, due__lte=day) for size, day in zip(sorted(LEAD), days, strict=True)])


@prepared
def _owed(viewer: Viewer, days: Sequence[date], asked_by: date) -> QuerySet[Favour]:
    asked = Q(way=Way.GIVEN.value, stage=FavourStage.ASKED.value) & (Q(on__lte=asked_by) | _is_near(days))
    rows = visible(viewer, Favour).filter(is_time(days) | asked, contact__trashed_at=None).select_related("contact")
    return rows.order_by(F("due").asc(nulls_last=True), "on", "id")[:MOST]


def _promised(viewer: Viewer, row: Favour) -> Nudge:
    assert row.due is not None  # noqa: S101 - asked for those with a day
    who, left = row.contact.name, (row.due - viewer.today).days
    if left < 0:
        return _nudge(
            row, f"You promised it to {who} by {near_date(row.due, viewer.today)}. Do it, or agree another day."
        )
    when = {0: "for today", 1: "for tomorrow"}.get(left, f"by {near_date(row.due, viewer.today)}")
    return _nudge(row, f"You promised it to {who} {when}.")


def _asked(viewer: Viewer, row: Favour) -> Nudge:
    on = near_date(row.on, viewer.today)
    by = f" for it by {near_date(row.due, viewer.today)}" if row.due else ""
    return _nudge(
        row, f"{row.contact.name} asked you on {on}{by}, and has no answer yet. Promise a day, do it, or say no."
    )


def _nudge(row: Favour, why: str) -> Nudge:
    return Nudge(
        title=row.line,
        kind="favour-owed",
        why=why,
        minutes=MINUTES[row.size],
        url_name="network:favour",
        url_args=(str(row.pk),),
        subject_id=str(row.pk),
        done_url="network:favour_done",
        due=row.due,
    )


def calendar_entries(viewer: Viewer) -> Iterator[CalendarEntry]:
    """The days of one's own promises, without what and to whom: others may see a calendar. One query."""
    rows = visible(viewer, Favour).filter(way=Way.GIVEN, stage=FavourStage.PROMISED, due__isnull=False)
    for row in rows.filter(contact__trashed_at=None):
        assert row.due is not None  # noqa: S101 - asked for those with a day
        more = "More of it is in Metier, under Network."
        yield CalendarEntry(str(row.pk), row.due, None, "A promise is due", more, row.created_at)
