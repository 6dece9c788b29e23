"""Whom the network would have one turn to: those of this week's handful, and who is met today or tomorrow. It loads models alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Q

from metier.accounts.access import Viewer
from metier.core import words
from metier.core.network.rhythm import due_said, every_said
from metier.core.network.rotation import monday_of
from metier.core.nudges import Nudge
from metier.network.models import Meeting
from metier.network.queries.talks import NOT_LOGGED, meetings_until
from metier.network.queries.week import ThisWeek, this_week

MINUTES = 15
LOGGED_WITHIN = timedelta(days=7)
"""How long Today asks what came of a meeting."""


def nudges(viewer: Viewer) -> list[Nudge]:
    """Meetings that are near or were held, then those of the handful who were not talked to since Monday. Eight queries at most."""
    monday = monday_of(viewer.today)
    turned = [_turn(viewer, one) for one in this_week(viewer) if not one.is_done(monday)]
    return [*_meetings(viewer), *turned]


def is_near(today: date) -> Q:
    """A meeting of today or tomorrow of which nothing is logged."""
    return Q(on__gte=today, on__lte=today + timedelta(days=1)) & NOT_LOGGED


def _turn(viewer: Viewer, one: ThisWeek) -> Nudge:
    person = one.contact
    last = (
        f"You last talked on {words.near_date(person.last_on, viewer.today)}" if person.last_on else "You never talked"
    )
    if one.is_kept:
        tie = {"dormant": "once closer than now", "moderately-weak": "somebody you talk to now and then"}[one.tie]
        why = f"{last}. {_sentence(one.why)}A tie like this, {tie}, brings what those around you do not know."
    else:
        why = f"{last}; {_late(viewer, one)}. {_sentence(one.why)}".strip()
    return Nudge(
        title=f"Talk to {person}",
        kind="people-rotate" if one.is_kept else "people-overdue",
        why=why,
        minutes=MINUTES,
        url_name="network:person",
        url_args=(str(person.pk),),
        subject_id=str(person.pk),
        due=one.due,
    )


def _late(viewer: Viewer, one: ThisWeek) -> str:
    every = every_said(one.contact.every) if one.contact.every else ""
    late = due_said(one.due, viewer.today)
    late = f"it is {late}" if late.endswith("late") else "it is due"
    return f"you meant to {every}, and {late}" if every else late


def _sentence(text: str) -> str:
    return f"{text.rstrip('.')}. " if text else ""


def _meetings(viewer: Viewer) -> Iterator[Nudge]:
    for row in meetings_until(viewer, viewer.today + timedelta(days=1)):
        if row.on >= viewer.today - LOGGED_WITHIN:
            yield _meeting(viewer, row)


def _meeting(viewer: Viewer, row: Meeting) -> Nudge:
    is_past = row.on < viewer.today
    day = "today" if row.on == viewer.today else "tomorrow"
    at = f" at {row.at:%H:%M}" if row.at else ""
    where = f", {row.place}" if row.place else ""
    ask = f" You want to ask: {' '.join(row.to_ask.split())[:160]}" if row.to_ask and not is_past else ""
    why = (
        f"You meant to meet on {words.near_date(row.on, viewer.today)}. Log what was said, or give another day."
        if is_past
        else f"You meet {day}{at}{where}.{ask}"
    )
    return Nudge(
        title=f"What came of meeting {row.contact}" if is_past else f"Look at the brief: {row.contact}",
        kind="meeting-held" if is_past else "meeting-today",
        why=why,
        minutes=5,
        url_name="network:meeting",
        url_args=(str(row.pk),),
        subject_id=str(row.pk),
        due=row.on,
    )
