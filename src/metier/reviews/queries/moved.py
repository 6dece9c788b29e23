"""What moved in a period: wins, goals reached, milestones, progress, tasks done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta
from uuid import UUID

from django.db.models import OuterRef, Q, Subquery

from metier.accounts.access import Viewer, visible
from metier.core.dates import MONTHS, PartialDate
from metier.core.periods import Period
from metier.core.progress import figure
from metier.core.words import count
from metier.plan.choices import GoalState
from metier.plan.models import Goal, Milestone, Task
from metier.record.models import Win
from metier.reviews.models import CheckIn
from metier.reviews.queries.lines import Line, brief

MOST_WINS, MOST_TASKS, NAMED = 12, 12, 3


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
    rows = visible(viewer, Win).filter(
        Q(happened_on__gte=period.starts.isoformat(), happened_on__lte=period.ends.isoformat())
        | Q(happened_on__in=_whole_parts(period))
    )
    found = [row for row in rows.order_by("happened_on", "created_at", "id") if _is_inside(row.happened_on, period)]
    for row in found[:MOST_WINS]:
        sub = ", ".join(part for part in (row.result, f"for {row.for_whom}" if row.for_whom else "") if part)
        yield Line(row.what, sub, _when(row.happened_on), place=("record:change", "wins", str(row.pk)))
    if len(found) > MOST_WINS:
        yield Line(f"and {count(len(found) - MOST_WINS, 'more win')}", place=("record:rows", "wins"))


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
    rows = visible(viewer, Goal).filter(_within(period, "closed_on"), state=GoalState.REACHED)
    for row in rows.order_by("closed_on", "id"):
        day = row.closed_on or period.ends
        yield Line(
            row.title, row.measure or "Goal reached", brief(day), "on-track", "Reached", ("plan:goal", str(row.pk))
        )


def _milestones(viewer: Viewer, period: Period) -> Iterator[Line]:
    rows = visible(viewer, Milestone).filter(_within(period, "reached_on"), goal__trashed_at=None)
    for row in rows.select_related("goal").order_by("reached_on", "position", "id"):
        day = row.reached_on or period.ends
        yield Line(row.title, f"Milestone of {row.goal.title}", brief(day), place=("plan:goal", str(row.goal_id)))


def _progress(viewer: Viewer, period: Period) -> Iterator[Line]:
    """The last progress said of each goal in it, against the last said before it."""
    said = visible(viewer, CheckIn).filter(value__isnull=False)
    before = said.filter(goal=OuterRef("goal"), counted_as=OuterRef("counted_as"), said_on__lt=period.starts)
    newest = before.order_by("-said_on", "-created_at", "-id").values("value")[:1]
    rows = said.filter(_within(period, "said_on"), goal__trashed_at=None).select_related("goal")
    in_order = rows.annotate(was=Subquery(newest)).order_by("said_on", "created_at", "id")
    for key, row in {str(row.goal_id): row for row in in_order}.items():
        was = row.was
        if row.value is None or row.value == was:
            continue
        unit = " %" if row.counted_as == "percent" else ""
        of = f" of {figure(row.out_of)}" if row.out_of and not unit else ""
        since = f", from {figure(was)}{unit}" if was is not None else ""
        yield Line(
            row.goal.title, f"{figure(row.value)}{unit}{of}{since}", brief(row.said_on), place=("plan:goal", key)
        )


def _tasks(viewer: Viewer, period: Period) -> Iterator[Line]:
    """Each of a week; of longer periods, how many for each goal, with the last of them."""
    rows = visible(viewer, Task).filter(_within(period, "done_on"), dropped_on=None, goal__trashed_at=None)
    done = list(rows.select_related("goal").order_by("done_on", "position", "id"))
    if period.kind == "weekly":
        yield from map(_task, done[:MOST_TASKS])
        if len(done) > MOST_TASKS:
            yield Line(f"and {count(len(done) - MOST_TASKS, 'more task')} done", place=("plan:goals",))
        return
    by_goal: dict[UUID, list[Task]] = {}
    for row in done:
        by_goal.setdefault(row.goal_id, []).append(row)
    for goal, tasks in by_goal.items():
        if len(tasks) == 1:
            yield _task(tasks[0])
            continue
        title = f"{count(len(tasks), 'task')} done for {tasks[0].goal.title}"
        yield Line(title, _named(tasks), _day(tasks[-1]), place=("plan:goal", str(goal)))


def _task(row: Task) -> Line:
    return Line(row.title, f"For {row.goal.title}", _day(row), place=("plan:task", str(row.pk)))


def _day(row: Task) -> str:
    return brief(row.done_on) if row.done_on else ""


def _named(tasks: Sequence[Task]) -> str:
    """The last few by their titles, the latest first."""
    more = f" and {len(tasks) - NAMED:,} more" if len(tasks) > NAMED else ""
    return f"{'; '.join(task.title for task in tasks[::-1][:NAMED])}{more}"
