"""What tracking asks for on Today: check-ins that are due, and if-then plans whose cue has come."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer
from metier.accounts.prepared import prepared
from metier.core.nudges import Nudge
from metier.core.words import count, near_date
from metier.plan import queries as plan
from metier.plan.choices import Cue
from metier.plan.models import IfThenPlan
from metier.plan.queries import Cued, Plan
from metier.reviews.queries.check_ins import DueCheckIn, due_check_ins
from metier.reviews.queries.records import WEEKS, Records, records
from metier.reviews.queries.standing import Outlook, outlook
from metier.reviews.words import said_in

_OF_PLAN = (
    *("obstacle", "response", "cue", "cue_on", "cue_weekday", "answered_on", "goal__title"),
    *(f"cue_task__{fact}" for fact in ("title", "done_on", "dropped_on", "trashed_at")),
)
"""What is read of an if-then plan."""


def nudges(
    viewer: Viewer, now: Plan, kept: Records | None = None, standing: Mapping[str, Outlook] | None = None
) -> list[Nudge]:
    """Those that have waited longest first. The records, and how the goals stand by them, are read when they are needed and not given."""
    kept = kept or records(viewer)
    return [*_if_then(viewer, now, kept, standing), *_check_ins(viewer, now, kept)]


@prepared
def _live(viewer: Viewer) -> QuerySet[IfThenPlan]:
    return plan.live_if_then_plans(viewer).only(*_OF_PLAN)


def _if_then(viewer: Viewer, now: Plan, kept: Records, standing: Mapping[str, Outlook] | None) -> Iterator[Nudge]:
    rows = _live(viewer)
    if not rows:
        return
    stagnant: frozenset[UUID] = frozenset()
    if any(row.cue == Cue.STAGNANT for row in rows):
        known = standing if standing is not None else outlook(viewer, now, kept)
        stagnant = frozenset(one.goal.row.id for one in known.values() if one.is_stagnant)
    for one in plan.cued(viewer, rows, stagnant):
        if one.state == "shown":
            yield _answer(viewer, one.plan)
        elif one.is_gone:
            yield _another_cue(one)


def _answer(viewer: Viewer, row: IfThenPlan) -> Nudge:
    return Nudge(
        title=row.response[:1].upper() + row.response[1:],
        kind="if-then",
        why=f"If {row.obstacle}. For {row.goal.title}.",
        minutes=5,
        url_name="plan:if_then_plan",
        url_args=(str(row.pk),),
        subject_id=str(row.pk),
        done_url="plan:answer_if_then_plan",
        due=_came_on(viewer, row),
    )


def _came_on(viewer: Viewer, row: IfThenPlan) -> date | None:
    """The day of its cue; a standstill has none."""
    if row.cue == Cue.WEEKDAY:
        return viewer.today
    return row.cue_task.done_on if row.cue_task else row.cue_on


def _another_cue(one: Cued) -> Nudge:
    """One that waits for what will not come."""
    return Nudge(
        title=f"Give another cue to: {one.plan.response}",
        kind="if-then",
        why=f"It was to be shown {one.words}. For {one.plan.goal.title}.",
        minutes=1,
        url_name="plan:change_if_then_plan",
        url_args=(str(one.plan.pk),),
        subject_id=str(one.plan.pk),
    )


def _check_ins(viewer: Viewer, now: Plan, kept: Records) -> Iterator[Nudge]:
    for one in due_check_ins(viewer, [goal.row for goal in now.goals], kept.last):
        yield Nudge(
            title=f"Check in on {one.goal.title}",
            kind="check-in",
            why=_why(viewer, one),
            minutes=1,
            url_name="reviews:goal",
            url_args=(str(one.goal.id),),
            subject_id=str(one.goal.id),
            due=one.since,
            form_url="reviews:check_in_form",
        )


def _why(viewer: Viewer, one: DueCheckIn) -> str:
    due = f" It is due on {near_date(one.goal.due, viewer.today)}." if one.goal.due else ""
    if one.last is None or one.progress is None:
        set_on = viewer.career.day_of(one.goal.created_at)
        if set_on < viewer.today - timedelta(weeks=WEEKS):
            return f"Not one in the last year.{due}"
        return f"Not one since you set it on {near_date(set_on, viewer.today)}.{due}"
    ago = count((viewer.today - one.last.on).days, "day")
    said = said_in(one.progress, one.last.confidence)
    return f"The last was {ago} ago{': ' + said if said else ''}.{due}"
