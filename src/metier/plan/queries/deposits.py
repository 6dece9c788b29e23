"""Deposits: which there are, how much they come to, and what they served."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import Count, Q, QuerySet, Sum

from metier.accounts.access import Viewer, find, visible
from metier.accounts.prepared import prepared
from metier.core.money import totals
from metier.plan.choices import GoalState, Purpose
from metier.plan.models import Deposit, Goal, Task

NONE = "none"
"""In place of a goal, a purpose or a priority: those without one."""


_SHOWN = (
    *("put_in_on", "created_at", "minutes", "amount", "amount_currency", "what", "purpose"),
    *(f"{name}__{fact}" for name in ("goal", "task") for fact in ("title", "trashed_at")),
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which deposits: of a time, for a goal or a task, that served somebody or a priority. A goal is its id, or NONE."""

    since: date | None = None
    until: date | None = None
    goal: str = ""
    task: str = ""
    purpose: str = ""
    priority: str = ""


def deposit(viewer: Viewer, pk: UUID | str) -> Deposit:
    """Raises Missing."""
    return find(viewer, Deposit, pk)


def found_deposits(viewer: Viewer, wanted: Wanted) -> QuerySet[Deposit]:
    """Newest first, with their goals and tasks. Raises Missing for a goal or a task that is none."""
    return _found(viewer, _asked(viewer, wanted))


def some_deposits(
    viewer: Viewer, wanted: Wanted, start: int, stop: int, *, summed_from: date | None = None
) -> tuple[Come, list[Deposit]]:
    """What those found come to, from a day on where one is given, and a stretch of them. Raises Missing."""
    asked = _asked(viewer, wanted)
    summed = replace(asked, since=summed_from) if summed_from else asked
    return _come_to(viewer, summed), _some(viewer, asked, start, stop)


@prepared
def _some(viewer: Viewer, asked: _Asked, start: int, stop: int) -> QuerySet[Deposit]:
    return _found(viewer, asked)[start:stop]


def _found(viewer: Viewer, asked: _Asked) -> QuerySet[Deposit]:
    rows = _rows(viewer, asked).order_by("-put_in_on", "-created_at", "-id")
    return rows.select_related("goal", "task").only(*_SHOWN)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is wanted, as a query can be prepared for it: nothing where it does not matter, False for those without one.

    `serving` are the goals of a priority, or, where that is False, those of any.
    """

    since: date | None
    until: date | None
    goal: UUID | bool | None
    task: UUID | None
    purpose: str | None
    priority: bool | None
    serving: Sequence[UUID]


def _asked(viewer: Viewer, wanted: Wanted) -> _Asked:
    goal = None
    if wanted.goal:
        goal = wanted.goal != NONE and find(viewer, Goal, wanted.goal).pk
    task = find(viewer, Task, wanted.task).pk if wanted.task else None
    purpose = ("" if wanted.purpose == NONE else wanted.purpose) if wanted.purpose else None
    priority, serving = None, []
    if wanted.priority:
        priority = wanted.priority != NONE
        served = priorities_served(viewer).items()
        serving = [pk for pk, one in served if (one == wanted.priority if priority else one)]
    return _Asked(wanted.since, wanted.until, goal, task, purpose, priority, serving)


def _rows(viewer: Viewer, asked: _Asked) -> QuerySet[Deposit]:
    rows = visible(viewer, Deposit).order_by()
    if isinstance(asked.goal, UUID):
        ways = _ways(rows, asked.goal)
        rows = rows.filter(pk__in=ways[0].values("id").union(ways[1].values("id"), all=True))
    elif asked.goal is False:
        rows = rows.filter(~_for_goals(visible(viewer, Goal).values("id")))
    if asked.since:
        rows = rows.filter(put_in_on__gte=asked.since)
    if asked.until:
        rows = rows.filter(put_in_on__lte=asked.until)
    if asked.task:
        rows = rows.filter(task=asked.task)
    if asked.purpose is not None:
        rows = rows.filter(purpose=asked.purpose)
    if asked.priority is not None:
        of = _for_goals(asked.serving)
        rows = rows.filter(of if asked.priority else ~of).exclude(purpose=Purpose.OTHERS)
    return rows


def _ways(rows: QuerySet[Deposit], goal: UUID) -> tuple[QuerySet[Deposit], QuerySet[Deposit]]:
    """Those for a goal itself, and those for it by a task. Asked for either at once, a database reads every deposit of the career."""
    return rows.filter(goal=goal), rows.filter(goal=None, task__goal=goal)


def _for_goals(goals: object) -> Q:
    """For one of these goals, itself or by its task. `goals` is whatever Django looks a key up in."""
    return Q(goal__in=goals) | Q(goal=None, task__goal__in=goals)


def priorities_served(viewer: Viewer) -> Mapping[UUID, str]:
    """The priority that each goal serves: its own; for an open one without, that of the open goals it serves."""
    known = {pk: (priority, serves, state == GoalState.OPEN) for pk, priority, serves, state in _priorities(viewer)}
    found = {}
    for pk in known:
        here, seen = pk, {pk}
        priority, serves, is_open = known[here]
        while is_open and not priority and serves in known and serves not in seen and known[serves][2]:
            here = serves
            seen.add(here)
            priority, serves, is_open = known[here]
        found[pk] = priority
    return found


@prepared
def _priorities(viewer: Viewer) -> QuerySet[Goal, tuple[UUID, str, UUID | None, str]]:
    return visible(viewer, Goal).order_by().values_list("id", "priority", "serves_id", "state")


@dataclass(frozen=True, slots=True)
class Come:
    """How many deposits, the minutes they come to, minutes by the priority and the purpose they served (either may be nothing), and what
    was paid in each currency, one's own first.

    What others wanted serves no priority.
    """

    number: int = 0
    minutes: int = 0
    served: Mapping[tuple[str, str], int] = field(default_factory=dict)
    paid: Sequence[tuple[Decimal, str]] = ()

    def of_priority(self, priority: str) -> int:
        return sum(minutes for (one, _), minutes in self.served.items() if one == priority)

    def of_purpose(self, purpose: str) -> int:
        return sum(minutes for (_, one), minutes in self.served.items() if one == purpose)


def come_to(viewer: Viewer, wanted: Wanted) -> Come:
    """What the deposits come to."""
    return _come_to(viewer, _asked(viewer, wanted))


def _come_to(viewer: Viewer, asked: _Asked) -> Come:
    told: dict[tuple[UUID | None, str], tuple[int, int]] = {}
    for goal, purpose, many, long in _sums(viewer, asked):
        told[goal, purpose] = many, long
    for goal, purpose, many, long in _sums_by_task(viewer, asked):
        _add(told, (goal, purpose), many, long)
        if not asked.goal:
            _add(told, (None, purpose), -many, -long)
    priorities = priorities_served(viewer)
    served: dict[tuple[str, str], int] = defaultdict(int)
    for (goal, purpose), (_, long) in told.items():
        priority = priorities.get(goal, "") if goal and purpose != Purpose.OTHERS else ""
        served[priority, purpose] += long
    found = {key: long for key, long in served.items() if long}
    paid = totals(((amount, currency) for currency, amount in _money(viewer, asked)), viewer.career.currency)
    return Come(sum(many for many, _ in told.values()), sum(long for _, long in told.values()), found, paid)


@prepared
def _sums(viewer: Viewer, asked: _Asked) -> QuerySet[Deposit, tuple[UUID | None, str, int, int]]:
    """Of one goal, those for it itself; else all, those for it by a task among those for none."""
    rows = _rows(viewer, asked)
    if isinstance(asked.goal, UUID):
        rows, _ = _ways(_rows(viewer, replace(asked, goal=None)), asked.goal)
    return rows.values_list("goal_id", "purpose").annotate(many=Count("*"), long=Sum("minutes"))


@prepared
def _sums_by_task(viewer: Viewer, asked: _Asked) -> QuerySet[Deposit, tuple[UUID, str, int, int]]:
    if isinstance(asked.goal, UUID):
        _, rows = _ways(_rows(viewer, replace(asked, goal=None)), asked.goal)
    else:
        rows = _rows(viewer, asked).filter(goal=None, task__isnull=False)
    return rows.values_list("task__goal_id", "purpose").annotate(many=Count("*"), long=Sum("minutes"))


def _add(
    told: dict[tuple[UUID | None, str], tuple[int, int]], key: tuple[UUID | None, str], many: int, long: int
) -> None:
    there = told.get(key, (0, 0))
    told[key] = there[0] + many, there[1] + long


@prepared
def _money(viewer: Viewer, asked: _Asked) -> QuerySet[Deposit, tuple[str, Decimal]]:
    rows = _rows(viewer, asked).filter(amount__isnull=False)
    return rows.values_list("amount_currency").annotate(Sum("amount"))


@prepared
def goals_of_deposits(viewer: Viewer) -> QuerySet[Goal, tuple[UUID, str]]:
    """The key and title of each goal that deposits can be looked up by, open ones first."""
    return visible(viewer, Goal).order_by("-state", "due", "created_at").values_list("id", "title")
