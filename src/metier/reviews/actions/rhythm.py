"""The rhythm of reviews: begun when it is first needed, changed, and moved on when a review was held."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from django.db import transaction

from metier.accounts.access import Viewer
from metier.core.errors import Refused, Where
from metier.core.periods import KINDS, Kind, Period, asked_for, next_due, period_of
from metier.reviews import queries
from metier.reviews.models import Rhythm
from metier.reviews.queries import Beat


@transaction.atomic
def begin(viewer: Viewer) -> Mapping[str, Rhythm]:
    """The rhythm by kind; what was never chosen is kept as the usual rhythm from now on."""
    rows = {row.kind: row for row in queries.rhythms(viewer).select_for_update()}
    missing = [one for one in queries.beats(viewer) if one.kind not in rows]
    if missing:
        Rhythm.objects.bulk_create([_row(viewer, one) for one in missing], ignore_conflicts=True)
        rows = {row.kind: row for row in queries.rhythms(viewer).select_for_update()}
    return rows


def _row(viewer: Viewer, one: Beat) -> Rhythm:
    return Rhythm(
        career=viewer.career,
        created_at=viewer.now,
        kind=one.kind,
        is_held=one.is_held,
        weekday=one.weekday,
        due_on=one.due_on,
    )


@transaction.atomic
def set_rhythm(viewer: Viewer, chosen: Mapping[Kind, tuple[bool, int]]) -> tuple[Beat, ...]:
    """Whether each of some kinds is held, and on which weekday; returns what held before. Raises Refused.

    The next review of a kind stays that of the same period. One that was not held begins again with the period of today.
    """
    for kind, (_, weekday) in chosen.items():
        if kind not in KINDS:
            raise Refused(f"“{kind}” is not a kind of review. Use weekly, monthly, quarterly or yearly.")
        if not 0 <= weekday <= 6:
            raise Refused("Choose a day of the week.", Where(field=f"{kind}_weekday"))
    rows = begin(viewer)
    before = tuple(queries.beats(viewer))
    for kind, (is_held, weekday) in chosen.items():
        row = rows[kind]
        if is_held and not row.is_held:
            period = period_of(kind, viewer.today)
        else:
            period = asked_for(kind, row.weekday, row.due_on, viewer.today)
        row.is_held, row.weekday, row.due_on = is_held, weekday, period.due_on(weekday)
        row.save(update_fields=["is_held", "weekday", "due_on"])
    return before


@transaction.atomic
def restore_rhythm(viewer: Viewer, before: Sequence[Beat]) -> None:
    """Undo `set_rhythm`."""
    rows = begin(viewer)
    for one in before:
        row = rows[one.kind]
        row.is_held, row.weekday, row.due_on = one.is_held, one.weekday, one.due_on
        row.save(update_fields=["is_held", "weekday", "due_on"])


def move_on(viewer: Viewer, period: Period, *, with_shorter: bool = False) -> dict[Kind, date]:
    """The next review of this kind is for a period after this one, at the earliest; returns what moved, as it was due before.

    With `with_shorter`, it took in those of shorter kinds that are asked for on its day and whose period has begun: theirs are the next
    after it.
    """
    rows, moved = begin(viewer), dict[Kind, date]()
    day = period.due_on(rows[period.kind].weekday)
    shorter = KINDS[: KINDS.index(period.kind)] if with_shorter else ()
    for kind in (period.kind, *(kind for kind in shorter if _is_asked_on(viewer, rows[kind], kind, day))):
        row = rows[kind]
        due_on = next_due(kind, row.weekday, day).due_on(row.weekday)
        if due_on > row.due_on:
            moved[kind] = row.due_on
            row.due_on = due_on
            row.save(update_fields=["due_on"])
    return moved


def _is_asked_on(viewer: Viewer, row: Rhythm, kind: Kind, day: date) -> bool:
    period = asked_for(kind, row.weekday, row.due_on, viewer.today)
    return period.starts <= viewer.today and period.due_on(row.weekday) == day


def ask_again(viewer: Viewer, period: Period) -> None:
    """Undo `move_on` for the kind of a period: its review is due again, unless one of a later period was begun."""
    if queries.has_later(viewer, period):
        return
    row = begin(viewer)[period.kind]
    row.due_on = min(row.due_on, period.due_on(row.weekday))
    row.save(update_fields=["due_on"])
