"""What was decided of each goal in a review, and what is left to decide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.history import Change
from metier.accounts.prepared import prepared
from metier.core.periods import Period
from metier.core.words import near_date
from metier.plan.choices import GoalState
from metier.plan.models import Goal
from metier.plan.queries import Plan, PlannedGoal
from metier.reviews.choices import Verdict
from metier.reviews.models import Decision, Review
from metier.reviews.queries.records import Records
from metier.reviews.queries.reviews import period_of_review
from metier.reviews.queries.standing import Outlook

NEW_FOR = timedelta(days=28)
"""A goal set since the period began, and not longer ago than this, is listed as added: it can be decided on, and need not be."""
DONE = {
    Verdict.KEEP: "Kept",
    Verdict.CHANGE: "Changed",
    Verdict.DROP: "Dropped",
    Verdict.ADD: "Added",
}


@dataclass(frozen=True, slots=True)
class Decided:
    """A goal in a review: how it stands, and what was decided, '' for nothing yet.

    `can_decide` for one that is open, or that this review dropped; `must_decide` for one that waits for it, as one that `is_new` does not.
    `note` says why, `elsewhere` what another review decided meanwhile.
    """

    id: str
    title: str
    state: str
    word: str
    span: str
    sentence: str
    verdict: str
    note: str
    changes: tuple[Change, ...]
    can_decide: bool
    must_decide: bool
    is_new: bool = False
    elsewhere: str = ""

    @property
    def done(self) -> str:
        """`Kept`, `Changed`, `Added`; nothing while it is not decided."""
        if self.verdict:
            return DONE[Verdict(self.verdict)]
        return DONE[Verdict.ADD] if self.is_new else ""


def decisions(viewer: Viewer, row: Review) -> QuerySet[Decision]:
    """Of a review, oldest first."""
    return visible(viewer, Decision).filter(review=row)


_decisions = prepared(decisions)


def is_dropped_in(viewer: Viewer, row: Review, goal: Goal) -> bool:
    """Whether this review dropped it, whatever became of it since."""
    return decisions(viewer, row).filter(goal=goal, verdict=Verdict.DROP).exists()


def decided(
    viewer: Viewer, row: Review, now: Plan, outlooks: Mapping[str, Outlook], kept: Records
) -> tuple[Decided, ...]:
    """Every open goal in the order of the ranking, then those closed since the review was opened. Three queries."""
    period = period_of_review(row)
    own = {str(one.goal_id): one for one in _decisions(viewer, row)}
    closed = _closed(viewer, row, [one.goal_id for one in own.values()])
    others = _others(viewer, row, [*(goal.row.id for goal in now.goals), *(goal.pk for goal in closed)])
    changes = _changes(row)
    found = [
        _open(goal, own.get(goal.id), outlooks[goal.id], changes, _is_new(viewer, goal, period)) for goal in now.goals
    ]
    found += [_of_closed(goal, own.get(str(goal.pk)), changes, now.today) for goal in closed]
    return tuple(replace(one, elsewhere=others.get(one.id, "")) for one in found)


def _open(
    goal: PlannedGoal,
    decision: Decision | None,
    outlook: Outlook,
    changes: Mapping[str, tuple[Change, ...]],
    is_new: bool,
) -> Decided:
    verdict = decision.verdict if decision else ""
    if verdict == Verdict.DROP:
        verdict = ""  # taken up again elsewhere since
    return Decided(
        id=goal.id,
        title=goal.title,
        state=outlook.state,
        word=outlook.word,
        span=outlook.span,
        sentence=outlook.sentence,
        verdict=verdict,
        note=decision.note if decision and verdict else "",
        changes=changes.get(goal.id, ()) if verdict == Verdict.CHANGE else (),
        can_decide=verdict != Verdict.ADD,
        must_decide=not verdict and not is_new,
        is_new=is_new,
    )


def _of_closed(
    goal: Goal, decision: Decision | None, changes: Mapping[str, tuple[Change, ...]], today: date
) -> Decided:
    is_ours = decision is not None and decision.verdict == Verdict.DROP and goal.state == GoalState.DROPPED
    day = f" on {near_date(goal.closed_on, today)}" if goal.closed_on else ""
    return Decided(
        id=str(goal.pk),
        title=goal.title,
        state="",
        word="",
        span="",
        sentence=f"{goal.get_state_display()}{day}.",
        verdict=Verdict.DROP.value if is_ours else "",
        note=decision.note if decision and is_ours else "",
        changes=(),
        can_decide=is_ours,
        must_decide=False,
    )


def _is_new(viewer: Viewer, goal: PlannedGoal, period: Period) -> bool:
    on = viewer.career.day_of(goal.row.created_at)
    return on >= period.starts and viewer.today - on <= NEW_FOR


def _closed(viewer: Viewer, row: Review, mine: list[UUID]) -> list[Goal]:
    """Goals reached or dropped since the review was opened, or decided in it."""
    opened = viewer.career.day_of(row.created_at)
    return _closed_goals(viewer, mine, opened)


@prepared
def _closed_goals(viewer: Viewer, mine: Sequence[UUID], since: date) -> QuerySet[Goal]:
    rows = visible(viewer, Goal).exclude(state=GoalState.OPEN).filter(Q(pk__in=mine) | Q(closed_on__gte=since))
    return rows.order_by("closed_on", "created_at", "id")


def _others(viewer: Viewer, row: Review, goals: list[UUID]) -> dict[str, str]:
    """What another review decided of each goal since this one was opened, the newest last."""
    found: dict[str, str] = {}
    for goal, verdict, decided_at, kind in _meanwhile(viewer, goals, row.created_at, row.pk):
        day = near_date(viewer.career.day_of(decided_at), viewer.today)
        found[str(goal)] = f"{DONE[Verdict(verdict)]} in the {kind} review, {day}."
    return found


@prepared
def _meanwhile(
    viewer: Viewer, goals: Sequence[UUID], since: datetime, review: UUID
) -> QuerySet[Decision, tuple[UUID, str, datetime, str]]:
    rows = visible(viewer, Decision).filter(goal__in=goals, decided_at__gte=since, review__trashed_at=None)
    in_order = rows.exclude(review=review).order_by("decided_at", "id")
    return in_order.values_list("goal_id", "verdict", "decided_at", "review__kind")


def _changes(row: Review) -> dict[str, tuple[Change, ...]]:
    kept = row.facts.get("changes")
    if not isinstance(kept, dict):
        return {}
    return {str(goal): tuple(Change(*map(str, one)) for one in said) for goal, said in kept.items()}
