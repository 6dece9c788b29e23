"""Talks, meetings and introductions: those of a person, and one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, Max, Q, QuerySet

from metier.accounts.access import Missing, Viewer, find, visible
from metier.accounts.prepared import prepared
from metier.core.network.ties import Talks, year_before
from metier.network.choices import IntroductionState
from metier.network.models import Contact, Interaction, Introduction, Meeting

NOT_LOGGED = Q(interaction=None) | Q(interaction__trashed_at__isnull=False)
"""Of a meeting: nothing is logged of it, or what was is in the trash."""
OPEN = (IntroductionState.WANTED.value, IntroductionState.ASKED.value, IntroductionState.MADE.value)


def talk(viewer: Viewer, pk: UUID | str) -> Interaction:
    """Raises Missing, also when its person is in the trash."""
    row = find(viewer, Interaction, pk)
    _must_be_there(row.contact)
    return row


def talks(viewer: Viewer, of: Contact) -> QuerySet[Interaction]:
    """All with a person, the last first."""
    return visible(viewer, Interaction).filter(contact=of)


@prepared
def last_talks(viewer: Viewer, of: Contact, most: int) -> QuerySet[Interaction]:
    return talks(viewer, of)[:most]


@prepared
def others_there(viewer: Viewer, together: Sequence[UUID]) -> QuerySet[Interaction]:
    """Who else was there, of talks that were had together."""
    return (
        visible(viewer, Interaction).filter(together__in=together, contact__trashed_at=None).select_related("contact")
    )


def talks_of(viewer: Viewer, of: Sequence[UUID]) -> dict[UUID, Talks]:
    """How often one talked with these people: what their ties are told from. One query."""
    return {
        pk: Talks(in_year, ever, last) for pk, in_year, ever, last in _counted(viewer, year_before(viewer.today), of)
    }


@prepared
def _counted(viewer: Viewer, since: date, of: Sequence[UUID]) -> QuerySet[Interaction, tuple[Any, ...]]:
    """Any: a key, two numbers and a day."""
    rows = visible(viewer, Interaction).filter(contact__in=of).order_by().values_list("contact")
    return rows.annotate(in_year=Count("pk", filter=Q(on__gt=since)), ever=Count("pk"), last=Max("on"))


def meeting(viewer: Viewer, pk: UUID | str) -> Meeting:
    """Raises Missing, also when its person is in the trash."""
    row = find(viewer, Meeting, pk)
    _must_be_there(row.contact)
    return row


@prepared
def meetings_ahead(viewer: Viewer, of: Contact) -> QuerySet[Meeting]:
    """Those of which nothing is logged yet, the next first; one whose day has passed among them."""
    return visible(viewer, Meeting).filter(NOT_LOGGED, contact=of).order_by("on", "at", "created_at")


@prepared
def meetings_until(viewer: Viewer, day: date) -> QuerySet[Meeting]:
    """Those with anybody up to a day of which nothing is logged."""
    rows = visible(viewer, Meeting).filter(NOT_LOGGED, on__lte=day, contact__trashed_at=None)
    return rows.select_related("contact").order_by("on", "at", "created_at")


def introduction(viewer: Viewer, pk: UUID | str) -> Introduction:
    """Raises Missing, also when who makes it is in the trash."""
    row = find(viewer, Introduction, pk)
    _must_be_there(row.through)
    return row


@prepared
def introductions(viewer: Viewer) -> QuerySet[Introduction]:
    """All of those who are there, the newest first."""
    rows = visible(viewer, Introduction).filter(through__trashed_at=None)
    return rows.select_related("through", "to", "role", "task").order_by("-created_at", "-id")


def _must_be_there(contact: Contact) -> None:
    if contact.trashed_at is not None:
        raise Missing("There is no such person.")
