"""A review opened, early or late, or skipped, which needs no reason."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.core.errors import Refused, Where
from metier.core.periods import KINDS, Kind, Period, asked_for, period_of
from metier.plan import queries as plan
from metier.reviews import queries
from metier.reviews.actions.rhythm import ask_again, begin, move_on
from metier.reviews.models import Review
from metier.reviews.queries.intended import intended, priorities
from metier.reviews.words import day_due

WORKING_LIFE = 80
VERSION = 1


@transaction.atomic
def open_review(viewer: Viewer, kind: Kind, on: date | None = None) -> Review:
    """The review that is asked for next, or that of the period of a day; one that is there already, as it is. Raises Refused.

    What was planned for the period, which priorities the goals serve, and how those are ranked, is found out once, now. The next review of the kind is then for a period after this one.
    """
    period = _period(viewer, kind, on)
    row = queries.review_of(viewer, period)
    if row is None:
        row = _made(viewer, period)
    elif row.skipped_at is not None:
        row.skipped_at = None
        row.save(update_fields=["skipped_at"])
    move_on(viewer, period)
    return row


@transaction.atomic
def skip(viewer: Viewer, kind: Kind) -> Review:
    """Not this time: the review that is asked for is kept as skipped. Raises Refused."""
    period = _period(viewer, kind, None)
    row = queries.review_of(viewer, period) or _made(viewer, period)
    return skip_review(viewer, row)


@transaction.atomic
def skip_review(viewer: Viewer, row: Review) -> Review:
    """Leave a review that is in progress; what was said in it is kept. Raises Refused when it is finished."""
    if row.finished_at is not None:
        raise Refused("It is finished, so it cannot be skipped.")
    row.skipped_at = viewer.now
    row.save(update_fields=["skipped_at"])
    move_on(viewer, queries.period_of_review(row))
    return row


@transaction.atomic
def take_up(viewer: Viewer, row: Review) -> Review:
    """A skipped review is in progress again."""
    row.skipped_at = None
    row.save(update_fields=["skipped_at"])
    return row


@transaction.atomic
def undo_skip(viewer: Viewer, row: Review) -> None:
    """Undo `skip`: it is due again; one in which nothing was said is as if it had not been made."""
    ask_again(viewer, queries.period_of_review(row))
    if row.skipped_at is not None and queries.is_untouched(viewer, row):
        row.delete()
    else:
        take_up(viewer, row)


@transaction.atomic
def trash_review(viewer: Viewer, row: Review) -> None:
    """Put a review in the trash; one of its period can then be held anew."""
    put_in_trash(viewer, row)
    ask_again(viewer, queries.period_of_review(row))


@transaction.atomic
def restore_review(viewer: Viewer, pk: UUID | str) -> Review:
    """Raises Missing; Refused when its period has another review by now."""
    row = queries.trashed_review(viewer, pk)
    period = queries.period_of_review(row)
    if queries.review_of(viewer, period):
        raise Refused("Its period has another review by now. Delete that one first.")
    take_from_trash(row)
    move_on(viewer, period)
    return row


def _period(viewer: Viewer, kind: Kind, on: date | None) -> Period:
    if kind not in KINDS:
        raise Refused(
            f"“{kind}” is not a kind of review. Use weekly, monthly, quarterly or yearly.", Where(field="kind")
        )
    if on is None:
        beat = begin(viewer)[kind]
        period = asked_for(kind, beat.weekday, beat.due_on, viewer.today)
        if period.starts > viewer.today:
            raise Refused(
                f"{period.name(viewer.today)} has not begun: the {kind} review before it was opened. "
                f"The next is due on {day_due(period.due_on(beat.weekday), viewer.today)}.",
                Where(field="on"),
            )
        return period
    if on > viewer.today:
        raise Refused("That is still to come. A review looks back: give a day up to today.", Where(field="on"))
    if on.year < viewer.today.year - WORKING_LIFE:
        raise Refused("That is before a working life. Give a later day.", Where(field="on"))
    return period_of(kind, on)


def _made(viewer: Viewer, period: Period) -> Review:
    found, now = intended(viewer, period), plan.plan(viewer)
    facts = {
        "version": VERSION,
        "planned": {"on": found.on.isoformat() if found.on else None, "minutes": found.minutes},
        "serves": priorities(now),
        "ranks": dict(now.places),
    }
    row, _ = Review.objects.get_or_create(
        career=viewer.career,
        kind=period.kind,
        starts=period.starts,
        trashed_at=None,
        defaults={"ends": period.ends, "created_at": viewer.now, "facts": facts},
    )
    return row
