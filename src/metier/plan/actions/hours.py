"""Hours a week: standing from a day on, and for a while."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Revision
from metier.accounts.revisions import revise
from metier.accounts.trash import put_in_trash
from metier.core.errors import Refused, Where
from metier.core.words import full_date
from metier.plan import queries
from metier.plan.models import HoursFacts, HoursSpan

WEEK_MINUTES = 7 * 24 * 60
LONGEST_NOTE = 200
LAST_MONDAY = date(9000, 1, 1)
SAID = ("starts_on", "ends_on", "minutes_per_week", "note")


@dataclass(frozen=True, slots=True)
class SaidHours:
    """The hours as they are now; `revision` is the version before, where they were said already and differ."""

    span: HoursSpan
    is_new: bool
    revision: Revision | None = None


@transaction.atomic
def set_hours(
    viewer: Viewer, minutes_per_week: int, starts_on: date, ends_on: date | None = None, note: str = ""
) -> SaidHours:
    """Hours a week from a day on, or, with an end, for a while: 0 is a week off. Said again for a day, they are changed.

    Raises Refused.
    """
    span = HoursSpan(
        career=viewer.career,
        created_at=viewer.now,
        starts_on=starts_on,
        ends_on=ends_on,
        minutes_per_week=minutes_per_week,
        note=note.strip(),
    )
    _check(span)
    same = visible(viewer, HoursSpan).filter(starts_on=starts_on, ends_on=ends_on).order_by("-created_at").first()
    if same is not None:
        changes = {"minutes_per_week": minutes_per_week, "note": span.note or same.note}
        return SaidHours(same, is_new=False, revision=change_hours(viewer, same, changes))
    span.save()
    return SaidHours(span, is_new=True)


def take_off(viewer: Viewer, starts_on: date, ends_on: date, note: str) -> HoursSpan:
    """No hours from a day up to and with another, over whatever was said of these days before. Raises Refused."""
    span = HoursSpan(
        career=viewer.career,
        created_at=viewer.now,
        starts_on=starts_on,
        ends_on=ends_on,
        minutes_per_week=0,
        note=note,
    )
    _check(span)
    span.save()
    return span


@transaction.atomic
def change_hours(viewer: Viewer, span: HoursSpan, changes: Mapping[str, Any], *, reason: str = "") -> Revision | None:
    """Change any of SAID; None when nothing differs. Raises Refused."""
    trial = queries.span(viewer, span.pk)
    for name in SAID:
        setattr(trial, name, changes.get(name, getattr(trial, name)))
    _check(trial)
    said = {name: changes[name] for name in SAID if name in changes}
    return revise(span, HoursFacts, said, reason=reason.strip(), at=viewer.now)


def remove_hours(viewer: Viewer, span: HoursSpan) -> None:
    """Put hours in the trash: what stood before them holds again."""
    put_in_trash(viewer, span)


@transaction.atomic
def add_hours(viewer: Viewer, minutes: int, monday: date, weeks: int) -> list[HoursSpan]:
    """So many minutes more in each of the weeks from a Monday; weeks off stay off. Raises Refused."""
    if not (0 < minutes <= WEEK_MINUTES and 0 < weeks <= 520 and monday.weekday() == 0 and monday < LAST_MONDAY):
        raise Refused("Say how many hours more, for how many weeks.")
    now = queries.availability(viewer)
    more = now.with_more(minutes, monday, weeks).spans[len(now.spans) :]
    if any(span.minutes_per_week > WEEK_MINUTES for span in more):
        raise Refused("A week has 168 hours.")
    rows = [
        HoursSpan(
            career=viewer.career,
            created_at=viewer.now,
            starts_on=span.starts,
            ends_on=span.ends,
            minutes_per_week=span.minutes_per_week,
            note="More hours, to keep the plan level",
        )
        for span in more
    ]
    return HoursSpan.objects.bulk_create(rows)


@transaction.atomic
def withdraw_added_hours(viewer: Viewer, span: HoursSpan) -> None:
    """Undo `add_hours`: everything that was added in the same moment goes to the trash."""
    for row in visible(viewer, HoursSpan).filter(created_at=span.created_at, ends_on__isnull=False):
        put_in_trash(viewer, row)


def _check(span: HoursSpan) -> None:
    if not 0 <= span.minutes_per_week <= WEEK_MINUTES:
        raise Refused("A week has 168 hours. Say how many of them you give.", Where(field="minutes_per_week"))
    if span.ends_on and span.ends_on < span.starts_on:
        raise Refused(
            f"It cannot end on {full_date(span.ends_on)} and start on {full_date(span.starts_on)}. Change one of the dates.",
            Where(field="ends_on"),
        )
    if len(span.note) > LONGEST_NOTE:
        raise Refused(f"The note is longer than {LONGEST_NOTE} characters. Say it shorter.", Where(field="note"))
