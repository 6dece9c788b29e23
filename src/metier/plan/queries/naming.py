"""Goals and tasks by what people call them: part of a title, or an id. All raise Refused."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import QuerySet

from metier.accounts.access import Viewer
from metier.core.naming import named
from metier.direction.models import Ambition
from metier.plan.models import Goal, Task
from metier.plan.queries.goals import choosable_ambitions, choosable_goals, goals
from metier.plan.queries.tasks import open_tasks, tasks

N = TypeVar("N", Goal, Task, Ambition)


def goal_named(viewer: Viewer, words: str, *, closed: bool = False) -> Goal:
    """The open goal that is meant; a closed one too when asked."""
    return _named("goal", words, goals(viewer) if closed else choosable_goals(viewer))


def task_named(viewer: Viewer, words: str, *, closed: bool = False) -> Task:
    """The open task that is meant; with `closed`, one that is done or dropped too."""
    return _named("task", words, tasks(viewer) if closed else open_tasks(viewer))


def ambition_named(viewer: Viewer, words: str) -> Ambition:
    """The ambition that is meant."""
    return _named("ambition", words, choosable_ambitions(viewer))


def _named(kind: str, words: str, rows: QuerySet[N]) -> N:
    by_id = {row.id: row for row in rows}
    return by_id[named(words, {key: str(row) for key, row in by_id.items()}, kind)]
