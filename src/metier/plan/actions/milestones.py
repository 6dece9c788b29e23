"""Milestones: added, renamed, put in order, reached or not, thrown away."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, find_trashed
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.core.errors import Refused, Where
from metier.core.past_days import past_day
from metier.core.words import full_date
from metier.plan import queries
from metier.plan.actions.goals import must_be_open
from metier.plan.actions.order import Way
from metier.plan.models import Goal, Milestone

LONGEST = 200


@transaction.atomic
def add_milestone(viewer: Viewer, goal: Goal, title: str) -> Milestone:
    """Add one after the others. Raises Refused."""
    must_be_open(goal)
    return Milestone.objects.create(
        career=viewer.career,
        created_at=viewer.now,
        goal=goal,
        title=_title(viewer, goal, title),
        position=queries.next_milestone_position(viewer, goal),
    )


@transaction.atomic
def change_milestone(viewer: Viewer, milestone: Milestone, title: str, reached_on: date | None) -> bool:
    """Say it in other words, or that it was reached on another day; whether anything differs. Raises Refused."""
    must_be_open(milestone.goal)
    if reached_on is not None:
        past_day(reached_on, viewer.today, "reached_on")
    said = (_title(viewer, milestone.goal, title, but=milestone), reached_on)
    if said == (milestone.title, milestone.reached_on):
        return False
    milestone.title, milestone.reached_on = said
    milestone.save(update_fields=["title", "reached_on"])
    return True


def reach_milestone(viewer: Viewer, milestone: Milestone, on: date | None = None) -> None:
    """It is reached, today or on an earlier day. Raises Refused."""
    must_be_open(milestone.goal)
    if milestone.reached_on:
        raise Refused(f"{milestone.title} was reached on {full_date(milestone.reached_on)} already.")
    milestone.reached_on = past_day(on or viewer.today, viewer.today)
    milestone.save(update_fields=["reached_on"])


def reopen_milestone(viewer: Viewer, milestone: Milestone) -> None:
    """It is not reached yet. Raises Refused."""
    must_be_open(milestone.goal)
    if milestone.reached_on is None:
        raise Refused(f"{milestone.title} is not reached yet.")
    milestone.reached_on = None
    milestone.save(update_fields=["reached_on"])


@transaction.atomic
def move_milestone(viewer: Viewer, milestone: Milestone, way: Way) -> Milestone:
    """Put it before the one before it, or after the one after it; returns that one. Raises Refused at either end."""
    rows = list(queries.milestones(viewer, milestone.goal))
    here = [row.pk for row in rows].index(milestone.pk)
    there = here - 1 if way == "earlier" else here + 1
    if not 0 <= there < len(rows):
        raise Refused(f"{milestone.title} is {'first' if way == 'earlier' else 'last'} already.")
    rows[here], rows[there] = rows[there], rows[here]
    for position, row in enumerate(rows, start=1):
        row.position = position
    Milestone.objects.bulk_update(rows, ["position"])
    return rows[here]


def trash_milestone(viewer: Viewer, milestone: Milestone) -> None:
    put_in_trash(viewer, milestone)


def restore_milestone(viewer: Viewer, pk: UUID | str) -> Milestone:
    """Raises Missing; Refused while its goal is in the trash."""
    row = find_trashed(viewer, Milestone, pk)
    if row.goal.trashed_at:
        raise Refused(f"Its goal, {row.goal.title}, is in the trash too. Restore the goal first.")
    take_from_trash(row)
    return row


def _title(viewer: Viewer, goal: Goal, title: str, but: Milestone | None = None) -> str:
    said, at = " ".join(title.split()), Where(field="title")
    if not said:
        raise Refused("Say what the milestone is: a state that is there or not.", at)
    if len(said) > LONGEST:
        raise Refused(f"This is longer than {LONGEST} characters. Say it shorter.", at)
    same = queries.milestones(viewer, goal).filter(title__iexact=said)
    if (same.exclude(pk=but.pk) if but else same).exists():
        raise Refused(f"{goal.title} has a milestone “{said}” already. Give it other words.", at)
    return said
