"""What the page of a task shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from metier.accounts.access import Viewer
from metier.accounts.history import Correction
from metier.core.plan import Scheduled
from metier.core.words import full_date, near_date
from metier.plan import queries, sentences
from metier.plan.models import Deposit, Task
from metier.plan.queries.history import task_corrections
from metier.roles.models import RoleRequirement

MOST_DEPOSITS = 12


@dataclass(frozen=True, slots=True)
class TaskPage:
    """`found` is None when the task is not in the plan: dropped, long done, or of a closed goal."""

    task: Task
    found: Scheduled | None
    sentence: str
    late: str
    minutes_left: int
    put_in: int
    needs: tuple[Task, ...]
    needing: tuple[Task, ...]
    deposits: tuple[Deposit, ...]
    corrections: tuple[Correction, ...]
    added_on: date
    is_open: bool
    closes: RoleRequirement | None = None


def task_page(viewer: Viewer, task: Task) -> TaskPage:
    now = queries.plan(viewer)
    found = now.schedule.tasks.get(str(task.id))
    planned = now.task.get(str(task.id))
    return TaskPage(
        task=task,
        found=found,
        sentence=_sentence(now, task),
        late=sentences.late(planned, found.late_by) if planned and found and planned.done_on is None else "",
        minutes_left=planned.minutes_left if planned else 0,
        put_in=queries.minutes_on(viewer, task),
        needs=tuple(queries.needed(viewer, task)),
        needing=tuple(queries.needing(viewer, task)),
        deposits=tuple(queries.deposits(viewer, task)[:MOST_DEPOSITS]),
        corrections=task_corrections(viewer, task),
        added_on=viewer.career.day_of(task.created_at),
        is_open=task.is_open and task.goal.is_open,
        closes=_gap(task),
    )


def _gap(task: Task) -> RoleRequirement | None:
    """The gap it was made to close, unless that, or its role, is in the trash."""
    gap = task.closes if task.closes_id else None
    return gap if gap and gap.trashed_at is None and gap.role.trashed_at is None else None


def _sentence(now: queries.Plan, task: Task) -> str:
    if task.done_on:
        return f"Done on {full_date(task.done_on)}."
    if task.dropped_on:
        return f"Dropped on {full_date(task.dropped_on)}."
    if not task.goal.is_open:
        return f"Not planned: its goal was {task.goal.get_state_display().lower()}."
    found = now.scheduled(now.task[str(task.id)])
    if found.starts is None or found.finishes is None:
        return found.because.sentence
    dates = f"{near_date(found.starts, now.today)} to {near_date(found.finishes, now.today)}"
    return f"Planned from {dates}. {found.because.sentence}"
