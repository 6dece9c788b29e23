"""If-then plans: made, changed, answered, ended. What was said before is kept with its date and reason."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, find_trashed
from metier.accounts.models import Revision
from metier.accounts.revisions import revise
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.core.errors import Refused, Where
from metier.core.if_then import obstacle, response
from metier.core.words import full_date
from metier.plan import queries
from metier.plan.actions.goals import must_be_open
from metier.plan.choices import Cue
from metier.plan.models import Goal, IfThenFacts, IfThenPlan

SAID = ("obstacle", "response", "cue", "cue_on", "cue_weekday", "cue_task")
NEEDED = {Cue.DAY: "cue_on", Cue.WEEKDAY: "cue_weekday", Cue.TASK: "cue_task"}
LONGEST = 300


@transaction.atomic
def add_if_then_plan(viewer: Viewer, goal: Goal, **facts: Any) -> IfThenPlan:
    """Plan for an obstacle of a goal, from any of SAID. Raises Refused. Any: each fact has the type of its field."""
    must_be_open(goal)
    row = IfThenPlan(career=viewer.career, created_at=viewer.now, goal=goal, **_clean(facts))
    _check(row)
    _check_cue(viewer, row)
    row.save()
    return row


@transaction.atomic
def change_if_then_plan(
    viewer: Viewer, row: IfThenPlan, changes: Mapping[str, Any], *, reason: str = ""
) -> Revision | None:
    """Change any of SAID; None when nothing differs. Raises Refused."""
    _must_live(row)
    trial = queries.if_then_plan(viewer, row.pk)
    before = _cue(trial)
    for name, value in _clean(changes).items():
        setattr(trial, name, value)
    _check(trial)
    if _cue(trial) != before:
        _check_cue(viewer, trial)
    said = {name: getattr(trial, name) for name in SAID}
    return revise(row, IfThenFacts, said, reason=reason.strip(), at=viewer.now)


@transaction.atomic
def end_if_then_plan(viewer: Viewer, row: IfThenPlan, *, reason: str = "") -> Revision:
    """It is no longer meant; it is kept. Raises Refused."""
    _must_live(row)
    return _revised(viewer, row, viewer.today, reason)


@transaction.atomic
def resume_if_then_plan(viewer: Viewer, row: IfThenPlan, *, reason: str = "") -> Revision:
    """It is meant again. Raises Refused."""
    must_be_open(row.goal)
    if row.ended_on is None:
        raise Refused("This plan has not ended.")
    return _revised(viewer, row, None, reason)


def answer_if_then_plan(viewer: Viewer, row: IfThenPlan) -> date | None:
    """It was done, or looked at, today: quiet until its cue comes again. Returns the day it was answered before. Raises Refused."""
    _must_live(row)
    before, row.answered_on = row.answered_on, viewer.today
    row.save(update_fields=["answered_on"])
    return before


def withdraw_answer(row: IfThenPlan, before: date | None) -> None:
    """Undo an answer."""
    row.answered_on = before
    row.save(update_fields=["answered_on"])


def trash_if_then_plan(viewer: Viewer, row: IfThenPlan) -> None:
    put_in_trash(viewer, row)


def restore_if_then_plan(viewer: Viewer, pk: UUID | str) -> IfThenPlan:
    """Raises Missing; Refused while its goal is in the trash."""
    row = find_trashed(viewer, IfThenPlan, pk)
    if row.goal.trashed_at:
        raise Refused(f"Its goal, {row.goal.title}, is in the trash too. Restore the goal first.")
    take_from_trash(row)
    return row


def _revised(viewer: Viewer, row: IfThenPlan, ended_on: date | None, reason: str) -> Revision:
    kept = revise(row, IfThenFacts, {"ended_on": ended_on}, reason=reason.strip(), at=viewer.now)
    assert kept is not None  # noqa: S101 - the day differs
    return kept


def _must_live(row: IfThenPlan) -> None:
    must_be_open(row.goal)
    if row.ended_on:
        raise Refused(f"This plan ended on {full_date(row.ended_on)}. Resume it first.")


def _clean(facts: Mapping[str, Any]) -> dict[str, Any]:
    """Halves of a sentence as they follow “If” and “then I”; of the cues only what the one that is meant needs."""
    unknown = set(facts) - set(SAID)
    if unknown:
        raise TypeError(f"not facts of an if-then plan: {sorted(unknown)}")
    said = dict(facts)
    for name, tidy in (("obstacle", obstacle), ("response", response)):
        if name in said:
            said[name] = tidy(said[name])
    if "cue" in said:
        said |= {name: None for cue, name in NEEDED.items() if cue != said["cue"]}
    return said


def _cue(row: IfThenPlan) -> tuple[object, ...]:
    return row.cue, row.cue_on, row.cue_weekday, row.cue_task_id


def _check(row: IfThenPlan) -> None:
    for name, missing in (("obstacle", "Say what may get in the way."), ("response", "Say what you do then.")):
        text = getattr(row, name)
        if not text:
            raise Refused(missing, Where(field=name))
        if len(text) > LONGEST:
            raise Refused(f"This is longer than {LONGEST} characters. Say it shorter.", Where(field=name))


def _check_cue(viewer: Viewer, row: IfThenPlan) -> None:
    if row.cue not in Cue.values:
        raise Refused(f"“{row.cue}” is not a cue. Use one of {', '.join(Cue.values)}.", Where(field="cue"))
    if row.cue == Cue.DAY:
        if row.cue_on is None:
            raise Refused("Give the day on which it is shown.", Where(field="cue_on"))
        if row.cue_on < viewer.today:
            raise Refused(f"{full_date(row.cue_on)} has passed. Give a day from today on.", Where(field="cue_on"))
    if row.cue == Cue.WEEKDAY and (row.cue_weekday is None or not 0 <= row.cue_weekday <= 6):
        raise Refused("Choose the weekday on which it is shown.", Where(field="cue_weekday"))
    if row.cue == Cue.TASK:
        if row.cue_task is None:
            raise Refused("Choose the task after which it is shown.", Where(field="cue_task"))
        if not row.cue_task.is_open:
            raise Refused(
                f"{row.cue_task.title} is done or dropped already. Choose a task that is open.", Where(field="cue_task")
            )
