"""Introductions: wanted, asked for, made, talked, or not made, each with its day; and the task that asks for one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer
from metier.accounts.facts import bound, one_line, said_of, take
from metier.accounts.trash import put_in_trash
from metier.core.errors import Refused, Where
from metier.core.past_days import past_day
from metier.network.actions.coming_back import restored
from metier.network.actions.people import add_person
from metier.network.actions.telling import key_of_employer
from metier.network.choices import IntroductionState
from metier.network.models import Contact, Introduction
from metier.plan import actions as plan
from metier.plan.models import Goal, Task

SAID = ("to", "to_name", "employer", "why", "role", "state", "asked_on", "made_on", "outcome")
LONGEST_TEXT = 1_000
MINUTES = 15
_ENDS = {IntroductionState.TALKED, IntroductionState.REFUSED}


@transaction.atomic
def add_introduction(viewer: Viewer, through: Contact, facts: Mapping[str, Any]) -> Introduction:
    """Somebody could introduce one to somebody, from any of SAID. Raises Refused."""
    row = Introduction(career=viewer.career, created_at=viewer.now, through=through)
    _say(viewer, row, facts)
    row.save()
    return row


@transaction.atomic
def change_introduction(viewer: Viewer, row: Introduction, changes: Mapping[str, Any]) -> bool:
    """Say any of SAID anew; whether anything differs. Raises Refused."""
    before = said_of(row, SAID)
    _say(viewer, row, changes)
    if before == said_of(row, SAID):
        return False
    row.save()
    return True


@transaction.atomic
def move_introduction(
    viewer: Viewer, row: Introduction, state: str, *, on: date | None = None, outcome: str = ""
) -> None:
    """It is asked for, made, has come to a talk, or is not made; the day is today unless another is said. Raises Refused."""
    day = past_day(on or viewer.today, viewer.today)
    said: dict[str, Any] = {"state": state}
    if state == IntroductionState.ASKED:
        said["asked_on"] = day
    if state == IntroductionState.MADE:
        said["made_on"] = day
    if state in _ENDS and outcome:
        said["outcome"] = outcome
    change_introduction(viewer, row, said)


@transaction.atomic
def make_task(viewer: Viewer, row: Introduction, goal: Goal) -> Task:
    """A task in the plan that asks for it, a quarter of an hour. Raises Refused."""
    if row.task is not None and row.task.trashed_at is None:
        raise Refused(f"“{row.task}” is in the plan already.")
    title = task_title(row)
    row.task = plan.add_task(viewer, goal, title, minutes=MINUTES, note=row.why)
    row.save(update_fields=["task"])
    return row.task


def task_title(row: Introduction) -> str:
    """`Ask Helen Barraclough to introduce you to James Thornley`."""
    return f"Ask {row.through} to introduce you to {row.whom}"[:200]


@transaction.atomic
def add_whom(viewer: Viewer, row: Introduction) -> Contact:
    """To whom one was introduced is somebody of the network from now on. Raises Refused."""
    if row.to is not None:
        raise Refused(f"{row.to} is {'in your network already' if row.to_there else 'in the trash'}.")
    if not row.to_name:
        raise Refused("Say to whom first: only the employer is known.", Where(field="to_name"))
    facts = {"name": row.to_name, "employer": row.employer, "how": f"{row.through} introduced you"}
    row.to = add_person(viewer, facts)
    row.save(update_fields=["to"])
    return row.to


def trash_introduction(viewer: Viewer, row: Introduction) -> None:
    put_in_trash(viewer, row)


def restore_introduction(viewer: Viewer, pk: UUID | str) -> Introduction:
    """Raises Missing, and Refused while their person is in the trash."""
    return restored(viewer, Introduction, pk)


def _say(viewer: Viewer, row: Introduction, facts: Mapping[str, Any]) -> None:
    unknown = set(facts) - set(SAID)
    if unknown:
        raise TypeError(f"not facts of an introduction: {sorted(unknown)}")
    take(row, facts, SAID, clean=one_line)
    if row.state not in IntroductionState.values:
        raise Refused(f"Choose one of {', '.join(IntroductionState.values)}.", Where(field="state"))
    if row.to is not None and row.to.pk == row.through_id:
        raise Refused("Nobody introduces you to themselves. Say to whom.", Where(field="to_name"))
    if row.to is not None:
        row.to_name, row.employer = row.to.name, row.employer or row.to.employer
    if not (row.to or row.to_name or row.employer):
        raise Refused("Say to whom, or at which employer.", Where(field="to_name"))
    for name in ("asked_on", "made_on"):
        if day := getattr(row, name):
            past_day(day, viewer.today, name)
    row.employer_key = key_of_employer(row.employer)
    bound(row, SAID, LONGEST_TEXT)
