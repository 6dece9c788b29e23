"""The plan drawn: a year of lanes, the weeks, the years. Pages link their marks; the PDF does not."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from datetime import date, timedelta

from metier.accounts.access import Viewer
from metier.core.charts import (
    CapacityWeek,
    Drawing,
    FigureTable,
    Lane,
    LaneBar,
    TimelineGoal,
    TimelineTask,
    capacity,
    timeline,
    tone,
    years,
)
from metier.core.charts.scale import month_after
from metier.core.charts.timeline import TaskState
from metier.core.plan import PlannedTask
from metier.core.plan.tasks import UNRANKED
from metier.core.words import count, full_date, hours, short_date
from metier.direction import queries as direction
from metier.direction.queries import StandingLifeGoal
from metier.plan.choices import Horizon
from metier.plan.queries import Plan, PlannedGoal

Address = Callable[[str, str], str]
"""A kind (`goal`, `task`) and an id, to an address; nowhere in a PDF."""
MOST_YEARS = 10


def nowhere(kind: str, key: str) -> str:
    del kind, key
    return ""


def year_of(today: date) -> tuple[date, date]:
    """The months shown: from the one before today's, fourteen of them."""
    return month_after(today, -1), month_after(today, 13)


def year_goals(plan: Plan) -> tuple[PlannedGoal, ...]:
    """The lanes: the goals at 12 months, and longer ones that have tasks of their own."""
    return tuple(goal for goal in plan.goals if goal.row.horizon == Horizon.YEAR or plan.tasks_of[goal.id])


def year(
    plan: Plan,
    address: Address = nowhere,
    name: str = "plan-year",
    *,
    goals: Sequence[PlannedGoal] | None = None,
    tasks: Container[str] | None = None,
    is_past: bool = False,
) -> Drawing:
    """The lanes with their tasks; on paper only these goals and tasks, which stand where they stand in the whole plan."""
    start, end = year_of(plan.today)
    lanes = [_lane(plan, goal, address, tasks) for goal in (year_goals(plan) if goals is None else goals)]
    return timeline(name, lanes, today=plan.today, start=start, end=end, is_past=is_past)


def _lane(plan: Plan, goal: PlannedGoal, address: Address, tasks: Container[str] | None) -> TimelineGoal:
    found = plan.standing(goal)
    shown = [task for task in plan.tasks_of[goal.id] if tasks is None or task.id in tasks]
    return TimelineGoal(
        title=goal.title,
        rank=_rank(goal),
        tasks=tuple(bar for task in shown if (bar := _bar(plan, task, address))),
        is_second=goal.is_second,
        target=goal.row.due,
        finish=found.finish,
        status=found.state,
        status_text=f"{found.word}: {found.sentence}",
        href=address("goal", goal.id),
    )


def _bar(plan: Plan, task: PlannedTask, address: Address) -> TimelineTask | None:
    found = plan.scheduled(task)
    if found.starts is None or found.finishes is None:
        return None
    state: TaskState = "todo"
    if task.done_on:
        state = "done"
    elif found.late_by:
        state = "late"
    elif task.started_on:
        state = "doing"
    return TimelineTask(
        key=task.id,
        title=task.title,
        start=found.starts,
        end=found.finishes,
        state=state,
        needs=task.needs,
        href=address("task", task.id),
        is_firm=task.firm,
    )


def year_table(plan: Plan) -> FigureTable:
    rows = []
    for goal in plan.goals:
        found = plan.standing(goal)
        due = short_date(goal.row.due) if goal.row.due else "No date"
        finish = short_date(found.finish) if found.finish else "None"
        late = count(found.days_late, "day") if found.days_late else ""
        rows.append((goal.title, found.word, due, finish, late))
    labels = ("Goal", "Status", "Due", "Planned finish", "Late by")
    return FigureTable.of("Goals, their dates and their planned finish", labels, rows, numbers=["Late by"])


def weeks(plan: Plan) -> list[CapacityWeek]:
    """Every week of the months shown; nothing is planned in those that are over."""
    start, end = year_of(plan.today)
    monday = start - timedelta(days=start.weekday())
    planned = {week.monday: week for week in plan.schedule.weeks}
    number = (end - monday).days // 7 + 1
    minutes = plan.availability.days(monday, number * 7)
    found = []
    for index in range(number):
        day = monday + timedelta(days=7 * index)
        week = planned.get(day)
        there = week.available if week else sum(minutes[index * 7 : index * 7 + 7])
        found.append(CapacityWeek(day, there, week.planned if week else 0))
    return found


def year_capacity(plan: Plan, name: str = "plan-capacity") -> Drawing:
    start, end = year_of(plan.today)
    return capacity(name, weeks(plan), today=plan.today, start=start, end=end)


def capacity_table(plan: Plan) -> FigureTable:
    """From this week to the last one with something planned."""
    found = [week for week in weeks(plan) if week.start + timedelta(days=6) >= plan.today]
    last = max((number for number, week in enumerate(found) if week.planned), default=0)
    rows = [
        (short_date(week.start), hours(week.available), hours(week.planned), hours(week.over) if week.over else "")
        for week in found[: last + 1]
    ]
    labels = ("Week of", "Available", "Planned", "Too much")
    return FigureTable.of("Hours a week", labels, rows, numbers=labels[1:])


def far_goals(plan: Plan) -> tuple[PlannedGoal, ...]:
    """The goals at three to five years that have a date, soonest first."""
    far = [goal for goal in plan.goals if goal.row.horizon == Horizon.YEARS and goal.row.due]
    return tuple(sorted(far, key=lambda goal: (goal.row.due or date.max, goal.rank)))


def life_goals(viewer: Viewer) -> list[StandingLifeGoal]:
    """The life goals ahead that have a date."""
    return [one for one in direction.life_goals(viewer) if one.starts]


def far(plan: Plan, life: Sequence[StandingLifeGoal], address: Address = nowhere, name: str = "plan-years") -> Drawing:
    """Goals at three to five years and life goals on one axis."""
    goals = tuple(_far_bar(plan, goal, address) for goal in far_goals(plan))
    bars = tuple(bar for one in life if (bar := _life_bar(one, address)))
    last = max([bar.target or bar.end or bar.start for bar in (*goals, *bars)], default=plan.today)
    least, most = month_after(plan.today, 12 * 5), month_after(plan.today, 12 * MOST_YEARS)
    end = min(max(month_after(last, 6), least), most)
    lanes = (Lane("Goals", bars=goals), Lane("Life", bars=bars))
    shown = [lane for lane in lanes if lane.bars]
    return years(name, shown, today=plan.today, start=month_after(plan.today, -3), end=end)


def _far_bar(plan: Plan, goal: PlannedGoal, address: Address) -> LaneBar:
    """From where the goals that serve it end, or its own tasks begin, to its date."""
    due = goal.row.due or plan.today
    starts = [found.starts for task in plan.tasks_of[goal.id] if (found := plan.scheduled(task)).starts]
    doors = [day for other in plan.serving[goal.id] if (day := plan.finish(other) or other.row.due)]
    begins = max(doors) if doors else min((day for day in starts if day), default=None)
    css_class = f"task {tone(_rank(goal), is_second=goal.is_second)}"
    href = address("goal", goal.id)
    if begins is None or begins >= due:
        return LaneBar(goal.title, due, None, css_class, href=href)
    return LaneBar(goal.title, begins, due, css_class, target=due, href=href)


def _life_bar(one: StandingLifeGoal, address: Address) -> LaneBar | None:
    if one.starts is None:
        return None
    title = f"{one.title}, {one.price}" if one.price else one.title
    end = one.ends.last if one.ends else one.starts.last if one.starts.day is None else None
    return LaneBar(title, one.starts.first, end, "life", href=address("life", str(one.id)))


def far_table(plan: Plan, life: Sequence[StandingLifeGoal]) -> FigureTable:
    rows = [("Goal", goal.title, full_date(goal.row.due) if goal.row.due else "") for goal in far_goals(plan)]
    rows += [("Life", one.title, one.when) for one in life]
    return FigureTable.of("Three to five years", ("What", "Title", "When"), rows)


def _rank(goal: PlannedGoal) -> int | None:
    return goal.rank if goal.rank < UNRANKED else None
