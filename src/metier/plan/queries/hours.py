"""The hours there are, and the hours put in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import QuerySet, Sum

from metier.accounts.access import Viewer, find, visible
from metier.core.plan.tasks import UNRANKED
from metier.plan.models import Deposit, Goal, HoursSpan, Task
from metier.plan.queries.facts import availability
from metier.plan.queries.planning import Plan
from metier.plan.queries.put_in import PutInSince, put_in
from metier.plan.queries.ranking import rank_of

WEEK = timedelta(days=7)


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def span(viewer: Viewer, pk: UUID | str) -> HoursSpan:
    """Raises Missing."""
    return find(viewer, HoursSpan, pk)


def standing_spans(viewer: Viewer) -> QuerySet[HoursSpan]:
    """The hours a week from a day on, newest first: one holds until the next begins."""
    return visible(viewer, HoursSpan).filter(ends_on=None).order_by("-starts_on", "-created_at")


def spans_for_a_while(viewer: Viewer) -> QuerySet[HoursSpan]:
    """Weeks off and weeks with other hours that are not over, soonest first."""
    return visible(viewer, HoursSpan).filter(ends_on__gte=viewer.today).order_by("starts_on", "created_at")


def minutes_per_week(viewer: Viewer) -> int:
    """The standing hours of this week, in minutes."""
    rows = standing_spans(viewer).filter(starts_on__lte=viewer.today)
    return rows.values_list("minutes_per_week", flat=True).first() or 0


def spans_over(viewer: Viewer) -> QuerySet[HoursSpan]:
    """Weeks off and weeks with other hours that are over, the latest first."""
    return visible(viewer, HoursSpan).filter(ends_on__lt=viewer.today).order_by("-starts_on", "-created_at")


@dataclass(frozen=True, slots=True)
class HoursThisWeek:
    """In minutes, Monday to Sunday."""

    put_in: int
    available: int

    @property
    def left(self) -> int:
        return max(self.available - self.put_in, 0)


def hours_this_week(viewer: Viewer) -> HoursThisWeek:
    monday = monday_of(viewer.today)
    rows = visible(viewer, Deposit).filter(put_in_on__gte=monday, put_in_on__lt=monday + WEEK)
    put_in = rows.aggregate(total=Sum("minutes"))["total"] or 0
    return HoursThisWeek(put_in, availability(viewer).minutes_in_week(monday))


@dataclass(frozen=True, slots=True)
class GoalMinutes:
    """Minutes of a week for a goal; without an id, for no goal."""

    goal_id: str
    title: str
    rank: int
    minutes: int


@dataclass(frozen=True, slots=True)
class DepositWeek:
    """What was put in from Monday to Sunday, first-ranked goal first, and what there was, in minutes."""

    monday: date
    available: int
    goals: tuple[GoalMinutes, ...]

    @property
    def total(self) -> int:
        return sum(goal.minutes for goal in self.goals)


def weekly_deposits(
    viewer: Viewer, now: Plan, weeks: int = 12, put: PutInSince | None = None
) -> tuple[DepositWeek, ...]:
    """The last so many weeks up to this one, oldest first, of what was put in, which is read unless it is given.

    An open goal has the rank that it has in the plan, a closed one that of its own priority.
    """
    last = monday_of(viewer.today)
    first = last - WEEK * (weeks - 1)
    put = put or put_in(viewer, first)
    minutes: dict[date, dict[UUID | None, int]] = {first + WEEK * number: defaultdict(int) for number in range(weeks)}
    for row in put.rows:
        if row.day >= first:
            minutes[monday_of(row.day)][row.goal_id] += row.minutes
    known: dict[UUID | None, tuple[str, int]] = {
        pk: (goal.title, _rank(now, pk, goal.priority)) for pk, goal in put.goals.items()
    }
    return tuple(
        DepositWeek(monday, now.availability.minutes_in_week(monday), _goal_minutes(parts, known))
        for monday, parts in minutes.items()
    )


def _goal_minutes(
    parts: Mapping[UUID | None, int], known: Mapping[UUID | None, tuple[str, int]]
) -> tuple[GoalMinutes, ...]:
    goals = [
        GoalMinutes(str(key), *known[key], total) if key in known else GoalMinutes("", "No goal", UNRANKED, total)
        for key, total in parts.items()
    ]
    return tuple(sorted(goals, key=lambda goal: (goal.rank, not goal.goal_id, goal.goal_id)))


def _rank(now: Plan, goal: UUID, own: str) -> int:
    planned = now.goal.get(str(goal))
    return planned.rank if planned else rank_of(own, now.places)


def minutes_for(viewer: Viewer, goal: Goal) -> int:
    """Minutes put into a goal: a deposit for a task is one for its goal too."""
    return visible(viewer, Deposit).filter(goal=goal).aggregate(total=Sum("minutes"))["total"] or 0


def minutes_on(viewer: Viewer, task: Task) -> int:
    """Minutes put into a task."""
    return visible(viewer, Deposit).filter(task=task).aggregate(total=Sum("minutes"))["total"] or 0


def minutes_left(viewer: Viewer, task: Task) -> int:
    """What is left of a task's effort."""
    return max(task.minutes - minutes_on(viewer, task), 0)
