"""Parking: a career put to rest until a day, and woken."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction

from metier.accounts.access import Viewer, find_trashed, visible
from metier.accounts.models import Revision
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.core.errors import Refused, Where
from metier.core.parking import ASKS_AGAIN, LONGEST
from metier.core.words import full_date
from metier.plan import actions as plan
from metier.plan.models import HoursSpan
from metier.reviews.models import Parking
from metier.reviews.queries.parking import parked

A_DAY = timedelta(days=1)
LONGEST_EVENT, LONGEST_WHY = 200, 300


class ParkedAlready(Refused):
    """A career that is parked cannot be parked once more."""


@transaction.atomic
def park(viewer: Viewer, until: date | None, event: str = "", why: str = "") -> Parking:
    """Put the career to rest from today until a day, with no hours for its plan up to the day before. Raises Refused.

    Until an event alone it rests for half a year at most.
    """
    if until is None and not event.strip():
        raise Refused("Say until when, or until what happens.", Where(field="until"))
    until = until or viewer.today + ASKS_AGAIN
    _check(viewer, until, event, why)
    now = parked(viewer)
    if now is not None:
        raise ParkedAlready(
            f"Your career is parked until {full_date(now.until)} already. Give it another day, or wake it first."
        )
    for over in visible(viewer, Parking).filter(woken_on=None):
        over.woken_on = over.until
        over.save(update_fields=["woken_on"])
    off = plan.take_off(viewer, viewer.today, until - A_DAY, "Parked")
    row = Parking(
        career=viewer.career,
        created_at=viewer.now,
        parked_on=viewer.today,
        until=until,
        event=event.strip(),
        why=why.strip(),
        hours=off,
    )
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        raise ParkedAlready("Your career was parked just now, in another window or by a command.") from None
    return row


@transaction.atomic
def unpark(viewer: Viewer, parking: Parking) -> None:
    """Undo `park`: as if it had not been, hours and all."""
    put_in_trash(viewer, parking)
    if parking.hours and not parking.hours.trashed_at:
        put_in_trash(viewer, parking.hours)


@transaction.atomic
def park_again(viewer: Viewer, pk: UUID) -> Parking:
    """Undo `unpark`. Raises Missing; Refused when the career is parked otherwise by now."""
    row = find_trashed(viewer, Parking, pk)
    hours = row.hours if row.hours and row.hours.trashed_at == row.trashed_at else None
    try:
        with transaction.atomic():
            take_from_trash(row)
    except IntegrityError:
        raise ParkedAlready("Your career is parked already. Wake it first.") from None
    if hours:
        take_from_trash(hours)
    return row


@transaction.atomic
def park_until(viewer: Viewer, parking: Parking, until: date) -> Parking:
    """Give a career that is parked another day to wake on. Raises Refused."""
    _check(viewer, until, parking.event, parking.why)
    if (off := _off(viewer, parking)) is not None:
        plan.change_hours(viewer, off, {"ends_on": until - A_DAY})
    parking.until = until
    parking.save(update_fields=["until"])
    return parking


@dataclass(frozen=True, slots=True)
class Woken:
    """The parking that is over; `revision` is the version before of its weeks off, where they were cut short."""

    parking: Parking
    revision: Revision | None


@transaction.atomic
def wake(viewer: Viewer, parking: Parking) -> Woken:
    """Wake the career today: its hours are what they were before, from today on."""
    kept = None
    if (off := _off(viewer, parking)) is not None:
        if off.starts_on >= viewer.today:
            put_in_trash(viewer, off)
        elif off.ends_on is None or off.ends_on >= viewer.today:
            kept = plan.change_hours(viewer, off, {"ends_on": viewer.today - A_DAY}, reason="Woken")
    parking.woken_on = viewer.today
    parking.save(update_fields=["woken_on"])
    return Woken(parking, kept)


@transaction.atomic
def sleep_on(viewer: Viewer, parking: Parking, revision: UUID | None = None) -> Parking:
    """Undo `wake`, and what it did to the weeks off. Raises Missing; Refused when the career is parked otherwise by now."""
    if parking.woken_on is None:
        return parking
    parking.woken_on = None
    try:
        with transaction.atomic():
            parking.save(update_fields=["woken_on"])
    except IntegrityError:
        raise ParkedAlready("Your career was parked again since then. Wake it first.") from None
    if parking.hours:
        if parking.hours.trashed_at:
            take_from_trash(parking.hours)
        elif revision:
            plan.withdraw_change(viewer, parking.hours, revision)
    return parking


def _off(viewer: Viewer, parking: Parking) -> HoursSpan | None:
    """The weeks off of a parking, unless its owner took them out of the plan."""
    return visible(viewer, HoursSpan).filter(pk=parking.hours_id).first() if parking.hours_id else None


def _check(viewer: Viewer, until: date, event: str, why: str) -> None:
    if until <= viewer.today:
        raise Refused(
            f"{full_date(until)} is not ahead. Give a day after today, on which Metier asks you again.",
            Where(field="until"),
        )
    if until > viewer.today + LONGEST:
        raise Refused(
            "That is more than five years ahead. Give an earlier day: you can park again when Metier asks.",
            Where(field="until"),
        )
    if len(event) > LONGEST_EVENT:
        raise Refused(f"The event is longer than {LONGEST_EVENT} characters. Say it shorter.", Where(field="event"))
    if len(why) > LONGEST_WHY:
        raise Refused(f"The reason is longer than {LONGEST_WHY} characters. Say it shorter.", Where(field="why"))
