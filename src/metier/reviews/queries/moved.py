"""What moved in a period: wins, goals reached, milestones, progress, tasks done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Case, OuterRef, Q, QuerySet, Subquery, Value, When

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core.dates import MONTHS, PartialDate
from metier.core.periods import Period
from metier.core.progress import figure
from metier.core.words import count, listed
from metier.plan.choices import GoalState
from metier.plan.models import Goal, Milestone, Task
from metier.record.models import Win
from metier.record.queries.line_of_time import is_proved
from metier.reviews.models import CheckIn
from metier.reviews.queries.lines import Line, WinLine, brief

MOST_WINS, MOST_TASKS, NAMED = 12, 12, 3


class _Done(NamedTuple):
    """A task done on a day, and the title of the goal it is `of`."""

    id: UUID
    title: str
    goal_id: UUID
    of: str
    on: date


def moved(viewer: Viewer, period: Period) -> tuple[Line, ...]:
    """Each kind in the order of its days; of what there is much, how much more. Five queries."""
    return (
        *_wins(viewer, period),
        *_reached(viewer, period),
        *_milestones(viewer, period),
        *_progress(viewer, period),
        *_tasks(viewer, period),
    )


def _within(period: Period, field: str) -> Q:
    return Q(**{f"{field}__gte": period.starts, f"{field}__lte": period.ends})


def _wins(viewer: Viewer, period: Period) -> Iterator[Line]:
    """Those of a day in it, and those known to a month or a year that lies in it as a whole."""
    first, last = period.starts.isoformat(), period.ends.isoformat()
    found = [row for row in _of_days(viewer, first, last, _whole_parts(period)) if _is_inside(row[0], period)]
    for on, key, what, result, for_whom, is_shown in found[:MOST_WINS]:
        sub = ", ".join(part for part in (result, f"for {for_whom}" if for_whom else "") if part)
        lacks = listed([*([] if result else ["number"]), *([] if is_shown else ["evidence"])])
        place, more = ("record:change", "wins", str(key)), ("record:flesh_out", str(key))
        yield WinLine(what, sub, _when(on), place=place, lacks=f"No {lacks} yet" if lacks else "", more=more)
    if len(found) > MOST_WINS:
        yield Line(f"and {count(len(found) - MOST_WINS, 'more win')}", place=("record:rows", "wins"))


@prepared
def _of_days(viewer: Viewer, first: str, last: str, parts: Sequence[str]) -> QuerySet[Win, tuple[Any, ...]]:
    rows = visible(viewer, Win).filter(Q(happened_on__gte=first, happened_on__lte=last) | Q(happened_on__in=parts))
    proved = Case(When(is_proved(viewer), then=Value(value=True)), default=Value(value=False))
    facts = ("happened_on", "id", "what", "result", "for_whom", "proved")
    return rows.order_by("happened_on", "created_at", "id").annotate(proved=proved).values_list(*facts)


def _whole_parts(period: Period) -> list[str]:
    """The months and years that lie in it, as partial dates are written."""
    first, parts = period.starts.replace(day=1), []
    while first <= period.ends:
        after = (first + timedelta(days=31)).replace(day=1)
        if first >= period.starts and after - timedelta(days=1) <= period.ends:
            parts.append(f"{first:%Y-%m}")
        first = after
    return [*parts, *([str(period.starts.year)] if period.kind == "yearly" else [])]


def _is_inside(when: PartialDate | None, period: Period) -> bool:
    return when is not None and period.starts <= when.first and when.last <= period.ends


def _when(when: PartialDate | None) -> str:
    if when is None:
        return ""
    return brief(when.first) if when.day else MONTHS[when.month - 1][:3] if when.month else str(when.year)


def _reached(viewer: Viewer, period: Period) -> Iterator[Line]:
    for key, title, measure, day in _goals(viewer, period):
        yield Line(
            title, measure or "Goal reached", brief(day or period.ends), "on-track", "Reached", ("plan:goal", str(key))
        )


@prepared
def _goals(viewer: Viewer, period: Period) -> QuerySet[Goal, tuple[UUID, str, str, date | None]]:
    rows = visible(viewer, Goal).filter(_within(period, "closed_on"), state=GoalState.REACHED)
    return rows.order_by("closed_on", "id").values_list("id", "title", "measure", "closed_on")


def _milestones(viewer: Viewer, period: Period) -> Iterator[Line]:
    for title, day, goal, of in _ticked(viewer, period):
        yield Line(title, f"Milestone of {of}", brief(day or period.ends), place=("plan:goal", str(goal)))


@prepared
def _ticked(viewer: Viewer, period: Period) -> QuerySet[Milestone, tuple[str, date | None, UUID, str]]:
    rows = visible(viewer, Milestone).filter(_within(period, "reached_on"), goal__trashed_at=None)
    return rows.order_by("reached_on", "position", "id").values_list("title", "reached_on", "goal_id", "goal__title")


@prepared
def _said(viewer: Viewer, period: Period) -> QuerySet[CheckIn, tuple[Any, ...]]:
    """Each with the last of its goal that was said before."""
    said = visible(viewer, CheckIn).filter(value__isnull=False)
    before = said.filter(goal=OuterRef("goal"), counted_as=OuterRef("counted_as"), said_on__lt=period.starts)
    newest = before.order_by("-said_on", "-created_at", "-id").values("value")[:1]
    rows = said.filter(_within(period, "said_on"), goal__trashed_at=None).annotate(was=Subquery(newest))
    facts = ("goal_id", "goal__title", "said_on", "counted_as", "value", "out_of", "was", "goal__starts_from")
    return rows.order_by("said_on", "created_at", "id").values_list(*facts)


def _progress(viewer: Viewer, period: Period) -> Iterator[Line]:
    """The last progress said of each goal in it, against the last said before it, or else against where it is counted from."""
    in_order = _said(viewer, period)
    for goal, title, day, counted_as, value, out_of, was, first in {row[0]: row for row in in_order}.values():
        if value == (first if was is None else was):
            continue
        unit = " %" if counted_as == "percent" else ""
        of = f" of {figure(out_of)}" if out_of and not unit else ""
        since = f", from {figure(was)}{unit}" if was is not None else ""
        yield Line(title, f"{figure(value)}{unit}{of}{since}", brief(day), place=("plan:goal", str(goal)))


@prepared
def _done(viewer: Viewer, period: Period) -> QuerySet[Task, tuple[UUID, str, UUID, str, date | None]]:
    rows = visible(viewer, Task).filter(_within(period, "done_on"), dropped_on=None, goal__trashed_at=None)
    return rows.order_by("done_on", "position", "id").values_list("id", "title", "goal_id", "goal__title", "done_on")


def _tasks(viewer: Viewer, period: Period) -> Iterator[Line]:
    """Each of a week; of longer periods, how many for each goal, with the last of them."""
    done = [_Done._make(row) for row in _done(viewer, period)]
    if period.kind == "weekly":
        yield from map(_task, done[:MOST_TASKS])
        if len(done) > MOST_TASKS:
            yield Line(f"and {count(len(done) - MOST_TASKS, 'more task')} done", place=("plan:goals",))
        return
    by_goal: dict[UUID, list[_Done]] = {}
    for row in done:
        by_goal.setdefault(row.goal_id, []).append(row)
    for goal, tasks in by_goal.items():
        if len(tasks) == 1:
            yield _task(tasks[0])
            continue
        title = f"{count(len(tasks), 'task')} done for {tasks[0].of}"
        yield Line(title, _named(tasks), brief(tasks[-1].on), place=("plan:goal", str(goal)))


def _task(row: _Done) -> Line:
    return Line(row.title, f"For {row.of}", brief(row.on), place=("plan:task", str(row.id)))


def _named(tasks: Sequence[_Done]) -> str:
    """The last few by their titles, the latest first."""
    more = f" and {len(tasks) - NAMED:,} more" if len(tasks) > NAMED else ""
    return f"{'; '.join(task.title for task in tasks[::-1][:NAMED])}{more}"
