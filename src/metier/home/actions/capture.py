"""One line, kept as what it says: time, a win, a task or a note. Nothing is dropped."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, find
from metier.accounts.models import Owned
from metier.accounts.trash import put_in_trash
from metier.core import words
from metier.core.capture import Thought, Time, ToDo, Win, read
from metier.core.dates import PartialDate
from metier.core.fitting import Title, clearly_meant
from metier.home.models import Note
from metier.plan import actions as plan
from metier.plan import queries as plans
from metier.plan.models import Deposit, Goal, Task
from metier.record import actions as record
from metier.record import models as records
from metier.record.kinds import BY_LABEL

USUAL_MINUTES = 60
UNDOABLE: dict[str, type[Owned]] = {"deposit": Deposit, "task": Task, "win": records.Win, "note": Note}


@dataclass(frozen=True, slots=True)
class Captured:
    """What was understood, as a sentence, and the row it became. `needs_place` is a note that asks for its goal."""

    sentence: str
    row: Owned
    needs_place: bool = False

    @property
    def kind(self) -> str:
        return str(self.row._meta.model_name)


@transaction.atomic
def capture(viewer: Viewer, line: str) -> Captured:
    """Keep a line as what it says. Raises Refused."""
    entry = read(line, viewer.today)
    match entry:
        case Time():
            return _time(viewer, entry)
        case Win():
            return _win(viewer, entry)
        case ToDo():
            return _task(viewer, entry, line)
        case Thought():
            return Captured(f"Kept as a note: {entry.text}", _note(viewer, entry.text))


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


def _time(viewer: Viewer, entry: Time) -> Captured:
    goal, task = _meant(viewer, entry.what)
    kept = plan.deposit(viewer, entry.minutes, entry.what, entry.on, goal, task)
    long, day = words.hours(entry.minutes), _day(viewer, entry)
    if task or goal:
        of = f"for {task.title}" if task else f"for the goal {goal}"
        return Captured(f"{long} {of} logged{day}.", kept)
    what = f" of {entry.what}" if entry.what else ""
    why = " No one task or goal clearly fits it." if entry.what and plans.choosable_goals(viewer).exists() else ""
    return Captured(f"{long}{what} logged{day}.{why}", kept)


def _win(viewer: Viewer, entry: Win) -> Captured:
    kind = BY_LABEL[records.Win._meta.label_lower]
    kept = record.save(viewer, kind, {"what": _sentence(entry.text), "happened_on": PartialDate.of(entry.on)})
    return Captured(f"Kept as a win{_day(viewer, entry)}: {entry.text}", kept)


def _task(viewer: Viewer, entry: ToDo, line: str) -> Captured:
    goal = goal_of(viewer, entry.title)
    if goal is None:
        kept = _note(viewer, " ".join(line.split()))
        return Captured(
            f"Kept as a note, because no one goal clearly fits “{entry.title}”. Choose its goal to make it a task.",
            kept,
            needs_place=True,
        )
    task = plan.add_task(viewer, goal, _sentence(entry.title), minutes=entry.minutes or USUAL_MINUTES)
    return Captured(f"Task added to {goal}: {task.title}, {words.hours(task.minutes)}.", task)


def _note(viewer: Viewer, text: str) -> Note:
    return Note.objects.create(career=viewer.career, created_at=viewer.now, said_on=viewer.today, text=text)


def goal_of(viewer: Viewer, title: str) -> Goal | None:
    """The goal that a task clearly belongs to: the only one, or the one that its words, or those of its tasks, fit."""
    goals = list(plans.choosable_goals(viewer)[:2])
    if len(goals) == 1:
        return goals[0]
    goal, task = _meant(viewer, title)
    return task.goal if task else goal


def _meant(viewer: Viewer, said: str) -> tuple[Goal | None, Task | None]:
    """The open goal or the open task that the words clearly fit."""
    if not said:
        return None, None
    goals = plans.choosable_goals(viewer).values_list("id", "title")
    tasks = plans.open_tasks(viewer).values_list("id", "title", "goal_id")
    titles = [Title(str(pk), title, str(pk)) for pk, title in goals]
    titles += [Title(str(pk), title, str(goal)) for pk, title, goal in tasks]
    pk = clearly_meant(said, titles)
    if pk is None:
        return None, None
    goal = plans.goals(viewer).filter(pk=pk).first()
    return (goal, None) if goal else (None, plans.task(viewer, pk))


def _day(viewer: Viewer, entry: Time | Win) -> str:
    """Nothing for today; ` for yesterday`; ` for Monday 28 September`."""
    back = (viewer.today - entry.on).days
    if not back:
        return ""
    said = "yesterday" if back == 1 else words.weekday_date(entry.on) if back < 300 else words.full_date(entry.on)
    return f" for {said}"


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]
