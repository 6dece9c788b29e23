"""The tasks that close the gaps of a target role, and when they will be done at the pace that is really kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from metier.accounts.access import Viewer
from metier.core import words
from metier.core.forecast import Forecast, NoForecast
from metier.plan import queries as plan
from metier.plan.models import Task
from metier.reviews.queries import Outlook, outlook
from metier.roles.models import Role


@dataclass(frozen=True, slots=True)
class GapTask:
    task: Task
    finishes: date | None


@dataclass(frozen=True, slots=True)
class GapTasks:
    """The open tasks of one gap, the first to be done first."""

    gap: UUID
    tasks: tuple[GapTask, ...]


@dataclass(frozen=True, slots=True)
class RoleTasks:
    """`ready` and `safe` are months in words; `why` says why there is no forecast, and is empty where there is one; `without` which tasks a
    forecast leaves out.
    """

    role: Role
    gaps: tuple[GapTasks, ...]
    tasks: tuple[GapTask, ...]
    done: int
    ready: str
    safe: str
    why: str
    without: str = ""


def role_tasks(viewer: Viewer, role: Role) -> RoleTasks:
    found = plan.tasks_for_role(viewer, role.pk)
    left = [task for task in found if task.is_open]
    if not left:
        none = "All tasks for it are done." if found else "No task closes a gap yet."
        return RoleTasks(role, (), (), len(found), "No forecast", "", none)
    now = plan.plan(viewer)
    tasks = [GapTask(task, _finish(now, task)) for task in left]
    tasks.sort(key=lambda one: (one.finishes or date.max, one.task.position))
    by_gap: dict[UUID, list[GapTask]] = {}
    for one in tasks:
        if one.task.closes_id:
            by_gap.setdefault(one.task.closes_id, []).append(one)
    gaps = tuple(GapTasks(gap, tuple(some)) for gap, some in by_gap.items())
    stands = outlook(viewer, now)
    goals = [stands[goal] for goal in sorted({str(task.goal_id) for task in left}) if goal in stands]
    ready, safe, why = _ready(goals)
    of_closed = sum(str(task.goal_id) not in stands for task in left)
    without = f"Without {words.count(of_closed, 'task')} of goals that are closed." if safe and of_closed else ""
    return RoleTasks(role, gaps, tuple(tasks), len(found) - len(left), ready, safe, why, without)


def _finish(now: plan.Plan, task: Task) -> date | None:
    found = now.schedule.tasks.get(str(task.pk))
    return found.finishes if found else None


def _ready(goals: Sequence[Outlook]) -> tuple[str, str, str]:
    """When the last of the goals that hold these tasks is done: likely, safe, or why nobody can say."""
    outcomes = [one.outcome for one in goals]
    told = [one for one in outcomes if isinstance(one, Forecast)]
    if told and len(told) == len(outcomes):
        likely, safe = max(one.likely for one in told), max(one.safe for one in told)
        return words.months(likely, likely), words.months(safe, safe), ""
    why = next((one.sentence for one in outcomes if isinstance(one, NoForecast)), "Their goals are closed.")
    return "No forecast", "", why
