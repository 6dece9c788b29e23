"""Goals: what they serve, what serves them, what was said of them before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q, QuerySet, Sum

from metier.accounts.access import Viewer, find, visible
from metier.accounts.prepared import prepared
from metier.direction.choices import Priority
from metier.direction.models import Ambition
from metier.plan.choices import GoalState, Horizon
from metier.plan.models import Deposit, Goal, Task
from metier.plan.queries.planning import Plan


def goal(viewer: Viewer, pk: UUID | str) -> Goal:
    """Raises Missing."""
    return find(viewer, Goal, pk)


def goals(viewer: Viewer) -> QuerySet[Goal]:
    return visible(viewer, Goal)


def choosable_goals(viewer: Viewer) -> QuerySet[Goal]:
    """The open goals, for a task or a deposit to belong to."""
    return visible(viewer, Goal).filter(state=GoalState.OPEN)


def longer_goals(viewer: Viewer) -> QuerySet[Goal]:
    """The open goals at three to five years, for a nearer one to serve."""
    return choosable_goals(viewer).filter(horizon=Horizon.YEARS)


def ambitions(viewer: Viewer) -> QuerySet[Ambition]:
    return visible(viewer, Ambition)


def choosable_ambitions(viewer: Viewer) -> QuerySet[Ambition]:
    return visible(viewer, Ambition).filter(ended_on=None)


@dataclass(frozen=True, slots=True)
class Link:
    """One end of a chain: a goal, an ambition or a priority."""

    kind: str
    title: str
    goal_id: UUID | None = None


def chain(viewer: Viewer, of: Goal) -> tuple[Link, ...]:
    """What a goal serves, nearest first: longer goals, then an ambition, then the ranked priority."""
    rows = visible(viewer, Goal).only("id", "title", "serves_id", "ambition_id", "priority")
    known = {row.id: row for row in rows} if of.serves_id else {}
    links: list[Link] = []
    here, seen, ambition, priority = of, {of.id}, of.ambition_id, of.priority
    while here.serves_id in known and here.serves_id not in seen:
        here = known[here.serves_id]
        seen.add(here.id)
        links.append(Link("goal", here.title, here.id))
        ambition, priority = ambition or here.ambition_id, priority or here.priority
    found = visible(viewer, Ambition).filter(id=ambition).first() if ambition else None
    if found:
        links.append(Link("ambition", found.text))
    if priority:
        links.append(Link("priority", Priority(priority).label))
    return tuple(links)


def serves_of(viewer: Viewer, plan: Plan) -> dict[str, tuple[str, ...]]:
    """What each goal of a plan serves, nearest first, by its id: the titles of longer goals, then the ambition."""
    ambitions = {str(row.id): row.text for row in visible(viewer, Ambition).only("id", "text")}
    found: dict[str, tuple[str, ...]] = {}
    for goal in plan.goals:
        titles, here, seen, ambition = [], goal.row, {goal.id}, goal.row.ambition_id
        while str(here.serves_id) in plan.goal and str(here.serves_id) not in seen:
            here = plan.goal[str(here.serves_id)].row
            seen.add(str(here.id))
            titles.append(here.title)
            ambition = ambition or here.ambition_id
        found[goal.id] = (*titles, *([ambitions[str(ambition)]] if str(ambition) in ambitions else []))
    return found


def serving(viewer: Viewer, of: Goal) -> QuerySet[Goal]:
    """The goals that serve this one."""
    return visible(viewer, Goal).filter(serves=of)


@dataclass(frozen=True, slots=True)
class Counts:
    """Tasks open and done, and in minutes their effort (`needed`) and what was put in."""

    open: int = 0
    done: int = 0
    needed: int = 0
    minutes: int = 0

    @property
    def total(self) -> int:
        return self.open + self.done


def counts(viewer: Viewer, of: QuerySet[Goal] | Sequence[UUID]) -> Mapping[UUID, Counts]:
    """By goal; nothing for a goal without any. `of` are goals, or their keys where they are known."""
    listed = not isinstance(of, QuerySet)
    rows = _tasks_of(viewer, of) if listed else list(_tasks(viewer, of))
    minutes = dict(_minutes_of(viewer, of) if listed else _minutes(viewer, of))
    found = {goal: Counts(left, done, needed, minutes.pop(goal, 0)) for goal, left, done, needed in rows}
    return found | {key: Counts(minutes=total) for key, total in minutes.items()}


def _tasks(viewer: Viewer, of: QuerySet[Goal] | Sequence[UUID]) -> QuerySet[Task, tuple[UUID, int, int, int]]:
    rows = visible(viewer, Task).filter(goal__in=of, dropped_on=None).order_by().values_list("goal_id")
    done = ~Q(done_on=None)
    return rows.annotate(left=Count("id", filter=~done), done=Count("id", filter=done), needed=Sum("minutes"))


def _minutes(viewer: Viewer, of: QuerySet[Goal] | Sequence[UUID]) -> QuerySet[Deposit, tuple[UUID, int]]:
    rows = visible(viewer, Deposit).filter(goal__in=of).order_by().values_list("goal_id")
    return rows.annotate(total=Sum("minutes"))


_tasks_of, _minutes_of = prepared(_tasks), prepared(_minutes)


@dataclass(frozen=True, slots=True)
class DirectionGoal:
    """A goal as the direction page lists it."""

    goal: Goal
    serves: str
    open_tasks: int


def goals_for_direction(viewer: Viewer) -> tuple[tuple[Horizon, tuple[DirectionGoal, ...]], ...]:
    """The open goals by horizon, soonest first, each with what it serves in words."""
    rows = list(choosable_goals(viewer).select_related("ambition", "serves"))
    number = counts(viewer, choosable_goals(viewer))
    rows.sort(key=lambda row: (row.due is None, row.due, row.created_at))
    found = [DirectionGoal(row, _serves(row), number.get(row.id, Counts()).open) for row in rows]
    return tuple((horizon, tuple(one for one in found if one.goal.horizon == horizon)) for horizon in Horizon)


def _serves(row: Goal) -> str:
    if row.serves and row.serves.trashed_at is None:
        return row.serves.title
    if row.ambition and row.ambition.trashed_at is None:
        return row.ambition.text
    return row.get_priority_display().lower() if row.priority else ""
