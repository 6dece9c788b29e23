"""Every correction of a career, of all kinds, newest first."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Min, Q, QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.direction.models import Ambition, Ranking
from metier.plan.models import Goal
from metier.reviews.choices import Verdict
from metier.reviews.models import Decision
from metier.reviews.queries.course import of_plan
from metier.reviews.queries.course.entries import KINDS, OF_A_GOAL, CourseCorrection, Kind, Mark, Window
from metier.reviews.queries.course.of_direction import of_ambitions, of_life_goals, of_rankings
from metier.reviews.queries.course.of_rest import of_drift, of_parking
from metier.reviews.queries.course.versions import Step
from metier.reviews.queries.reviews import period_of_review

PAGE = 40
DAY = timedelta(days=1)
FIRST, LAST = date(2, 1, 1), date(9998, 12, 31)
_PLAN: dict[Kind, Callable[[Viewer, Window], tuple[list[CourseCorrection], list[Step]]]] = {
    "task": of_plan.of_tasks,
    "goal": of_plan.of_goals,
    "hours": of_plan.of_hours,
    "if-then": of_plan.of_if_then_plans,
}
_REST: dict[Kind, Callable[[Viewer, Window], list[CourseCorrection]]] = {
    "ranking": of_rankings,
    "ambition": of_ambitions,
    "life": of_life_goals,
    "drift": of_drift,
    "parking": of_parking,
}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page of corrections; `earlier` is where the next page goes on, None at the end."""

    entries: tuple[CourseCorrection, ...]
    earlier: Mark | None


def corrections_between(
    viewer: Viewer, first: date, last: date, kinds: Collection[Kind] = tuple(KINDS), *, goal: UUID | None = None
) -> tuple[CourseCorrection, ...]:
    """What was corrected from a day to another, both included, newest first."""
    ends = Mark(start_of(viewer, min(last, LAST) + DAY))
    found, told = _read(viewer, Window(start_of(viewer, max(first, FIRST)), ends, goal), kinds)
    return _told(viewer, found, told)


def corrections_sheet(
    viewer: Viewer,
    kinds: Collection[Kind] = tuple(KINDS),
    *,
    goal: UUID | None = None,
    since: datetime | None = None,
    before: Mark | None = None,
) -> Sheet:
    """The newest forty before a mark. Of each kind one more is read; what was read to no end goes no further than that."""
    found, told = _read(viewer, Window(since, before, goal, PAGE + 1), kinds)
    cut = [Mark(steps[-1].before.replaced_at, steps[-1].before.pk) for steps in told.values() if len(steps) > PAGE]
    end = max(cut, default=None)
    entries = _told(viewer, found, told)
    shown = [one for one in entries if end is None or one.mark >= end][:PAGE]
    if len(shown) == PAGE:
        end = shown[-1].mark if len(entries) > PAGE or end else None
    return Sheet(tuple(shown), end)


def years_of(viewer: Viewer) -> range:
    """The years that can have corrections, oldest first. One query."""
    days = [viewer.career.day_of(moment) for moment in _firsts(viewer)]
    return range(min([viewer.today, *days]).year, viewer.today.year + 1)


@prepared
def _firsts(viewer: Viewer) -> QuerySet[Any, datetime]:
    goals, *others = [
        visible(viewer, model).order_by().values("career_id").annotate(first=Min(field)).values_list("first", flat=True)
        for model, field in ((Goal, "created_at"), (Ambition, "created_at"), (Ranking, "ranked_at"))
    ]
    return goals.union(*others)


def start_of(viewer: Viewer, day: date) -> datetime:
    """The moment a day begins where the owner lives."""
    return datetime.combine(day, time(), ZoneInfo(viewer.career.time_zone))


def _read(
    viewer: Viewer, window: Window, kinds: Collection[Kind]
) -> tuple[list[CourseCorrection], dict[Kind, list[Step]]]:
    """What was made, and the steps of the plan that are still to be said. Without the kinds that are of no goal, when one is asked for.

    No page goes further back than the kind that was read to no end, so neither do those that are read after it; of tasks there are most.
    """
    found: list[CourseCorrection] = []
    told: dict[Kind, list[Step]] = {}
    asked = [kind for kind in (*_PLAN, *_REST) if kind in kinds and (not window.goal or kind in OF_A_GOAL)]
    for kind in asked:
        if kind in _PLAN:
            made, told[kind] = _PLAN[kind](viewer, window)
            found += made
            if window.most and len(told[kind]) == window.most:
                window = window.no_earlier_than(told[kind][-1].before.replaced_at)
        else:
            found += _REST[kind](viewer, window)
    return found, told


def _told(
    viewer: Viewer, found: list[CourseCorrection], told: Mapping[Kind, list[Step]]
) -> tuple[CourseCorrection, ...]:
    entries = [*found, *of_plan.in_words(viewer, told)]
    return _with_reviews(viewer, sorted(entries, key=lambda one: one.mark, reverse=True))


def _with_reviews(viewer: Viewer, found: list[CourseCorrection]) -> tuple[CourseCorrection, ...]:
    """Those that were recorded in a review with it, and why: a version by the decision that kept it, a new goal by the one that added it."""
    of_goals = [one for one in found if one.kind == "goal"]
    if not of_goals:
        return tuple(found)
    goals = sorted({one.goal_id for one in of_goals if one.goal_id})
    rows = _decisions(viewer, goals, [one.key for one in of_goals], of_goals[-1].at)
    known = {row.goal_id if row.verdict == Verdict.ADD else row.revision: row for row in rows}
    return tuple(_with_review(one, known[one.key]) if one.key in known else one for one in found)


@prepared
def _decisions(viewer: Viewer, goals: Sequence[UUID], keys: Sequence[UUID], since: datetime) -> QuerySet[Decision]:
    rows = visible(viewer, Decision).filter(goal__in=goals, decided_at__gte=since)
    rows = rows.filter(Q(revision__in=keys) | Q(verdict=Verdict.ADD))
    return rows.filter(review__trashed_at=None).select_related("review").defer("review__facts")


def _with_review(one: CourseCorrection, decision: Decision) -> CourseCorrection:
    review = (decision.review_id, period_of_review(decision.review).title)
    return replace(one, review=review, reason=one.reason or decision.note)
