"""Time and money put into one's own career: logged, changed, taken back."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Sum
from djmoney.money import Money

from metier.accounts.access import Viewer, find_trashed, visible
from metier.accounts.revisions import revise
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.core.errors import Refused, Where
from metier.core.past_days import past_day
from metier.core.words import full_date, hours
from metier.plan.choices import Purpose
from metier.plan.models import Deposit, Goal, Task, TaskFacts, TaskRevision

DAY = 24 * 60
LONGEST = 300
SAID = ("put_in_on", "minutes", "amount", "what", "purpose", "goal", "task")


@transaction.atomic
def deposit(
    viewer: Viewer,
    minutes: int,
    what: str = "",
    on: date | None = None,
    goal: Goal | None = None,
    task: Task | None = None,
    *,
    amount: Money | None = None,
    purpose: str | None = None,
    starts: bool = True,
) -> Deposit:
    """Log minutes, or money, or both on a day, for a task (and its goal), a goal or neither; a task not begun begins then.

    Whom it served is oneself where it was for a goal and nothing else is said. Raises Refused.
    """
    goal = task.goal if task else goal
    made = Deposit(
        career=viewer.career,
        created_at=viewer.now,
        put_in_on=on or viewer.today,
        minutes=minutes,
        amount=amount,
        what=" ".join(what.split()),
        purpose=(Purpose.GOALS.value if goal else "") if purpose is None else purpose,
        goal=goal,
        task=task,
    )
    _check(viewer, made)
    if starts and task is not None and task.started_on is None and task.is_open:
        revise(task, TaskFacts, {"started_on": made.put_in_on}, reason="", at=viewer.now)
    made.save()
    return made


@transaction.atomic
def log_took(viewer: Viewer, task: Task, minutes: int) -> Deposit:
    """What a task that is done took, on the day it was done; once. Raises Refused."""
    if task.done_on is None:
        raise Refused(f"{task.title} is not done. Log the time on its page.")
    done = visible(viewer, TaskRevision).filter(subject=task, done_on=None).order_by("-replaced_at", "-id").first()
    since = done.replaced_at if done else task.created_at
    logged = visible(viewer, Deposit).filter(task=task, created_at__gte=since).first()
    if logged is not None:
        raise Refused(f"{logged.put} for {task.title} are logged already.")
    return deposit(viewer, minutes, task.title, task.done_on, task=task, starts=False)


@transaction.atomic
def change_deposit(viewer: Viewer, row: Deposit, changes: Mapping[str, Any]) -> dict[str, Any] | None:
    """Change any of SAID; returns what it said before, None when nothing differs. Raises Refused. Any: each fact has the type of its field.

    Another task brings its goal along.
    """
    unknown = set(changes) - set(SAID)
    if unknown:
        raise TypeError(f"not facts of a deposit: {sorted(unknown)}")
    before = facts_of(row)
    said = dict(changes)
    if said.get("task"):
        said["goal"] = said["task"].goal
    for name, value in said.items():
        setattr(row, name, " ".join(value.split()) if name == "what" else value)
    if facts_of(row) == before:
        return None
    _check(viewer, row, said_before=date.fromisoformat(before["put_in_on"]))
    row.save()
    return before


@transaction.atomic
def put_back(viewer: Viewer, row: Deposit, was: Mapping[str, Any], became: Mapping[str, Any]) -> None:
    """Undo a change, from the facts before it and after it. Raises Refused when it says something else by now.

    A goal or task that is no more is left out.
    """
    if facts_of(row) != became:
        raise Refused("It was changed again since then. Change it back by hand.")
    row.put_in_on = date.fromisoformat(was["put_in_on"])
    row.amount = Money(*was["amount"]) if was["amount"] else None
    row.minutes, row.what, row.purpose = was["minutes"], was["what"], was["purpose"]
    row.goal = Goal.objects.filter(career=viewer.career, pk=was["goal"]).first() if was["goal"] else None
    row.task = Task.objects.filter(career=viewer.career, pk=was["task"]).first() if was["task"] else None
    _check(viewer, row, said_before=row.put_in_on)
    row.save()


def facts_of(row: Deposit) -> dict[str, Any]:
    """What a deposit says, as JSON can hold it."""
    amount = [f"{row.amount.amount:.2f}", str(row.amount.currency)] if row.amount else None
    return {
        "put_in_on": row.put_in_on.isoformat(),
        "minutes": row.minutes,
        "amount": amount,
        "what": row.what,
        "purpose": row.purpose,
        "goal": str(row.goal_id) if row.goal_id else None,
        "task": str(row.task_id) if row.task_id else None,
    }


def trash_deposit(viewer: Viewer, row: Deposit) -> None:
    """Take a deposit back."""
    put_in_trash(viewer, row)


@transaction.atomic
def restore_deposit(viewer: Viewer, pk: UUID | str) -> Deposit:
    """Take a deposit out of the trash. Raises Missing; Refused when its day is full by now."""
    row = find_trashed(viewer, Deposit, pk)
    _check_day(viewer, row)
    take_from_trash(row)
    return row


def _check(viewer: Viewer, row: Deposit, said_before: date | None = None) -> None:
    """A day that was said before is taken as it is: where the time zone moved west, it can be tomorrow for some hours."""
    if row.put_in_on != said_before:
        past_day(row.put_in_on, viewer.today)
    if not 0 <= row.minutes <= DAY:
        raise Refused("Say how long it was, from a minute to 24 hours.", Where(field="minutes"))
    if row.amount is not None and row.amount.amount <= 0:
        raise Refused("Say how much money it was, or leave it out.", Where(field="amount"))
    if not row.minutes and row.amount is None:
        raise Refused("Say how long it was, from a minute to 24 hours, or what it cost.", Where(field="minutes"))
    if row.purpose and row.purpose not in Purpose.values:
        raise Refused(
            f"“{row.purpose}” is nobody it can have served. Use one of {', '.join(Purpose.values)}.",
            Where(field="purpose"),
        )
    if len(row.what) > LONGEST:
        raise Refused(
            f"That is {len(row.what):,} letters for what it was, and a deposit takes {LONGEST}. Say it shorter.",
            Where(field="what"),
        )
    _check_day(viewer, row)


def _check_day(viewer: Viewer, row: Deposit) -> None:
    if not row.minutes:
        return
    others = visible(viewer, Deposit).filter(put_in_on=row.put_in_on).exclude(pk=row.pk)
    there = others.aggregate(total=Sum("minutes"))["total"] or 0
    if there + row.minutes > DAY:
        raise Refused(
            f"{full_date(row.put_in_on)} has {hours(there)} already, and no day has more than 24.",
            Where(field="minutes"),
        )
