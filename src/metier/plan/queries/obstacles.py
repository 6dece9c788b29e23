"""If-then plans: those that live, what each waits for, and what was said of it before."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, find, visible
from metier.accounts.history import Correction
from metier.core import cues
from metier.core.words import WEEKDAYS, full_date
from metier.plan.choices import Cue, GoalState
from metier.plan.models import Goal, IfThenPlan, IfThenPlanRevision
from metier.plan.queries.goals import goal
from metier.plan.queries.history import corrections


def if_then_plan(viewer: Viewer, pk: UUID | str) -> IfThenPlan:
    """Raises Missing, also while its goal is in the trash."""
    row = find(viewer, IfThenPlan, pk)
    row.goal = goal(viewer, row.goal_id)
    return row


def if_then_plans(viewer: Viewer, of: Goal) -> QuerySet[IfThenPlan]:
    """Those of a goal, ended ones too, in the order they were made."""
    return visible(viewer, IfThenPlan).filter(goal=of).select_related("goal", "cue_task")


def live_if_then_plans(viewer: Viewer) -> QuerySet[IfThenPlan]:
    """Those that have not ended, of every open goal."""
    rows = visible(viewer, IfThenPlan).filter(ended_on=None, goal__state=GoalState.OPEN, goal__trashed_at=None)
    return rows.select_related("goal", "cue_task").order_by("created_at", "id")


def every_if_then_plan(viewer: Viewer) -> QuerySet[IfThenPlan]:
    """Ended ones and those of closed goals too."""
    rows = visible(viewer, IfThenPlan).filter(goal__trashed_at=None)
    return rows.select_related("goal", "cue_task").order_by("created_at", "id")


def if_then_corrections(viewer: Viewer, of: IfThenPlan) -> tuple[Correction, ...]:
    """What was said of a plan before, newest first."""
    return corrections(viewer, of, list(visible(viewer, IfThenPlanRevision).filter(subject=of)))


@dataclass(frozen=True, slots=True)
class Cued:
    """A plan with the state of its cue today, and its cue in words: `every Friday`."""

    plan: IfThenPlan
    state: cues.State
    words: str

    @property
    def is_gone(self) -> bool:
        return self.state == "gone"


def cued(viewer: Viewer, rows: Iterable[IfThenPlan], stagnant: Container[UUID] = ()) -> tuple[Cued, ...]:
    """How each stands today. `stagnant` are the ids of goals that stagnate, which a higher area knows."""
    return tuple(_cued(viewer, row, is_stagnant=row.goal_id in stagnant) for row in rows)


def _cued(viewer: Viewer, row: IfThenPlan, *, is_stagnant: bool) -> Cued:
    cue = cue_of(row, is_stagnant=is_stagnant)
    state = cues.state(cue, viewer.today, row.answered_on)
    return Cued(row, state, _words(row))


def cue_of(row: IfThenPlan, *, is_stagnant: bool = False) -> cues.Cue:
    """Its cue as the rule has it; one that lacks its day or its task is gone."""
    if row.cue == Cue.DAY and row.cue_on:
        return cues.OnDay(row.cue_on)
    if row.cue == Cue.WEEKDAY and row.cue_weekday is not None:
        return cues.OnWeekday(row.cue_weekday)
    if row.cue == Cue.STAGNANT:
        return cues.WhenStagnant(is_stagnant)
    task = row.cue_task
    is_there = task is not None and task.trashed_at is None and task.dropped_on is None
    return cues.AfterTask(task.done_on if task and is_there else None, is_there)


def _words(row: IfThenPlan) -> str:
    if row.cue == Cue.DAY and row.cue_on:
        return f"from {full_date(row.cue_on)}, for a week"
    if row.cue == Cue.WEEKDAY and row.cue_weekday is not None:
        return f"every {WEEKDAYS[row.cue_weekday]}"
    if row.cue == Cue.STAGNANT:
        return "when this goal stagnates"
    if row.cue_task is None or row.cue_task.trashed_at:
        return "after a task that is no longer here"
    if row.cue_task.dropped_on:
        return f"after {row.cue_task.title}, which was dropped"
    done = f", done on {full_date(row.cue_task.done_on)}" if row.cue_task.done_on else " is done"
    return f"after {row.cue_task.title}{done}"
