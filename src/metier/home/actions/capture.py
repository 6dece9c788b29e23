"""One line, kept as what it says: time or money, a win, a task or a note. Nothing is dropped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, find, visible
from metier.accounts.models import Owned
from metier.accounts.trash import put_in_trash
from metier.core import words
from metier.core.capture import how_they_talked, what_was_said
from metier.core.dates import PartialDate
from metier.core.past_days import past_day
from metier.home.choices import NoteKind
from metier.home.models import Note
from metier.home.understanding import Kind, Reading, understand
from metier.network import actions as network
from metier.network.models import Contact, Interaction
from metier.network.queries.naming import Named
from metier.plan import actions as plan
from metier.plan.models import Deposit, Task
from metier.record import actions as record
from metier.record import models as records
from metier.record.kinds import BY_LABEL

USUAL_MINUTES = 60
UNDOABLE: dict[str, type[Owned]] = {
    "deposit": Deposit,
    "task": Task,
    "win": records.Win,
    "note": Note,
    "interaction": Interaction,
}


@dataclass(frozen=True, slots=True)
class Captured:
    """What was kept, as a sentence, and the row it became. `needs_place` is a note that asks for its goal, `needs_person` one that asks
    who was met.
    """

    sentence: str
    row: Owned
    needs_place: bool = False
    needs_person: bool = False

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
    if isinstance(row, Interaction):
        _take_talk_back(viewer, row)
    else:
        put_in_trash(viewer, row)
    return row


def _take_talk_back(viewer: Viewer, row: Interaction) -> None:
    """With all who were there; who was added with it goes too."""
    for person in visible(viewer, Contact).filter(pk__in=_people_of(viewer, row), created_at=row.created_at):
        network.trash_person(viewer, person)
    network.trash_talk(viewer, row, with_others=True)


def _people_of(viewer: Viewer, row: Interaction) -> list[UUID]:
    if row.together is None:
        return [row.contact_id]
    return list(visible(viewer, Interaction).filter(together=row.together).values_list("contact_id", flat=True))


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
    """A talk where it is clear with whom; else a note that waits until that is said."""
    day = _day(viewer, reading)
    if not reading.met or reading.asks_whom:
        kept = _note(viewer, reading.text, reading.on, kind=NoteKind.MET, who=reading.who)
        why = " ".join(one.asked for one in reading.asks_whom)
        return Captured(
            f"Kept as a note{day}: you {reading.met_how} {reading.who}. {why}".strip(), kept, needs_person=True
        )
    new = list(dict.fromkeys(one.name for one in reading.met if one.is_new))
    talk = talk_of(viewer, reading.met, reading.text, reading.who, reading.on)
    whom = reading.people
    added = f" {words.listed(new)} {'is' if len(new) == 1 else 'are'} in your network now." if new else ""
    return Captured(f"The talk with {whom} is logged{day}.{added}", talk)


def talk_of(viewer: Viewer, met: Sequence[Named], text: str, who: str, on: date) -> Interaction:
    """The talk that a line tells of, with everybody who was there; who is new is added. Raises Refused."""
    line = what_was_said(text, who, viewer.today)
    channel, direction = how_they_talked(text, viewer.today)
    facts: dict[str, object] = {"on": on, "line": line[:500], "channel": channel, "direction": direction}
    return network.log_met(viewer, met, facts | ({"note": line} if len(line) > 500 else {}))[0]


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
