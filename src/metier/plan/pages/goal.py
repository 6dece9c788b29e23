"""What the page of a goal shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from metier.accounts.access import Viewer
from metier.accounts.history import Correction
from metier.core.charts import Drawing, bar
from metier.core.charts.tones import tone
from metier.core.plan.tasks import UNRANKED
from metier.core.words import full_date
from metier.plan import queries, sentences
from metier.plan.models import Goal, IfThenPlan, Milestone, Task
from metier.plan.pages.timeline import TaskLine, lines
from metier.plan.queries import Cued, Link, Standing
from metier.plan.queries.history import goal_corrections

MOST_DONE = 20


@dataclass(frozen=True, slots=True)
class GoalPage:
    """`standing` is None when the goal is closed; `hours_bar` is None while there is nothing to do or done."""

    goal: Goal
    counted: str
    standing: Standing | None
    sentence: str
    chain: tuple[Link, ...]
    serving: tuple[Goal, ...]
    lines: tuple[TaskLine, ...]
    done: tuple[Task, ...]
    done_count: int
    dropped: tuple[Task, ...]
    put_in: int
    left: int
    hours_bar: Drawing | None
    corrections: tuple[Correction, ...]
    set_on: date
    milestones: tuple[Milestone, ...]
    if_then: tuple[Cued, ...]
    ended_if_then: tuple[IfThenPlan, ...]

    @property
    def reached(self) -> int:
        """How many of the milestones are."""
        return sum(one.reached_on is not None for one in self.milestones)


def goal_page(viewer: Viewer, goal: Goal) -> GoalPage:
    now = queries.plan(viewer)
    obstacles = list(queries.if_then_plans(viewer, goal))
    planned = now.goal.get(str(goal.id))
    tasks = tuple(task for task in now.tasks_of[planned.id] if task.done_on is None) if planned else ()
    standing = now.standing(planned) if planned else None
    in_order = tuple(sorted(tasks, key=lambda task: task.position))
    done = queries.done_tasks(viewer, goal)
    put_in, left = queries.minutes_for(viewer, goal), sum(task.minutes_left for task in tasks)
    css_class = tone(planned.rank if planned and planned.rank < UNRANKED else None)
    share = bar(100 * put_in / (put_in + left), css_class) if put_in + left else None
    return GoalPage(
        goal=goal,
        counted=sentences.counting(goal),
        standing=standing,
        sentence=sentences.begun(standing.sentence) + "." if standing else _closed(goal),
        chain=queries.chain(viewer, goal),
        serving=tuple(queries.serving(viewer, goal)),
        lines=lines(now, in_order),
        done=tuple(done[:MOST_DONE]),
        done_count=done.count(),
        dropped=tuple(queries.dropped_tasks(viewer, goal)[:MOST_DONE]),
        put_in=put_in,
        left=left,
        hours_bar=share,
        corrections=goal_corrections(viewer, goal),
        set_on=viewer.career.day_of(goal.created_at),
        milestones=tuple(queries.milestones(viewer, goal)),
        if_then=queries.cued(viewer, [row for row in obstacles if row.ended_on is None]),
        ended_if_then=tuple(row for row in obstacles if row.ended_on),
    )


def _closed(goal: Goal) -> str:
    day = f" on {full_date(goal.closed_on)}" if goal.closed_on else ""
    return f"{goal.get_state_display()}{day}."
