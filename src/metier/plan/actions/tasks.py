"""Tasks: added, changed, started, done, dropped. What was said before is kept with its date and reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import transaction

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Revision
from metier.accounts.revisions import fact_names, revise
from metier.core.errors import Refused, Where
from metier.core.hours import MOST_MINUTES
from metier.core.plan import CycleFound, PlannedTask, refuse_cycle
from metier.core.words import full_date
from metier.plan import queries
from metier.plan.actions.circles import refuse_circle
from metier.plan.actions.deposits import deposit
from metier.plan.models import Deposit, Goal, Task, TaskFacts, TaskNeed

SAID = ("goal", "title", "minutes", "pace", "not_before", "wanted_by", "firm", "note")
WEEK_MINUTES = 7 * 24 * 60
LONGEST_TITLE = 200


@transaction.atomic
def add_task(viewer: Viewer, goal: Goal, title: str, *, needs: Sequence[Task] = (), **facts: Any) -> Task:
    """Add a task to an open goal, from any of SAID. Raises Refused. Any: each fact has the type of its field."""
    said = _clean({"goal": goal, "title": title, **facts})
    task = Task(career=viewer.career, created_at=viewer.now, position=queries.next_position(viewer), **said)
    _check(task)
    _check_needs(viewer, task, needs)
    task.save()
    _need(viewer, task, needs)
    return task


@transaction.atomic
def change_task(
    viewer: Viewer, task: Task, changes: Mapping[str, Any], *, needs: Sequence[Task] | None = None, reason: str = ""
) -> Revision | None:
    """Change any of SAID, and what it needs unless `needs` is None; None when nothing differs. Raises Refused."""
    _must_be_open(task)
    said = _clean(changes)
    trial = queries.task(viewer, task.pk)
    for name, value in said.items():
        setattr(trial, name, value)
    _check(trial)
    is_other = needs is not None and {row.id for row in needs} != {row.id for row in queries.needed(viewer, task)}
    if needs is not None and is_other:
        _check_needs(viewer, trial, needs)
    was_planned = task.goal.is_open
    kept = revise(task, TaskFacts, said, reason=reason.strip(), at=viewer.now)
    if needs is not None and is_other:
        kept = kept or _keep(viewer, task, reason)
        _need(viewer, task, needs)
    if not was_planned:
        refuse_circle(viewer)
    return kept


@dataclass(frozen=True, slots=True)
class Completion:
    """The version before, and the deposit of what it took."""

    revision: Revision
    deposit: Deposit | None


@transaction.atomic
def complete_task(viewer: Viewer, task: Task, *, on: date | None = None, took: int | None = None) -> Completion:
    """It is done, today or on an earlier day; `took` are minutes put in and not logged yet. Raises Refused."""
    _must_be_open(task)
    day = on or viewer.today
    if day > viewer.today:
        raise Refused("A task is done today or earlier. Give a day up to today.", Where(field="on"))
    made = deposit(viewer, took, task.title, day, task=task, starts=False) if took else None
    changes: dict[str, Any] = {"done_on": day}
    if task.started_on and task.started_on > day:
        changes["started_on"] = day
    kept = revise(task, TaskFacts, changes, reason="", at=viewer.now)
    assert kept is not None  # noqa: S101 - it was open
    return Completion(kept, made)


@transaction.atomic
def reopen_task(viewer: Viewer, task: Task, *, reason: str = "") -> Revision:
    """A done or dropped task is to be done again. Raises Refused."""
    kept = revise(task, TaskFacts, {"done_on": None, "dropped_on": None}, reason=reason.strip(), at=viewer.now)
    if kept is None:
        raise Refused(f"{task.title} is open already.")
    refuse_circle(viewer)
    return kept


@transaction.atomic
def start_task(viewer: Viewer, task: Task, *, on: date | None = None) -> Revision:
    """It is begun, today or on an earlier day. Raises Refused."""
    _must_be_open(task)
    day = on or viewer.today
    if day > viewer.today:
        raise Refused("A task is started today or earlier. To plan it, say not before when.", Where(field="on"))
    kept = revise(task, TaskFacts, {"started_on": day}, reason="", at=viewer.now)
    if kept is None:
        raise Refused(f"{task.title} was started on {full_date(day)} already.")
    return kept


@transaction.atomic
def drop_task(viewer: Viewer, task: Task, *, reason: str = "") -> Revision:
    """It will not be done; what needs it waits for it no longer. Raises Refused."""
    _must_be_open(task)
    kept = revise(task, TaskFacts, {"dropped_on": viewer.today}, reason=reason.strip(), at=viewer.now)
    assert kept is not None  # noqa: S101 - it was open
    return kept


def _must_be_open(task: Task) -> None:
    if task.done_on:
        raise Refused(f"{task.title} was done on {full_date(task.done_on)}. Reopen it first.")
    if task.dropped_on:
        raise Refused(f"{task.title} was dropped on {full_date(task.dropped_on)}. Reopen it first.")


def _clean(facts: Mapping[str, Any]) -> dict[str, Any]:
    unknown = set(facts) - set(SAID)
    if unknown:
        raise TypeError(f"not facts of a task: {sorted(unknown)}")
    return {name: value.strip() if isinstance(value, str) else value for name, value in facts.items()}


def _check(task: Task) -> None:
    if not task.title:
        raise Refused("Say what is to be done.", Where(field="title"))
    if len(task.title) > LONGEST_TITLE:
        raise Refused(
            f"The title is longer than {LONGEST_TITLE} characters. Put the rest into the note.", Where(field="title")
        )
    if not task.goal.is_open:
        raise Refused(f"{task.goal.title} is closed. Choose an open goal, or reopen it.", Where(field="goal"))
    if not 0 < task.minutes <= MOST_MINUTES:
        raise Refused("Say how many hours it takes; a quarter of an hour is enough.", Where(field="minutes"))
    if task.pace is not None and not 0 < task.pace <= WEEK_MINUTES:
        raise Refused("Give it some hours a week, or leave the pace empty.", Where(field="pace"))
    if task.firm and task.wanted_by is None:
        raise Refused("Give the date that cannot move.", Where(field="wanted_by"))
    if task.not_before and task.wanted_by and task.not_before > task.wanted_by:
        raise Refused(
            f"It cannot be finished by {full_date(task.wanted_by)} and start after it. Change one of the dates.",
            Where(field="wanted_by"),
        )


def _check_needs(viewer: Viewer, task: Task, needs: Sequence[Task]) -> None:
    wanted = tuple(str(row.id) for row in needs)
    others = [other for other in queries.every_need(viewer) if other.id != str(task.id)]
    this = PlannedTask(str(task.id), task.title, str(task.goal_id), 0, 0, needs=wanted, position=task.position)
    try:
        refuse_cycle([*others, this])
    except CycleFound as found:
        raise Refused(found.sentence, Where(field="needs")) from found


def _need(viewer: Viewer, task: Task, needs: Sequence[Task]) -> None:
    """What no longer holds ends now; what is new begins now."""
    wanted = {row.id: row for row in needs}
    kept = visible(viewer, TaskNeed).filter(task=task, ended_at=None)
    kept.exclude(needs__in=wanted).update(ended_at=viewer.now)
    there = set(kept.values_list("needs_id", flat=True))
    TaskNeed.objects.bulk_create(
        TaskNeed(career=viewer.career, created_at=viewer.now, task=task, needs=row)
        for key, row in wanted.items()
        if key not in there
    )


def _keep(viewer: Viewer, task: Task, reason: str) -> Revision:
    """A version whose facts stay as they are: only what it needs was changed."""
    facts = {name: getattr(task, name) for name in fact_names(TaskFacts)}
    kept: Revision = task.revisions.create(career=viewer.career, replaced_at=viewer.now, reason=reason.strip(), **facts)
    return kept
