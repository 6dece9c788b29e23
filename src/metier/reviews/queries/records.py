"""What a forecast, a standstill and a drift are told from: what was put in, what was done, what was said in check-ins,
which milestones were reached. Four reads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery, Sum

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.plan import queries as plan
from metier.plan.choices import CountedAs, GoalState
from metier.plan.models import Deposit, Milestone, Task
from metier.reviews.models import CheckIn

WEEKS = 52
"""Whole weeks of the past that are looked at, before this one."""
MOST_DONE = 60
"""Tasks done last that tell how estimates hold."""


class DoneTask(NamedTuple):
    """A task done on a day: minutes estimated and minutes logged for it, 0 where none were. A tuple, as a page makes a hundred of them."""

    id: UUID
    title: str
    goal_id: UUID
    on: date
    estimated: int
    took: int


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a goal was on a day, by its measure."""

    on: date
    counted_as: str
    value: Decimal
    out_of: Decimal | None


class LastSaid(NamedTuple):
    """What the last check-in of a goal said; what was left out is None."""

    on: date
    counted_as: str
    value: Decimal | None
    out_of: Decimal | None
    confidence: int | None


@dataclass(frozen=True)
class Records:
    """Of a career, up to today; whatever is in order of days is oldest first. `last` is of each open goal with a check-in in that time."""

    put: plan.PutInSince
    done: tuple[DoneTask, ...]
    marks: Mapping[UUID, tuple[Mark, ...]]
    reached: Mapping[UUID, frozenset[date]]
    last: Mapping[UUID, LastSaid]

    def minutes_by_week(self) -> Mapping[UUID | None, Mapping[date, int]]:
        """Minutes put into each goal by the Monday of the week."""
        found: dict[UUID | None, dict[date, int]] = defaultdict(lambda: defaultdict(int))
        for row in self.put.rows:
            found[row.goal_id][row.day - timedelta(days=row.day.weekday())] += row.minutes
        return found

    def moved_on(self) -> Mapping[UUID, frozenset[date]]:
        """The days on which each goal moved: something was put in, a task was done, a milestone reached, its measure changed."""
        found: dict[UUID, set[date]] = defaultdict(set)
        for row in self.put.rows:
            if row.goal_id:
                found[row.goal_id].add(row.day)
        for task in self.done:
            found[task.goal_id].add(task.on)
        for goal, marks in self.marks.items():
            found[goal].update(two.on for one, two in pairwise(marks) if one.value != two.value)
        for goal, days in self.reached.items():
            found[goal].update(days)
        return {goal: frozenset(days) for goal, days in found.items()}


def records(viewer: Viewer) -> Records:
    """What was recorded in the last year, and the tasks done last."""
    this = plan.monday_of(viewer.today)
    since = this - timedelta(weeks=WEEKS)
    ticks = _ticks(viewer)
    said, last = _said(viewer, since)
    marks = _with_ticks(said, ticks, since)
    reached = {goal: frozenset(day for day in tick.days if day >= since) for goal, tick in ticks.items()}
    return Records(plan.put_in(viewer, since), _done(viewer), marks, reached, last)


@prepared
def _last_done(viewer: Viewer) -> QuerySet[Task, tuple[Any, ...]]:
    took = visible(viewer, Deposit).filter(task=OuterRef("pk")).order_by().values("task")
    rows = (
        visible(viewer, Task)
        .filter(done_on__isnull=False, dropped_on=None)
        .order_by("-done_on", "-id")
        .values_list("id", "title", "goal_id", "done_on", "minutes")
        .annotate(took=Subquery(took.annotate(Sum("minutes")).values("minutes__sum")))
    )
    return rows[:MOST_DONE]


def _done(viewer: Viewer) -> tuple[DoneTask, ...]:
    return tuple(DoneTask._make((*row[:5], row[5] or 0)) for row in _last_done(viewer))[::-1]


def _said(viewer: Viewer, since: date) -> tuple[dict[UUID, list[Mark]], dict[UUID, LastSaid]]:
    found: dict[UUID, list[Mark]] = defaultdict(list)
    last: dict[UUID, LastSaid] = {}
    for goal, *said in _check_ins(viewer, since, viewer.today):
        last[goal] = one = LastSaid._make(said)
        if one.value is not None:
            found[goal].append(Mark(one.on, one.counted_as, one.value, one.out_of))
    return found, last


@prepared
def _check_ins(viewer: Viewer, since: date, until: date) -> QuerySet[CheckIn, tuple[Any, ...]]:
    rows = visible(viewer, CheckIn).filter(said_on__gte=since, said_on__lte=until, goal__state=GoalState.OPEN)
    fields = ("goal_id", "said_on", "counted_as", "value", "out_of", "confidence")
    return rows.order_by("said_on", "created_at", "id").values_list(*fields)


class _Ticks(NamedTuple):
    """How a goal is counted, how many milestones it has, and the days on which one was reached, oldest first."""

    counted_as: str
    total: int
    days: tuple[date, ...]


def _ticks(viewer: Viewer) -> Mapping[UUID, _Ticks]:
    """Of every open goal that has milestones."""
    counted: dict[UUID, str] = {}
    found: dict[UUID, list[date | None]] = defaultdict(list)
    for goal, counted_as, day in _milestones(viewer):
        counted[goal] = counted_as
        found[goal].append(day)
    return {
        goal: _Ticks(counted[goal], len(days), tuple(sorted(day for day in days if day)))
        for goal, days in found.items()
    }


@prepared
def _milestones(viewer: Viewer) -> QuerySet[Milestone, tuple[UUID, str, date | None]]:
    rows = visible(viewer, Milestone).filter(goal__state=GoalState.OPEN, goal__trashed_at=None).order_by()
    return rows.values_list("goal_id", "goal__counted_as", "reached_on")


def _with_ticks(
    said: Mapping[UUID, list[Mark]], ticks: Mapping[UUID, _Ticks], since: date
) -> Mapping[UUID, tuple[Mark, ...]]:
    """A goal counted by milestones is as far as those are that were reached, with a check-in or without."""
    found = dict(said)
    for goal, tick in ticks.items():
        if tick.counted_as == CountedAs.MILESTONES:
            of_days = [
                Mark(day, tick.counted_as, Decimal(number), Decimal(tick.total))
                for number, day in enumerate(tick.days, start=1)
                if day >= since
            ]
            found[goal] = sorted([*found.get(goal, []), *of_days], key=lambda mark: mark.on)
    return {goal: tuple(marks) for goal, marks in found.items()}
