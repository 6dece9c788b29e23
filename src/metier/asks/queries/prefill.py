"""What an update could say: wins, progress and problems of its days, and what comes next. Nothing of it goes out unless it is ticked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import F, Q
from django.db.models.functions import Length

from metier.accounts.access import Viewer, visible
from metier.asks.choices import UpdatePart
from metier.asks.models import ManagerUpdate, UpdateLine
from metier.core import words
from metier.plan import queries as plan
from metier.plan.choices import GoalState
from metier.plan.models import Goal, Task
from metier.record.models import Win

MOST_WINS, MOST_PROBLEMS, MOST_NEXT = 30, 6, 3
WHOLE_DATE = 10  # letters of a date that is known to the day


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One line, and what it came from."""

    part: str
    text: str
    win: UUID | None = None
    task: UUID | None = None
    goal: UUID | None = None


def suggestions(viewer: Viewer, of: ManagerUpdate) -> list[Suggestion]:
    """In the order of the parts. What was in an update before is not brought again."""
    now = plan.plan(viewer)
    return [*_wins(viewer, of), *_progress(viewer, of), *_problems(now), *_next(now)]


def _wins(viewer: Viewer, of: ManagerUpdate) -> Iterator[Suggestion]:
    zone = ZoneInfo(viewer.career.time_zone)
    begin = datetime.combine(of.starts, time(), zone)
    end = datetime.combine(of.ends + timedelta(days=1), time(), zone)
    told = visible(viewer, UpdateLine).filter(is_in=True, win__isnull=False, update__sent_on__isnull=False)
    rows = visible(viewer, Win).annotate(known=Length("happened_on"))
    by_day = Q(known=WHOLE_DATE, happened_on__gte=str(of.starts), happened_on__lte=str(of.ends))
    by_note = (Q(known=None) | Q(known__lt=WHOLE_DATE)) & Q(created_at__gte=begin, created_at__lt=end)
    new = rows.filter(by_day | by_note).exclude(pk__in=told.values("win_id"))
    newest = new.order_by(F("happened_on").desc(nulls_last=True), "-created_at")
    for win in reversed(list(newest[:MOST_WINS])):
        result = f" ({win.result})" if win.result else ""
        yield Suggestion(UpdatePart.WINS, f"{win.what}{result}", win=win.pk)


def _progress(viewer: Viewer, of: ManagerUpdate) -> Iterator[Suggestion]:
    """A line for each goal that was reached, and for each with tasks done."""
    period = (of.starts, of.ends)
    for goal in visible(viewer, Goal).filter(state=GoalState.REACHED, closed_on__range=period):
        yield Suggestion(UpdatePart.PROGRESS, f"Reached: {goal.title}", goal=goal.pk)
    done: dict[UUID, tuple[str, list[Task]]] = {}
    rows = visible(viewer, Task).filter(done_on__range=period, goal__trashed_at=None).select_related("goal")
    for task in rows.order_by("done_on", "position"):
        done.setdefault(task.goal_id, (task.goal.title, []))[1].append(task)
    for key, (title, tasks) in done.items():
        named = words.listed([task.title for task in tasks])
        yield Suggestion(UpdatePart.PROGRESS, f"{title}: done {named}", task=tasks[0].pk, goal=key)


def _problems(now: plan.Plan) -> Iterator[Suggestion]:
    """Goals planned after their date, most days late first; what is proposed is its owner's to say."""
    late = [(goal, now.standing(goal)) for goal in now.goals]
    at_risk = [(goal, standing) for goal, standing in late if standing.days_late]
    for goal, standing in sorted(at_risk, key=lambda pair: -pair[1].days_late)[:MOST_PROBLEMS]:
        due = f" for {words.full_date(goal.row.due)}" if goal.row.due else ""
        text = f"{goal.title} is wanted{due}, and {standing.sentence}"
        yield Suggestion(UpdatePart.PROBLEMS, text, goal=goal.row.id)


def _next(now: plan.Plan) -> Iterable[Suggestion]:
    for task in now.open_tasks[:MOST_NEXT]:
        finish = now.scheduled(task).finishes
        by = f", by {words.near_date(finish, now.today)}" if finish else ""
        yield Suggestion(UpdatePart.NEXT, f"{task.title}{by}", task=UUID(task.id), goal=UUID(task.goal))
