"""The plan as it stood at a past moment, from what was kept of every change."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any, TypeVar
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Q, QuerySet

from metier.accounts.access import Viewer, there_at, visible
from metier.accounts.models import Owned, Revision
from metier.accounts.prepared import prepared
from metier.core.plan import Availability, Span
from metier.plan.choices import GoalState
from metier.plan.models import Deposit, Goal, GoalRevision, HoursSpan, HoursSpanRevision, Task, TaskNeed, TaskRevision
from metier.plan.queries.facts import GOAL_FIELDS, TASK_FIELDS, GoalRow, Needs, TaskRow, grouped, minutes_of
from metier.plan.queries.planning import DONE_SHOWN, Plan, assemble
from metier.plan.queries.ranking import ranks

M = TypeVar("M", bound=Owned)
_LATER = {"position", "snoozed_until"}  # not among the facts that are kept
_GOAL_FACTS = tuple(name for name in GOAL_FIELDS if name not in {"id", "created_at", *_LATER})
_SPAN_FACTS = ("starts_on", "ends_on", "minutes_per_week", "note")
_TASK_FACTS = (*(name for name in TASK_FIELDS if name not in {"id", *_LATER}), "dropped_on")
_FACTS: dict[type[Revision], tuple[str, ...]] = {
    GoalRevision: _GOAL_FACTS,
    TaskRevision: _TASK_FACTS,
    HoursSpanRevision: _SPAN_FACTS,
}


def plan_as_of(viewer: Viewer, moment: datetime) -> Plan:
    """What the plan was then: goals, tasks, needs, hours and ranking of that moment, scheduled from that day."""
    today = viewer.career.day_of(moment)
    tasks = _tasks(viewer, moment, today)
    return assemble(
        today=today,
        goals=_open_goals(viewer, moment),
        tasks=tasks,
        needs=_needs(viewer, moment, tasks),
        put_in=dict(_put_in_at(viewer, moment, today, [task.id for task in tasks if task.done_on is None])),
        availability=_availability(viewer, moment),
        places=ranks(viewer, moment),
    )


@prepared
def _put_in_at(
    viewer: Viewer, moment: datetime, today: date, tasks: Sequence[UUID]
) -> QuerySet[Deposit, tuple[UUID, int]]:
    return minutes_of(there_at(viewer, Deposit, moment).filter(put_in_on__lte=today), tasks)


def end_of(viewer: Viewer, day: date) -> datetime:
    """The moment in which a day ends where the owner lives, or now if it is not over."""
    midnight = datetime.combine(day + timedelta(days=1), time(), tzinfo=ZoneInfo(viewer.career.time_zone))
    return min(midnight - timedelta(microseconds=1), viewer.now)


def versions_as_of(
    viewer: Viewer, model: type[M], revisions: type[Revision], moment: datetime, ids: Collection[UUID]
) -> Mapping[UUID, M | Revision]:
    """What each of some rows said at a moment, by its id: the row, or the version that was kept of it. Two queries; one for now."""
    if moment >= viewer.now:
        return {row.pk: row for row in visible(viewer, model).filter(id__in=ids).order_by("created_at", "id")}
    kept: QuerySet[Any] = visible(viewer, revisions).filter(subject__in=ids)  # type: ignore[misc]
    later = {row.subject_id: row for row in kept.filter(replaced_at__gt=moment).order_by("-replaced_at", "-id")}
    rows = there_at(viewer, model, moment).filter(id__in=ids)
    return {row.pk: later.get(row.pk, row) for row in rows.order_by("created_at", "id")}


def _replaced(viewer: Viewer, model: type[Revision], moment: datetime) -> dict[UUID, tuple[Any, ...]]:
    """What subjects said at the moment, by their id, where they say something else since. Any: whatever the fields hold."""
    return {row[0]: row[1:] for row in _versions(viewer, model, moment)}


@prepared
def _versions(viewer: Viewer, model: type[Revision], moment: datetime) -> QuerySet[Any, tuple[Any, ...]]:
    rows = visible(viewer, model).filter(replaced_at__gt=moment).order_by("-replaced_at", "-id")
    return rows.values_list("subject_id", *_FACTS[model])


def _open_goals(viewer: Viewer, moment: datetime) -> list[GoalRow]:
    """Those open then: of those closed by now, only such as said something else since can be."""
    said = _replaced(viewer, GoalRevision, moment)
    found = [GoalRow(*row[:2], *said.get(row[0], row[2:])) for row in _goals_at(viewer, moment)]
    return [row for row in found if row.state == GoalState.OPEN]


@prepared
def _goals_at(viewer: Viewer, moment: datetime) -> QuerySet[Goal, tuple[Any, ...]]:
    changed = visible(viewer, GoalRevision).filter(replaced_at__gt=moment).values("subject_id")
    rows = there_at(viewer, Goal, moment).filter(Q(state=GoalState.OPEN) | Q(id__in=changed))
    return rows.order_by("created_at", "id").values_list("id", "created_at", *_GOAL_FACTS)


def _tasks(viewer: Viewer, moment: datetime, today: date) -> list[TaskRow]:
    done_since = today - min(DONE_SHOWN, today - date.min)
    said = _replaced(viewer, TaskRevision, moment)
    found = []
    for key, position, *facts in _tasks_at(viewer, moment, done_since):
        *then, dropped_on = said.get(key, facts)
        row = _as_known(TaskRow(*[key, *then, position]), today)
        if dropped_on is None and (row.done_on is None or row.done_on >= done_since):
            found.append(row)
    return found


@prepared
def _tasks_at(viewer: Viewer, moment: datetime, done_since: date) -> QuerySet[Task, tuple[Any, ...]]:
    changed = visible(viewer, TaskRevision).filter(replaced_at__gt=moment).values("subject_id")
    rows = there_at(viewer, Task, moment).filter(Q(done_on=None) | Q(done_on__gte=done_since) | Q(id__in=changed))
    return rows.order_by("position", "created_at", "id").values_list("id", "position", *_TASK_FACTS)


def _as_known(row: TaskRow, today: date) -> TaskRow:
    """Without what was not yet so: a task that came in with its history, as from an archive, has no earlier version."""
    started = row.started_on if row.started_on and row.started_on <= today else None
    done = row.done_on if row.done_on and row.done_on <= today else None
    return replace(row, started_on=started, done_on=done)


def _needs(viewer: Viewer, moment: datetime, tasks: Iterable[TaskRow]) -> Needs:
    return grouped(_needs_at(viewer, moment, [task.id for task in tasks if task.done_on is None]))


@prepared
def _needs_at(viewer: Viewer, moment: datetime, tasks: Sequence[UUID]) -> QuerySet[TaskNeed, tuple[UUID, UUID]]:
    rows = there_at(viewer, TaskNeed, moment).filter(task_id__in=tasks)
    rows = rows.filter(Q(ended_at=None) | Q(ended_at__gt=moment))
    return rows.order_by("task_id", "created_at", "id").values_list("task_id", "needs_id")


def _availability(viewer: Viewer, moment: datetime) -> Availability:
    said = _replaced(viewer, HoursSpanRevision, moment)
    return Availability(tuple(Span(*said.get(row[0], row[1:])) for row in _spans_at(viewer, moment)))


@prepared
def _spans_at(viewer: Viewer, moment: datetime) -> QuerySet[HoursSpan, tuple[Any, ...]]:
    return there_at(viewer, HoursSpan, moment).order_by("created_at", "id").values_list("id", *_SPAN_FACTS)
