"""One line, kept as what it says: time or money, a win, a task or a note. Nothing is dropped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, find
from metier.accounts.models import Owned
from metier.accounts.trash import put_in_trash
from metier.core import words
from metier.core.dates import PartialDate
from metier.core.past_days import past_day
from metier.home.choices import NoteKind
from metier.home.models import Note
from metier.home.understanding import Kind, Reading, understand
from metier.plan import actions as plan
from metier.plan.models import Deposit, Task
from metier.record import actions as record
from metier.record import models as records
from metier.record.kinds import BY_LABEL

USUAL_MINUTES = 60
UNDOABLE: dict[str, type[Owned]] = {"deposit": Deposit, "task": Task, "win": records.Win, "note": Note}


@dataclass(frozen=True, slots=True)
class Captured:
    """What was kept, as a sentence, and the row it became. `needs_place` is a note that asks for its goal."""

    sentence: str
    row: Owned
    needs_place: bool = False

    @property
    def kind(self) -> str:
        return str(self.row._meta.model_name)


def capture(viewer: Viewer, line: str) -> Captured:
    """Keep a line as what it says. Raises Refused."""
    return keep(viewer, understand(viewer, line))


@transaction.atomic
def keep(viewer: Viewer, reading: Reading) -> Captured:
    """Keep a line as it was understood. Raises Refused."""
    match reading.kind:
        case Kind.DEPOSIT:
            return _deposit(viewer, reading)
        case Kind.WIN:
            return _win(viewer, reading)
        case Kind.TASK:
            return _task(viewer, reading)
        case Kind.MET:
            return _met(viewer, reading)
        case Kind.NOTE:
            return Captured(f"Kept as a note: {reading.text}", _note(viewer, reading.text, reading.on))


@transaction.atomic
def take_back(viewer: Viewer, kind: str, pk: UUID) -> Owned:
    """Put what was captured in the trash; a task that began with the time has not begun. Raises Missing."""
    row = find(viewer, UNDOABLE[kind], pk)
    if isinstance(row, Deposit) and row.task:
        began = row.task.revisions.filter(career=viewer.career, replaced_at=row.created_at, started_on=None).last()
        last = row.task.revisions.filter(career=viewer.career).order_by("replaced_at", "id").last()
        if began and last and began.pk == last.pk:
            plan.withdraw_change(viewer, row.task, began.pk)
    put_in_trash(viewer, row)
    return row


def _deposit(viewer: Viewer, reading: Reading) -> Captured:
    kept = plan.deposit(
        viewer,
        reading.minutes or 0,
        reading.text,
        reading.on,
        reading.goal,
        reading.task,
        amount=reading.amount,
        purpose=reading.purpose,
    )
    day = _day(viewer, reading)
    if reading.task or reading.goal:
        of = f"for {reading.task.title}" if reading.task else f"for the goal {reading.goal}"
        return Captured(" ".join([f"{kept.put} {of} logged{day}.", *reading.remarks]), kept)
    what = f" {'for' if reading.amount else 'of'} {reading.text}" if reading.text else ""
    return Captured(" ".join([f"{kept.put}{what} logged{day}.", *reading.remarks]), kept)


def _win(viewer: Viewer, reading: Reading) -> Captured:
    past_day(reading.on, viewer.today)
    kind = BY_LABEL[records.Win._meta.label_lower]
    kept = record.save(viewer, kind, {"what": _sentence(reading.text), "happened_on": PartialDate.of(reading.on)})
    return Captured(f"Kept as a win{_day(viewer, reading)}: {reading.text}", kept)


def _task(viewer: Viewer, reading: Reading) -> Captured:
    if reading.goal is None:
        return Captured(
            f"Kept as a note, because no one goal clearly fits “{reading.text}”. Choose its goal to make it a task.",
            _note(viewer, reading.line, viewer.today),
            needs_place=True,
        )
    task = plan.add_task(viewer, reading.goal, _sentence(reading.text), minutes=reading.minutes or USUAL_MINUTES)
    return Captured(f"Task added to {reading.goal}: {task.title}, {words.hours(task.minutes)}.", task)


def _met(viewer: Viewer, reading: Reading) -> Captured:
    kept = _note(viewer, reading.text, reading.on, kind=NoteKind.MET, who=reading.who)
    day = _day(viewer, reading)
    return Captured(
        f"Kept as a note{day}: you met {reading.who}. Metier has no pages for people yet; the note waits for them.",
        kept,
    )


def _note(viewer: Viewer, text: str, on: date, *, kind: str = "", who: str = "") -> Note:
    said_on = past_day(on, viewer.today)
    return Note.objects.create(
        career=viewer.career, created_at=viewer.now, said_on=said_on, text=text, kind=kind, who=who
    )


def _day(viewer: Viewer, reading: Reading) -> str:
    """Nothing for today; ` for yesterday`; ` for Monday 28 September`."""
    back = (viewer.today - reading.on).days
    if not back:
        return ""
    said = "yesterday" if back == 1 else words.weekday_date(reading.on) if back < 300 else words.full_date(reading.on)
    return f" for {said}"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
