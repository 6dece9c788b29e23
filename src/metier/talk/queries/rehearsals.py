"""Rehearsals: how often, how long, and when the next one is due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TypeVar
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Missing, Viewer, find, visible
from metier.accounts.prepared import prepared
from metier.core.calendar_entries import CalendarEntry
from metier.core.errors import Refused
from metier.talk.models import Account, SpokenRehearsal, Story

M = TypeVar("M", Account, Story)
A_YEAR = timedelta(days=365)
MOST_DUE = 10


def rehearsals(viewer: Viewer, of: Account | Story) -> QuerySet[SpokenRehearsal]:
    """Oldest first."""
    return visible(viewer, SpokenRehearsal).filter(**{field_of(of): of})


def rehearsal(viewer: Viewer, pk: UUID | str) -> SpokenRehearsal:
    """One whose account or answer is there. Raises Missing."""
    found = find(viewer, SpokenRehearsal, pk)
    if subject_of(found).trashed_at:
        raise Missing("There is no such rehearsal.")
    return found


def last_rehearsal(viewer: Viewer, of: Account | Story) -> SpokenRehearsal:
    """The one that was logged last. Raises Refused."""
    found = rehearsals(viewer, of).order_by("-created_at", "-id").first()
    if found is None:
        raise Refused(f"{of} was not rehearsed yet.")
    return found


def subject_of(row: SpokenRehearsal) -> Account | Story:
    found = row.account or row.story
    assert found is not None  # noqa: S101 - the database holds it
    return found


def field_of(of: Account | Story) -> str:
    return "account" if isinstance(of, Account) else "story"


def due(viewer: Viewer) -> list[Account | Story]:
    """What is due to be rehearsed, longest due first."""
    found: list[Account | Story] = [*_due_accounts(viewer, viewer.today), *_due_answers(viewer, viewer.today)]
    return sorted(found, key=lambda one: (one.due_on or viewer.today, str(one.pk)))[:MOST_DUE]


@prepared
def _due_accounts(viewer: Viewer, today: date) -> QuerySet[Account]:
    return _due(visible(viewer, Account), today)


@prepared
def _due_answers(viewer: Viewer, today: date) -> QuerySet[Story]:
    return _due(visible(viewer, Story), today)


def _due(rows: QuerySet[M], today: date) -> QuerySet[M]:
    return rows.filter(due_on__lte=today).order_by("due_on", "id")[:MOST_DUE]


def calendar_entries(viewer: Viewer) -> Iterator[CalendarEntry]:
    """The next rehearsal of each account and answer. Others may see a calendar: neither its title nor its words go into it."""
    for model in (Account, Story):
        for row in visible(viewer, model).filter(due_on__gt=viewer.today - A_YEAR):
            if row.due_on:
                yield CalendarEntry(
                    str(row.pk), row.due_on, None, "Rehearse", "What to say is in Metier, under Talk.", row.changed_at
                )
