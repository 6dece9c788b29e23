"""What belongs to the whole career."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Max, QuerySet, Window
from django.db.models.functions import Coalesce

from metier.accounts.access import Missing, Viewer, find, visible
from metier.accounts.models import Career, Person
from metier.accounts.prepared import prepared
from metier.direction.models import LifeGoal
from metier.home.choices import DigestState, NoteKind
from metier.home.models import CalendarAddress, Digest, DigestSettings, Note, Snooze
from metier.record.models import Education, Position, Skill

MOST_NOTES = 5


def own_career(person: Person) -> Career | None:
    """The person's own career, if they have begun one."""
    return Career.objects.filter(owner=person, is_demo=False).first()


def demo_career(person: Person) -> Career | None:
    """The person's demo career, if it was made."""
    return Career.objects.filter(owner=person, is_demo=True).first()


def notes(viewer: Viewer) -> QuerySet[Note]:
    """What was captured and is not placed yet, the last said first."""
    return visible(viewer, Note)


def met_notes(viewer: Viewer) -> QuerySet[Note]:
    """Notes of somebody met, which wait until it is said who that is; the oldest first."""
    return notes(viewer).filter(kind=NoteKind.MET).order_by("said_on", "created_at", "id")


def newest_notes(viewer: Viewer) -> tuple[tuple[Note, ...], int]:
    """The last said, and how many there are, asked for at once."""
    found = _newest_notes(viewer)
    return tuple(found), found[0].total if found else 0


@prepared
def _newest_notes(viewer: Viewer) -> QuerySet[Any]:
    return notes(viewer).annotate(total=Window(Count("pk")))[:MOST_NOTES]


def note(viewer: Viewer, pk: UUID) -> Note:
    return find(viewer, Note, pk)


def snoozed(viewer: Viewer) -> frozenset[tuple[str, str]]:
    """What is put off beyond today, by kind and subject."""
    return frozenset(_snoozed(viewer, viewer.today))


@prepared
def _snoozed(viewer: Viewer, today: date) -> QuerySet[Snooze, tuple[str, str]]:
    return visible(viewer, Snooze).filter(until__gt=today).order_by().values_list("kind", "subject")


def snooze(viewer: Viewer, pk: UUID | str) -> Snooze:
    """Raises Missing."""
    return find(viewer, Snooze, pk)


def calendar_address(viewer: Viewer) -> CalendarAddress | None:
    """The address the calendar is shared at, if it is."""
    return visible(viewer, CalendarAddress).first()


def viewer_of_calendar(secret: str, now: datetime) -> Viewer:
    """The owner whose calendar has this secret address: the secret is the key. Raises Missing."""
    address = CalendarAddress.objects.filter(secret=secret, trashed_at=None).select_related("career__owner").first()
    if address is None:
        raise Missing("There is no such calendar.")
    return Viewer(address.career.owner, address.career, now)


def digest_settings(viewer: Viewer) -> DigestSettings | None:
    """Where and when the digest goes, if it was ever said."""
    return next(iter(_digest_settings(viewer)), None)


@prepared
def _digest_settings(viewer: Viewer) -> QuerySet[DigestSettings]:
    return visible(viewer, DigestSettings)[:1]


@prepared
def last_digests(viewer: Viewer, most: int) -> QuerySet[Digest]:
    """The last days that had something to say, the newest first."""
    return visible(viewer, Digest).exclude(state=DigestState.NOTHING)[:most]


def career_and_owner(pk: UUID) -> Career:
    """The career that a signed link names. Raises Missing."""
    found = Career.objects.filter(pk=pk).select_related("owner").first()
    if found is None or not found.owner.is_active:
        raise Missing("There is no such career.")
    return found


def has_record(viewer: Viewer) -> bool:
    """Whether the record says anything about where its owner worked or learned."""
    return visible(viewer, Position).exists() or visible(viewer, Education).exists() or visible(viewer, Skill).exists()


def life_goals_changed(viewer: Viewer) -> Mapping[UUID, datetime]:
    """When each life goal was last changed."""
    rows = visible(viewer, LifeGoal).order_by().values_list("id")
    return dict(rows.annotate(at=Coalesce(Max("revisions__replaced_at"), "created_at")))
