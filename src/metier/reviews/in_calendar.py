"""Reviews, and the waking of a parked career, as days of a calendar."""

from __future__ import annotations

from metier.accounts.access import Viewer, visible
from metier.core.calendar_entries import CalendarEntry
from metier.core.words import full_date
from metier.plan.models import Goal
from metier.reviews.models import Parking
from metier.reviews.queries import Turn, rhythms, turns
from metier.reviews.queries.parking import Rest
from metier.reviews.words import ABOUT, MINUTES, about_minutes


def calendar_entries(viewer: Viewer) -> list[CalendarEntry]:
    """The next review of each kind on the day it is due; none while nobody has a goal or has chosen a rhythm."""
    if not (rhythms(viewer).exists() or visible(viewer, Goal).exists()):
        return []
    return [_entry(viewer, turn) for turn in turns(viewer) if turn.is_held and not turn.within]


def _entry(viewer: Viewer, turn: Turn) -> CalendarEntry:
    """Each review is an entry of its own, so that none of them ever changes."""
    text = f"Of {turn.period.span}, in about {about_minutes(MINUTES[turn.kind])}. {ABOUT[turn.kind]}."
    return CalendarEntry(
        f"{viewer.career.pk}.{turn.kind}.{turn.period.starts}",
        turn.due_on,
        None,
        turn.period.title,
        text,
        viewer.career.opened_at,
        on_its_day=True,
    )


def waking_entry(viewer: Viewer, parking: Parking) -> CalendarEntry:
    """The day on which a parked career wakes: all that its calendar has."""
    kind = Rest(parking, viewer.today).kind
    event = f" It waits for this: {parking.event}." if parking.event else ""
    text = f"It is parked since {full_date(parking.parked_on)}.{event} A {kind} review looks back on that time."
    moved = parking.hours.revisions.order_by("replaced_at").last() if parking.hours else None
    changed = moved.replaced_at if moved else parking.created_at
    return CalendarEntry(str(parking.pk), parking.until, None, "Your career wakes", text, changed, on_its_day=True)
