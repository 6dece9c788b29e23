"""Meetings that are ahead: planned, changed, held."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer
from metier.accounts.facts import bound, said_of, take
from metier.accounts.trash import put_in_trash
from metier.core.errors import Refused, Where
from metier.core.words import full_date
from metier.network.actions.coming_back import restored
from metier.network.actions.talks import log_talk, trash_talk
from metier.network.models import Contact, Interaction, Meeting

PLANNED = ("on", "at", "place", "to_ask", "to_bring")
LONGEST_TEXT = 4_000


@transaction.atomic
def plan_meeting(viewer: Viewer, person: Contact, facts: Mapping[str, Any]) -> Meeting:
    """A meeting from today on, from any of PLANNED; the day there must be. Raises Refused."""
    row = Meeting(career=viewer.career, created_at=viewer.now, contact=person)
    _say(viewer, row, facts, is_new=True)
    row.save()
    return row


@transaction.atomic
def change_meeting(viewer: Viewer, row: Meeting, changes: Mapping[str, Any]) -> bool:
    """Say any of PLANNED anew; whether anything differs. Raises Refused."""
    before = said_of(row, PLANNED)
    _say(viewer, row, changes, is_new=False)
    if before == said_of(row, PLANNED):
        return False
    row.save()
    return True


@transaction.atomic
def hold_meeting(viewer: Viewer, row: Meeting, facts: Mapping[str, Any]) -> Interaction:
    """It was held: a talk came of it, from any facts of a talk, on its day unless another is said. Raises Refused."""
    if row.interaction is not None and row.interaction.trashed_at is None:
        raise Refused("What came of this meeting is logged already. Change that talk instead.")
    said = {"on": min(row.on, viewer.today), **{name: value for name, value in facts.items() if value is not None}}
    talk = log_talk(viewer, [row.contact], said)[0]
    row.interaction = talk
    row.save(update_fields=["interaction"])
    return talk


@transaction.atomic
def unhold_meeting(viewer: Viewer, row: Meeting) -> None:
    """Undo of logging it: it is ahead again, and the talk is in the trash."""
    if row.interaction is not None:
        trash_talk(viewer, row.interaction)
    row.interaction = None
    row.save(update_fields=["interaction"])


def trash_meeting(viewer: Viewer, row: Meeting) -> None:
    put_in_trash(viewer, row)


def restore_meeting(viewer: Viewer, pk: UUID | str) -> Meeting:
    """Raises Missing, and Refused while their person is in the trash."""
    return restored(viewer, Meeting, pk)


def _say(viewer: Viewer, row: Meeting, facts: Mapping[str, Any], *, is_new: bool) -> None:
    unknown = set(facts) - set(PLANNED)
    if unknown:
        raise TypeError(f"not facts of a meeting: {sorted(unknown)}")
    before = None if is_new else row.on
    take(row, facts, PLANNED)
    if not facts.get("on", before):
        raise Refused("Say on which day.", Where(field="on"))
    if row.on != before and row.on < viewer.today:
        raise Refused(
            f"{full_date(row.on)} has passed. Log the talk instead, or give a day from today on.", Where(field="on")
        )
    bound(row, PLANNED, LONGEST_TEXT)
