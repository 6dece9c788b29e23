"""What becomes of a line that was captured: a task, a win, or nothing."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Missing, Viewer, find, trashed
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.core.dates import PartialDate
from metier.home.actions.capture import UNDOABLE
from metier.home.models import Note, Snooze
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
        put_in_trash(viewer, find(viewer, UNDOABLE[kind], made))
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
