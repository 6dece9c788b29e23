"""What becomes of a line that was captured: a task, a win, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Missing, Viewer, find, trashed
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.core.dates import PartialDate
from metier.core.errors import Refused
from metier.home.actions.capture import UNDOABLE, take_back, talk_of
from metier.home.models import Note, Snooze
from metier.home.queries import met_notes
from metier.network.models import Interaction
from metier.network.queries.naming import Named, named_in
from metier.plan import actions as plan
from metier.plan.models import Goal, Task
from metier.record import actions as record
from metier.record.kinds import BY_LABEL
from metier.record.models import Win


@transaction.atomic
def make_task(viewer: Viewer, note: Note, goal: Goal, title: str, minutes: int) -> Task:
    """The note becomes a task of a goal. Raises Refused."""
    task = plan.add_task(viewer, goal, title, minutes=minutes)
    put_in_trash(viewer, note)
    return task


def names_of(viewer: Viewer, note: Note) -> tuple[Named, ...]:
    """Whom a note of somebody met may mean; of another, nobody."""
    return named_in(viewer, note.who) if note.who else ()


@transaction.atomic
def make_talk(viewer: Viewer, note: Note, met: Sequence[Named]) -> Interaction:
    """The note becomes a talk with these people. Raises Refused where it is not clear with whom."""
    if not met or not all(one.is_settled for one in met):
        raise Refused("Say who it was.")
    talk = talk_of(viewer, met, note.text, note.who, note.said_on)
    put_in_trash(viewer, note)
    return talk


@transaction.atomic
def make_talks(viewer: Viewer) -> tuple[int, int]:
    """Every note of somebody met becomes a talk where it is clear with whom; how many did, and how many are left."""
    made = left = 0
    for note in met_notes(viewer):
        met = names_of(viewer, note)
        if met and all(one.is_settled for one in met):
            make_talk(viewer, note, met)
            made += 1
        else:
            left += 1
    return made, left


@transaction.atomic
def make_win(viewer: Viewer, note: Note) -> Win:
    """The note becomes a win of the day it was said."""
    values = {"what": note.text[:1].upper() + note.text[1:], "happened_on": PartialDate.of(note.said_on)}
    win = cast("Win", record.save(viewer, BY_LABEL[Win._meta.label_lower], values))
    put_in_trash(viewer, note)
    return win


def discard(viewer: Viewer, note: Note) -> None:
    """The note goes to the trash."""
    put_in_trash(viewer, note)


@transaction.atomic
def bring_back(viewer: Viewer, pk: UUID, kind: str = "", made: UUID | None = None) -> Note:
    """The note is one again, and what it had become goes to the trash. Raises Missing."""
    note = trashed(viewer, Note).filter(pk=pk).first()
    if note is None or (kind and kind not in UNDOABLE):
        raise Missing("There is no such note in the trash.")
    if kind and made:
        take_back(viewer, kind, made)
    take_from_trash(note)
    return note


@transaction.atomic
def put_off(viewer: Viewer, kind: str, subject: str, days: int = 7) -> Snooze:
    """Leave something out of Today for a week."""
    until = viewer.today.fromordinal(viewer.today.toordinal() + days)
    return Snooze.objects.create(
        career=viewer.career, created_at=viewer.now, kind=kind[:60], subject=subject[:64], until=until
    )


def show_again(viewer: Viewer, snooze: UUID) -> None:
    """Take back what was put off. Raises Missing."""
    find(viewer, Snooze, snooze).delete()
