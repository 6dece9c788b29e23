"""The plan as days of a calendar: when tasks are planned to finish, and when goals are due."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db.models import Max, QuerySet
from django.db.models.functions import Coalesce

from metier.accounts.access import Viewer, visible
from metier.core.calendar_entries import CalendarEntry
from metier.core.plan import PlannedTask
from metier.core.words import full_date, hours
from metier.plan.models import Goal, Task
from metier.plan.queries.planning import Plan, plan
from metier.plan.queries.tasks import open_tasks


def calendar_entries(viewer: Viewer) -> tuple[CalendarEntry, ...]:
    """Open tasks on the day they are planned to finish, or on the date that cannot move, and on the day they are wanted, where that
    is another; open goals on the day they are due.
    """
    now = plan(viewer)
    changes = _with_change(viewer, now)
    tasks = [_task(now, task, changed) for task, changed in changes if now.scheduled(task).finishes]
    wanted = [_wanted(now, task, changed) for task, changed in changes if _is_wanted_on_another_day(now, task)]
    goal_changes = _changed(visible(viewer, Goal))
    goals = [
        CalendarEntry(
            goal.id,
            goal.row.due,
            None,
            f"Due: {goal.title}",
            _sentence(now.standing(goal).sentence),
            goal_changes[goal.row.id],
        )
        for goal in now.goals
        if goal.row.due
    ]
    return tuple(sorted([*tasks, *wanted, *goals], key=lambda entry: (entry.day, entry.uid)))


def _with_change(viewer: Viewer, now: Plan) -> list[tuple[PlannedTask, datetime]]:
    changes = _changed(open_tasks(viewer))
    return [(task, changes[UUID(task.id)]) for task in now.open_tasks]


def _changed(rows: QuerySet[Goal] | QuerySet[Task]) -> Mapping[UUID, datetime]:
    return dict(rows.order_by().values_list("id").annotate(at=Coalesce(Max("revisions__replaced_at"), "created_at")))


def _task(now: Plan, task: PlannedTask, changed: datetime) -> CalendarEntry:
    found = now.scheduled(task)
    day = task.wanted_by if task.firm and task.wanted_by else found.finishes
    assert day is not None  # noqa: S101 - those without a finish are left out
    wanted = f"Wanted by {full_date(task.wanted_by)}." if task.wanted_by and task.wanted_by != day else ""
    goal = f"For {now.goal[task.goal].title}. {hours(task.minutes_left)} left."
    text = " ".join(part for part in (goal, found.because.sentence, wanted) if part)
    return CalendarEntry(task.id, day, None, task.title, text, changed)


def _is_wanted_on_another_day(now: Plan, task: PlannedTask) -> bool:
    return bool(task.wanted_by and not task.firm and task.wanted_by != now.scheduled(task).finishes)


def _wanted(now: Plan, task: PlannedTask, changed: datetime) -> CalendarEntry:
    assert task.wanted_by is not None  # noqa: S101 - those without are left out
    finish = now.scheduled(task).finishes
    planned = f"By the plan it is done on {full_date(finish)}." if finish else "The plan has no day for it."
    text = f"For {now.goal[task.goal].title}. {hours(task.minutes_left)} left. {planned}"
    return CalendarEntry(f"{task.id}.due", task.wanted_by, None, f"Due: {task.title}", text, changed, on_its_day=True)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."
