"""Goals, tasks and what belongs to them by what people call them: part of a title, or an id. All raise Refused."""

from __future__ import annotations

from typing import TypeVar

from django.db.models import QuerySet

from metier.accounts.access import Viewer, trashed, visible
from metier.accounts.trash import named_in_trash
from metier.core.dates import NO_BREAK_SPACE
from metier.core.errors import Refused
from metier.core.naming import named
from metier.core.words import short_date
from metier.direction.models import Ambition
from metier.plan.models import Deposit, Goal, IfThenPlan, Milestone, Task
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


def likely_goal(viewer: Viewer, words: str) -> Goal:
    """The open goal that is meant; where there is none, the closed one."""
    try:
        return goal_named(viewer, words)
    except Refused as problem:
        try:
            return goal_named(viewer, words, closed=True)
        except Refused:
            raise problem from None


def likely_task(viewer: Viewer, words: str) -> Task:
    """The open task that is meant; where there is none, one that is done or dropped."""
    try:
        return task_named(viewer, words)
    except Refused as problem:
        try:
            return task_named(viewer, words, closed=True)
        except Refused:
            raise problem from None


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
    return named_in_trash(viewer, Milestone, words, "milestone")


def if_then_plan_in_trash_named(viewer: Viewer, words: str) -> IfThenPlan:
    return named_in_trash(viewer, IfThenPlan, words, "if-then plan")


def deposit_named(viewer: Viewer, words: str, *, in_trash: bool = False) -> Deposit:
    """The deposit that is meant, by what it was and its day (“mentoring, 1 Oct 2026”), or by its id."""
    rows = trashed(viewer, Deposit) if in_trash else visible(viewer, Deposit)
    labels = {
        pk: f"{what or 'deposit'}, {short_date(on)}".replace(NO_BREAK_SPACE, " ")
        for pk, what, on in rows.order_by("-put_in_on", "-created_at").values_list("id", "what", "put_in_on")
    }
    kind = "deposit in the trash" if in_trash else "deposit"
    return rows.get(pk=named(words, labels, kind, "deposits in the trash" if in_trash else ""))


def _named(kind: str, words: str, rows: QuerySet[N]) -> N:
    by_id = {row.id: row for row in rows}
    return by_id[named(words, {key: str(row) for key, row in by_id.items()}, kind)]
