"""Goals, tasks and what belongs to them by what people call them: part of a title, or an id. All raise Refused."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import QuerySet

from metier.accounts.access import Viewer, trashed
from metier.core.naming import named
from metier.direction.models import Ambition
from metier.plan.models import Goal, IfThenPlan, Milestone, Task
from metier.plan.queries.goals import choosable_ambitions, choosable_goals, goals
from metier.plan.queries.milestones import open_milestones
from metier.plan.queries.obstacles import every_if_then_plan, live_if_then_plans
from metier.plan.queries.tasks import open_tasks, tasks

N = TypeVar("N", Goal, Task, Ambition, Milestone, IfThenPlan)


def goal_named(viewer: Viewer, words: str, *, closed: bool = False) -> Goal:
    """The open goal that is meant; a closed one too when asked."""
    return _named("goal", words, goals(viewer) if closed else choosable_goals(viewer))


def task_named(viewer: Viewer, words: str, *, closed: bool = False) -> Task:
    """The open task that is meant; with `closed`, one that is done or dropped too."""
    return _named("task", words, tasks(viewer) if closed else open_tasks(viewer))


def ambition_named(viewer: Viewer, words: str) -> Ambition:
    """The ambition that is meant."""
    return _named("ambition", words, choosable_ambitions(viewer))


def milestone_named(viewer: Viewer, words: str, of: Goal | None = None) -> Milestone:
    """The milestone that is meant, of one goal or of any open one."""
    rows = open_milestones(viewer)
    return _named("milestone", words, rows.filter(goal=of) if of else rows)


def if_then_plan_named(viewer: Viewer, words: str, *, ended: bool = False) -> IfThenPlan:
    """The if-then plan that is meant, by its obstacle or its response; with `ended`, one that has ended or whose goal is closed too."""
    return _named("if-then plan", words, every_if_then_plan(viewer) if ended else live_if_then_plans(viewer))


def milestone_in_trash_named(viewer: Viewer, words: str) -> Milestone:
    return _named("milestone in the trash", words, trashed(viewer, Milestone))


def if_then_plan_in_trash_named(viewer: Viewer, words: str) -> IfThenPlan:
    return _named("if-then plan in the trash", words, trashed(viewer, IfThenPlan))


def _named(kind: str, words: str, rows: QuerySet[N]) -> N:
    by_id = {row.id: row for row in rows}
    return by_id[named(words, {key: str(row) for key, row in by_id.items()}, kind)]
