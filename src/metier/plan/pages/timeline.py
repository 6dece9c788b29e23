"""What the plan page shows."""

from __future__ import annotations

from dataclasses import dataclass

from metier.accounts.access import Viewer
from metier.core.charts import Drawing, FigureTable
from metier.core.plan import PlannedTask
from metier.core.words import listed
from metier.plan import sentences
from metier.plan.pages import charts
from metier.plan.queries import Plan, plan
from metier.ui.addresses import address_of

MOST_LINES = 30
_PAGES = {"goal": "plan:goal", "task": "plan:task", "life": "direction:life_goal"}


def page_of(kind: str, key: str) -> str:
    """The page of a goal, a task or a life goal."""
    return address_of(_PAGES[kind], key)


@dataclass(frozen=True, slots=True)
class TaskLine:
    """A task as a row; `url` ends in a slash, and what can be done with it is beneath."""

    id: str
    title: str
    url: str
    goal: str
    goal_url: str
    dates: str
    minutes_left: int
    late: str
    needs: str
    because: str
    is_firm: bool
    is_first: bool
    is_last: bool


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """Charts are None where there is nothing to draw."""

    plan: Plan
    sentence: str
    lines: tuple[TaskLine, ...]
    total: int
    year: Drawing
    year_table: FigureTable
    capacity: Drawing | None
    capacity_table: FigureTable | None
    far: Drawing | None
    far_table: FigureTable | None
    over: str
    late: str

    @property
    def more(self) -> int:
        return self.total - len(self.lines)


def timeline_page(viewer: Viewer, *, everything: bool = False) -> TimelinePage:
    """The plan as it stands; 30 tasks in the list unless everything is asked for."""
    now = plan(viewer)
    life = charts.life_goals(viewer)
    has_far = bool(life or charts.far_goals(now))
    shown = now.open_tasks if everything else now.open_tasks[:MOST_LINES]
    has_weeks = now.has_hours or bool(now.schedule.weeks and now.open_tasks)
    return TimelinePage(
        plan=now,
        sentence=sentences.of_plan(now),
        lines=lines(now, shown),
        total=len(now.open_tasks),
        year=charts.year(now, page_of),
        year_table=charts.year_table(now),
        capacity=charts.year_capacity(now) if has_weeks else None,
        capacity_table=charts.capacity_table(now) if has_weeks else None,
        far=charts.far(now, life, page_of) if has_far else None,
        far_table=charts.far_table(now, life) if has_far else None,
        over=sentences.of_over_weeks(now),
        late=sentences.of_late_tasks(now),
    )


def lines(now: Plan, tasks: tuple[PlannedTask, ...]) -> tuple[TaskLine, ...]:
    """Rows of open tasks, and where each is in the order of its goal."""
    order: dict[str, list[str]] = {}
    for task in sorted(now.open_tasks, key=lambda one: one.position):
        order.setdefault(task.goal, []).append(task.id)
    return tuple(_line(now, task, order[task.goal]) for task in tasks)


def _line(now: Plan, task: PlannedTask, order: list[str]) -> TaskLine:
    found, goal = now.scheduled(task), now.goal[task.goal]
    waits = [now.task[key].title for key in task.needs if key in now.task and not now.task[key].done_on]
    return TaskLine(
        id=task.id,
        title=task.title,
        url=page_of("task", task.id),
        goal=goal.title,
        goal_url=page_of("goal", goal.id),
        dates=sentences.between(found.starts, found.finishes),
        minutes_left=task.minutes_left,
        late=sentences.late(task, found.late_by),
        needs=listed(waits),
        because=found.because.sentence,
        is_firm=task.firm,
        is_first=order[0] == task.id,
        is_last=order[-1] == task.id,
    )
