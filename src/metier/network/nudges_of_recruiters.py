"""What is next with recruiters, on its day: on Today, in the digest, and in the calendar without saying that it is about one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.db.models import Q, QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core.calendar_entries import CalendarEntry
from metier.core.nudges import Nudge
from metier.core.words import near_date
from metier.network.models import Recruiter

MINUTES, MOST = 10, 5


def nudges(viewer: Viewer) -> list[Nudge]:
    """Next steps whose day has come; five at most. One query."""
    return [_nudge(viewer, row) for row in _due(viewer, viewer.today)]


def is_next(day: date) -> Q:
    """A next step whose day has come."""
    return Q(next_on__lte=day, closed_on=None) & ~Q(next_step="")


@prepared
def _due(viewer: Viewer, today: date) -> QuerySet[Recruiter]:
    rows = visible(viewer, Recruiter).filter(is_next(today), contact__trashed_at=None).select_related("contact")
    return rows.order_by("next_on", "id")[:MOST]


def _nudge(viewer: Viewer, row: Recruiter) -> Nudge:
    assert row.next_on is not None  # noqa: S101 - asked for those with a day
    when = "today" if row.next_on == viewer.today else near_date(row.next_on, viewer.today)
    firm = f" of {row.contact.employer}" if row.contact.employer else ""
    return Nudge(
        title=row.next_step,
        kind="recruiter-next",
        why=f"You set it for {when}, with {row.contact.name}{firm}.",
        minutes=MINUTES,
        url_name="network:recruiter",
        url_args=(str(row.pk),),
        subject_id=str(row.pk),
        done_url="network:recruiter_next_done",
        due=row.next_on,
    )


def calendar_entries(viewer: Viewer) -> Iterator[CalendarEntry]:
    """The days of next steps, without what and with whom: others may see a calendar. One query."""
    rows = visible(viewer, Recruiter).filter(next_on__isnull=False, closed_on=None, contact__trashed_at=None)
    for row in rows.exclude(next_step=""):
        assert row.next_on is not None  # noqa: S101 - asked for those with a day
        more = "More of it is in Metier, under Network."
        yield CalendarEntry(str(row.pk), row.next_on, None, "A next step is due", more, row.created_at)
