"""The plan: open goals with their tasks, and the schedule that follows from hours, dates, needs and the ranking."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property, lru_cache
from uuid import UUID

from metier.accounts.access import Viewer
from metier.core.plan import Availability, PlannedTask, Schedule, Scheduled, Week, schedule
from metier.core.plan.tasks import UNRANKED
from metier.plan.queries import facts
from metier.plan.queries.facts import GoalRow, Needs, TaskRow
from metier.plan.queries.ranking import rank_of, ranks
from metier.plan.queries.standing import Standing, standing

DONE_SHOWN = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class PlannedGoal:
    """An open goal with the rank of the priority it serves, itself or by the goal it serves; 5 when none.

    `is_second` when another of its horizon comes before it with the same rank.
    """

    row: GoalRow
    rank: int
    is_second: bool

    @property
    def id(self) -> str:
        return str(self.row.id)

    @property
    def title(self) -> str:
        return self.row.title


@dataclass(frozen=True)
class Plan:
    """Goals in the order of the ranking, then by date; tasks that are open or were done since the month before.

    `places` are the ranks of the priorities, empty while nothing is ranked.
    """

    today: date
    goals: tuple[PlannedGoal, ...]
    tasks: tuple[PlannedTask, ...]
    availability: Availability
    snoozed: Mapping[str, date]
    places: Mapping[str, int]

    @cached_property
    def schedule(self) -> Schedule:
        return schedule_of(self.tasks, self.availability, self.today)

    @cached_property
    def goal(self) -> Mapping[str, PlannedGoal]:
        return {goal.id: goal for goal in self.goals}

    @cached_property
    def task(self) -> Mapping[str, PlannedTask]:
        return {task.id: task for task in self.tasks}

    @cached_property
    def tasks_of(self) -> Mapping[str, tuple[PlannedTask, ...]]:
        """The tasks of each goal in order of their start."""
        found: dict[str, list[PlannedTask]] = {goal.id: [] for goal in self.goals}
        for task in sorted(self.tasks, key=self._order):
            found[task.goal].append(task)
        return {goal: tuple(tasks) for goal, tasks in found.items()}

    @cached_property
    def serving(self) -> Mapping[str, tuple[PlannedGoal, ...]]:
        """The open goals that serve each goal."""
        found: dict[str, list[PlannedGoal]] = {goal.id: [] for goal in self.goals}
        for goal in self.goals:
            if str(goal.row.serves_id) in found:
                found[str(goal.row.serves_id)].append(goal)
        return {goal: tuple(others) for goal, others in found.items()}

    @cached_property
    def open_tasks(self) -> tuple[PlannedTask, ...]:
        """Next first: by start, then finish, then the order given."""
        return tuple(sorted((task for task in self.tasks if task.done_on is None), key=self._order))

    @cached_property
    def over_weeks(self) -> tuple[Week, ...]:
        return tuple(week for week in self.schedule.weeks if week.over)

    @property
    def is_ranked(self) -> bool:
        return bool(self.places)

    @property
    def has_hours(self) -> bool:
        return any(self.availability.days(self.today, 366))

    def scheduled(self, task: PlannedTask) -> Scheduled:
        return self.schedule.tasks[task.id]

    def finish(self, goal: PlannedGoal) -> date | None:
        return self.schedule.finish_of(goal.id)

    def standing(self, goal: PlannedGoal) -> Standing:
        tasks = self.tasks_of[goal.id]
        left = sum(task.done_on is None for task in tasks)
        serving = len(self.serving[goal.id])
        is_squeezed = any(self._is_squeezed(task) for task in tasks)
        return standing(
            goal.row.due,
            self.finish(goal),
            self.today,
            tasks=len(tasks),
            left=left,
            serving=serving,
            is_squeezed=is_squeezed,
        )

    def _is_squeezed(self, task: PlannedTask) -> bool:
        """Whether its date cannot move and asks for more hours than some week has."""
        over = {week.monday for week in self.over_weeks}
        return bool(over) and task.firm and any(monday in over for monday, _ in self.schedule.tasks[task.id].shares)

    def _order(self, task: PlannedTask) -> tuple[date, date, int, str]:
        found = self.schedule.tasks[task.id]
        return (found.starts or date.max, found.finishes or date.max, task.position, task.id)


@lru_cache(maxsize=128)
def schedule_of(tasks: tuple[PlannedTask, ...], availability: Availability, today: date) -> Schedule:
    """The schedule, kept for the next page: the same tasks, hours and day give the same schedule."""
    return schedule(tasks, availability, today)


def plan(viewer: Viewer) -> Plan:
    """The plan as it stands."""
    goals = facts.open_goals(viewer)
    tasks = facts.planned_tasks(viewer, goals, viewer.today - DONE_SHOWN)
    return assemble(
        today=viewer.today,
        goals=goals,
        tasks=tasks,
        needs=facts.needs(viewer, tasks),
        put_in=facts.minutes_put_in(viewer, tasks),
        availability=facts.availability(viewer),
        places=ranks(viewer),
    )


def assemble(
    *,
    today: date,
    goals: Iterable[GoalRow],
    tasks: Iterable[TaskRow],
    needs: Needs,
    put_in: Mapping[UUID, int],
    availability: Availability,
    places: Mapping[str, int],
) -> Plan:
    """A plan from its rows, of whatever day."""
    in_order = ranked(list(goals), places)
    rank = {goal.row.id: goal.rank for goal in in_order}
    place = {goal.row.id: number for number, goal in enumerate(in_order)}
    rows = [task for task in tasks if task.goal_id in rank]
    rows.sort(key=lambda row: (place[row.goal_id], row.position))
    planned = tuple(
        PlannedTask(
            id=str(row.id),
            title=row.title,
            goal=str(row.goal_id),
            minutes=row.minutes,
            rank=rank[row.goal_id],
            needs=tuple(str(other) for other in needs.get(row.id, ())),
            not_before=row.not_before,
            wanted_by=row.wanted_by,
            firm=row.firm,
            minutes_done=put_in.get(row.id, 0),
            done_on=row.done_on,
            started_on=row.started_on,
            pace=row.pace,
            position=number,
        )
        for number, row in enumerate(rows)
    )
    asleep: list[GoalRow | TaskRow] = [*rows, *(goal.row for goal in in_order)]
    snoozed = {str(row.id): row.snoozed_until for row in asleep if row.snoozed_until}
    return Plan(today, in_order, planned, availability, snoozed, places)


def ranked(rows: list[GoalRow], places: Mapping[str, int]) -> tuple[PlannedGoal, ...]:
    """Goals in the order of the ranking, then by date, each with the rank of what it serves."""
    by_id = {row.id: row for row in rows}

    def rank(row: GoalRow) -> int:
        seen: set[UUID] = set()
        while True:
            if row.priority or row.serves_id not in by_id or row.id in seen:
                return rank_of(row.priority, places)
            seen.add(row.id)
            row = by_id[row.serves_id]

    ordered = sorted(((rank(row), row.due or date.max, str(row.id), row) for row in rows), key=lambda found: found[:3])
    taken: set[tuple[str, int]] = set()
    goals: list[PlannedGoal] = []
    for place, _, _, row in ordered:
        goals.append(PlannedGoal(row, place, (row.horizon, place) in taken and place < UNRANKED))
        taken.add((row.horizon, place))
    return tuple(goals)
