"""What a deposit can be for: the open goals and their open tasks, as one list to choose from."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Missing, Viewer
from metier.accounts.prepared import prepared
from metier.plan.models import Goal, Task
from metier.plan.queries.goals import choosable_goals, goal
from metier.plan.queries.tasks import open_tasks, task

Choice = tuple[str, str] | tuple[str, list[tuple[str, str]]]


def chosen(goal: Goal | None, task: Task | None) -> str:
    """How a choice is written in a form: `goal:…`, `task:…`, or nothing."""
    return f"task:{task.pk}" if task else f"goal:{goal.pk}" if goal else ""


def what_for(viewer: Viewer, goal: Goal | None = None, task: Task | None = None) -> list[Choice]:
    """The choices, a group for each open goal: itself, then its tasks. A goal and a task that are closed by now are there when given."""
    titles: dict[UUID, str] = dict(_goals(viewer))
    tasks: dict[UUID, dict[UUID, str]] = {pk: {} for pk in titles}
    for pk, title, of in _tasks(viewer):
        tasks[of][pk] = title
    for one in (goal, task.goal if task else None):
        if one:
            titles.setdefault(one.pk, one.title)
            tasks.setdefault(one.pk, {})
    if task:
        tasks[task.goal_id].setdefault(task.pk, task.title)
    groups: list[Choice] = [
        (title, [(f"goal:{pk}", title), *((f"task:{key}", name) for key, name in tasks[pk].items())])
        for pk, title in titles.items()
    ]
    return [("", "No goal"), *groups]


@prepared
def _goals(viewer: Viewer) -> QuerySet[Goal, tuple[UUID, str]]:
    return choosable_goals(viewer).order_by("due", "created_at").values_list("id", "title")


@prepared
def _tasks(viewer: Viewer) -> QuerySet[Task, tuple[UUID, str, UUID]]:
    return open_tasks(viewer).order_by("position", "created_at").values_list("id", "title", "goal_id")


def meant_by(viewer: Viewer, choice: str) -> tuple[Goal | None, Task | None]:
    """The goal and the task of a choice. Raises Missing."""
    kind, _, pk = choice.partition(":")
    if not choice:
        return None, None
    if kind == "task":
        found = task(viewer, pk)
        return found.goal, found
    if kind == "goal":
        return goal(viewer, pk), None
    raise Missing("There is no such goal.")
