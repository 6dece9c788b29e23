"""Check-ins: said, corrected, taken back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, find_trashed
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.core.errors import Refused, Where
from metier.core.past_days import past_day
from metier.core.progress import MOST, figure
from metier.plan import actions as plan_actions
from metier.plan import queries as plan
from metier.plan.actions.goals import must_be_open
from metier.plan.choices import CountedAs
from metier.plan.models import Goal, Milestone
from metier.reviews.choices import CONFIDENCE
from metier.reviews.models import CheckIn
from metier.reviews.queries import check_ins as queries

SAID = ("value", "confidence", "line", "on")
LONGEST = 500
MOST_PER_CENT = 1000


@dataclass(frozen=True, slots=True)
class Said:
    """The check-in, and the milestones that it ticked."""

    check_in: CheckIn
    ticked: tuple[Milestone, ...]


@transaction.atomic
def check_in(
    viewer: Viewer,
    goal: Goal,
    *,
    value: Decimal | None = None,
    confidence: int | None = None,
    line: str = "",
    on: date | None = None,
    reached: Sequence[Milestone] = (),
) -> Said:
    """Say how far a goal is by its measure, how likely it is reached, or a line. Milestones given are reached on that day.

    Raises Refused.
    """
    must_be_open(goal)
    row = CheckIn(career=viewer.career, created_at=viewer.now, goal=goal, said_on=on or viewer.today)
    row.counted_as, row.value, row.confidence, row.line = goal.counted_as, value, confidence, line
    if value is None and confidence is None and not reached and not line.strip():
        raise Refused("Say one thing: how far it is, how likely you reach it, or a line.")
    if reached and goal.counted_as != CountedAs.MILESTONES:
        raise Refused(f"{goal.title} is not counted by milestones. {_how(goal)}", Where(field="reached"))
    _check(viewer, row)
    _check_value(row)
    for one in reached:
        plan_actions.reach_milestone(viewer, one, row.said_on)
    _count(viewer, row)
    row.save()
    return Said(row, tuple(reached))


@transaction.atomic
def change_check_in(viewer: Viewer, row: CheckIn, changes: Mapping[str, Any]) -> bool:
    """Correct any of SAID of the last check-in of its goal; whether anything differs. Raises Refused. Any: as the field has it."""
    must_be_open(row.goal)
    if queries.last_check_in(viewer, row.goal) != row:
        raise Refused("Only the last check-in of a goal can be corrected. Say another, or delete this one.")
    before = (row.value, row.confidence, row.line, row.said_on)
    row.value = changes.get("value", row.value)
    row.confidence = changes.get("confidence", row.confidence)
    row.line = changes.get("line", row.line)
    row.said_on = changes.get("on") or row.said_on
    if row.value is None and row.confidence is None and not row.line.strip():
        raise Refused("Nothing would be left of it. Delete it instead.")
    _check(viewer, row, said_before=before[3])
    if "value" in changes:
        _check_value(row)
    if row.counted_as == row.goal.counted_as and (row.value, row.said_on) != (before[0], before[3]):
        _count(viewer, row)
    if (row.value, row.confidence, row.line, row.said_on) == before:
        return False
    row.save()
    return True


def trash_check_in(viewer: Viewer, row: CheckIn) -> None:
    """The milestones it ticked stay reached."""
    put_in_trash(viewer, row)


@transaction.atomic
def withdraw_check_in(viewer: Viewer, row: CheckIn, ticked: Iterable[UUID]) -> None:
    """Undo one that was just said, with the milestones it ticked, as far as they are still as it left them."""
    put_in_trash(viewer, row)
    marks = plan.milestones(viewer, row.goal).filter(pk__in=list(ticked), reached_on=row.said_on)
    marks.update(reached_on=None)


def restore_check_in(viewer: Viewer, pk: UUID | str) -> CheckIn:
    """Raises Missing; Refused while its goal is in the trash."""
    row = find_trashed(viewer, CheckIn, pk)
    if row.goal.trashed_at:
        raise Refused(f"Its goal, {row.goal.title}, is in the trash too. Restore the goal first.")
    take_from_trash(row)
    return row


def _check(viewer: Viewer, row: CheckIn, said_before: date | None = None) -> None:
    """A day that was said before is taken as it is: where the time zone moved west, it can be tomorrow for some hours."""
    if row.said_on != said_before:
        past_day(row.said_on, viewer.today)
    row.line = " ".join(row.line.split())
    if len(row.line) > LONGEST:
        raise Refused(f"This is longer than {LONGEST} characters. Say it shorter.", Where(field="line"))
    if row.confidence is not None and row.confidence not in CONFIDENCE:
        raise Refused("Say how likely it is from 1, very unlikely, to 5, very likely.", Where(field="confidence"))


def _check_value(row: CheckIn) -> None:
    """What is counted by milestones, or not at all, has no figure of its own."""
    if row.value is None:
        return
    at = Where(field="value")
    if row.counted_as not in (CountedAs.NUMBER, CountedAs.PERCENT):
        raise Refused(f"{row.goal.title} has no figure of its own. {_how(row.goal)}", at)
    if row.counted_as == CountedAs.PERCENT and not 0 <= row.value <= MOST_PER_CENT:
        raise Refused(f"Per cent go from 0 to 100, and beyond it to {MOST_PER_CENT:,} at most.", at)
    if abs(row.value) >= MOST:
        raise Refused(f"Give a figure below {figure(MOST)}.", at)


def _count(viewer: Viewer, row: CheckIn) -> None:
    """What the figure is held against; of milestones, how many were reached by that day."""
    marks = tuple(plan.milestones(viewer, row.goal)) if row.counted_as == CountedAs.MILESTONES else ()
    if row.counted_as == CountedAs.MILESTONES:
        row.value = queries.reached_of(marks, row.said_on)
    row.out_of = queries.target_of(row.goal, len(marks)) if row.value is not None else None


def _how(goal: Goal) -> str:
    """What can be said instead."""
    if goal.counted_as == CountedAs.MILESTONES:
        return "It is counted by milestones: say which are reached."
    if goal.counted_as == CountedAs.PERCENT:
        return "It is counted in per cent: give a figure."
    if goal.counted_as == CountedAs.NUMBER:
        return "It is counted as a number: give one."
    return "It is not counted: change the goal to count it, or say how likely it is, or a line."
