"""Deposits: which there are, how much they come to, and what they served."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
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
    rows = visible(viewer, Deposit).filter(_condition(viewer, wanted)).order_by("-put_in_on", "-created_at", "-id")
    return rows.select_related("goal", "task").only(*_SHOWN)


def _condition(viewer: Viewer, wanted: Wanted) -> Q:
    found = Q()
    if wanted.since:
        found &= Q(put_in_on__gte=wanted.since)
    if wanted.until:
        found &= Q(put_in_on__lte=wanted.until)
    if wanted.goal == NONE:
        found &= ~_for_goals(visible(viewer, Goal).values("id"))
    elif wanted.goal:
        own, by_task = _ways(visible(viewer, Deposit).order_by(), find(viewer, Goal, wanted.goal))
        found &= Q(pk__in=own.values("id").union(by_task.values("id"), all=True))
    if wanted.task:
        found &= Q(task=find(viewer, Task, wanted.task).pk)
    if wanted.purpose:
        found &= Q(purpose="" if wanted.purpose == NONE else wanted.purpose)
    if wanted.priority:
        is_none = wanted.priority == NONE
        priorities = priorities_served(viewer)
        of = [pk for pk, one in priorities.items() if (one if is_none else one == wanted.priority)]
        found &= (~_for_goals(of) if is_none else _for_goals(of)) & ~Q(purpose=Purpose.OTHERS)
    return found


def _ways(rows: QuerySet[Deposit], goal: Goal) -> tuple[QuerySet[Deposit], QuerySet[Deposit]]:
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
    """How many deposits, the minutes they come to, and minutes by the priority and the purpose they served (either may be nothing).

    What others wanted serves no priority.
    """

    number: int = 0
    minutes: int = 0
    served: Mapping[tuple[str, str], int] = field(default_factory=dict)

    def of_priority(self, priority: str) -> int:
        return sum(minutes for (one, _), minutes in self.served.items() if one == priority)

    def of_purpose(self, purpose: str) -> int:
        return sum(minutes for (_, one), minutes in self.served.items() if one == purpose)


def come_to(viewer: Viewer, wanted: Wanted) -> Come:
    """What the deposits come to."""
    of = wanted.goal if wanted.goal != NONE else ""
    rows = visible(viewer, Deposit).filter(_condition(viewer, replace(wanted, goal="") if of else wanted)).order_by()
    own, by_task = _ways(rows, find(viewer, Goal, of)) if of else (rows, rows.filter(goal=None, task__isnull=False))
    told: dict[tuple[UUID | None, str], tuple[int, int]] = {}
    for goal, purpose, many, long in own.values_list("goal_id", "purpose").annotate(
        many=Count("*"), long=Sum("minutes")
    ):
        told[goal, purpose] = many, long
    for goal, purpose, many, long in by_task.values_list("task__goal_id", "purpose").annotate(
        many=Count("*"), long=Sum("minutes")
    ):
        _add(told, (goal, purpose), many, long)
        if not of:
            _add(told, (None, purpose), -many, -long)
    priorities = priorities_served(viewer)
    served: dict[tuple[str, str], int] = defaultdict(int)
    for (goal, purpose), (_, long) in told.items():
        priority = priorities.get(goal, "") if goal and purpose != Purpose.OTHERS else ""
        served[priority, purpose] += long
    found = {key: long for key, long in served.items() if long}
    return Come(sum(many for many, _ in told.values()), sum(long for _, long in told.values()), found)


def _add(
    told: dict[tuple[UUID | None, str], tuple[int, int]], key: tuple[UUID | None, str], many: int, long: int
) -> None:
    there = told.get(key, (0, 0))
    told[key] = there[0] + many, there[1] + long


def money_come_to(viewer: Viewer, wanted: Wanted) -> list[tuple[Decimal, str]]:
    """What was paid, for each currency, one's own first."""
    rows = visible(viewer, Deposit).filter(_condition(viewer, wanted), amount__isnull=False).order_by()
    sums = rows.values_list("amount_currency").annotate(Sum("amount"))
    return totals(((amount, currency) for currency, amount in sums), viewer.career.currency)


def goals_of_deposits(viewer: Viewer) -> QuerySet[Goal]:
    """The goals that deposits can be looked up by, open ones first."""
    return visible(viewer, Goal).order_by("-state", "due", "created_at")
