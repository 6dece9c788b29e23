"""The plan, the ranking and the direction of two days side by side: what came, what went, what changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Literal
from uuid import UUID

from metier.accounts.access import Viewer
from metier.accounts.history import Change
from metier.core.ranking import Ranking
from metier.direction import queries as direction
from metier.direction.models import Ambition, LifeGoal
from metier.direction.queries.history import differing as differing_in_direction
from metier.direction.queries.past import end_of, version_at, with_versions
from metier.plan import queries as plan
from metier.plan.choices import GoalState
from metier.plan.models import Goal, GoalFacts, GoalRevision
from metier.plan.queries import Plan
from metier.plan.queries.as_of import end_of as moment_of
from metier.plan.queries.as_of import plan_as_of, versions_as_of
from metier.plan.queries.history import changed_keys, differing, titles

What = Literal["added", "reached", "dropped", "removed", "taken up again", "changed", "ended", "same"]
QUIET = {"State", "Closed on", "Ended", "Reached"}


@dataclass(frozen=True, slots=True)
class GoalThenAndNow:
    """A goal that was open on one of the days. Finishes are planned; minutes are those left by the plan of that day."""

    id: UUID
    title: str
    what: What
    changes: tuple[Change, ...]
    finish_then: date | None
    finish_now: date | None
    left_then: int
    left_now: int

    @property
    def has_moved(self) -> bool:
        return self.finish_then != self.finish_now

    @property
    def differs(self) -> bool:
        return self.has_moved or self.what != "same"


@dataclass(frozen=True, slots=True)
class SaidThenAndNow:
    """An ambition or a life goal of one of the days, in words; nothing on a day on which it was not there."""

    id: UUID
    kind: str
    what: What
    then: str
    now: str
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """`then` and `now` are the ends of two days; the plan of each, and what differs. Hours a week in minutes."""

    then: date
    now: date
    plan_then: Plan
    plan_now: Plan
    goals: tuple[GoalThenAndNow, ...]
    ranking_then: Ranking | None
    ranking_now: Ranking | None
    ambitions: tuple[SaidThenAndNow, ...]
    life_goals: tuple[SaidThenAndNow, ...]
    hours_then: int
    hours_now: int


def compare(viewer: Viewer, then: date, now: date | None = None) -> Comparison:
    """A past day beside another, or beside today. As many queries however long the career is."""
    other = now or viewer.today
    moments = moment_of(viewer, then), moment_of(viewer, other)
    plans = [plan.plan(viewer) if moment == viewer.now else plan_as_of(viewer, moment) for moment in moments]
    return Comparison(
        then=then,
        now=other,
        plan_then=plans[0],
        plan_now=plans[1],
        goals=_goals(viewer, moments, plans[0], plans[1]),
        ranking_then=direction.current_ranking(viewer, then),
        ranking_now=direction.current_ranking(viewer, other),
        ambitions=_direction(viewer, Ambition, then, other),
        life_goals=_direction(viewer, LifeGoal, then, other),
        hours_then=_hours(plans[0], then),
        hours_now=_hours(plans[1], other),
    )


def _goals(viewer: Viewer, moments: tuple[datetime, datetime], then: Plan, now: Plan) -> tuple[GoalThenAndNow, ...]:
    """In the order of the ranking of now, then those no longer open."""
    order = [goal.row.id for goal in now.goals] + [goal.row.id for goal in then.goals if goal.id not in now.goal]
    was, are = (versions_as_of(viewer, Goal, GoalRevision, moment, order) for moment in moments)
    pairs = {key: (was.get(key), are.get(key)) for key in order if key in was or key in are}
    both = [(one, two) for one, two in pairs.values() if one and two]
    ids = {key for one, two in both for key in changed_keys(GoalFacts, one, two)}
    names = titles(viewer, ids) if ids else {}
    return tuple(_goal(key, one, two, then, now, names) for key, (one, two) in pairs.items())


def _goal(key: UUID, one: Any, two: Any, then: Plan, now: Plan, names: Mapping[UUID, str]) -> GoalThenAndNow:
    """Any: a goal, or a version of one, or None where it was not there."""
    facts = differing(GoalFacts, one, two, names) if one and two else ()
    changes = tuple(change for change in facts if change.label not in QUIET)
    what = _became(one, two) or ("changed" if changes else "same")
    return GoalThenAndNow(
        id=key,
        title=(two or one).title,
        what=what,
        changes=changes,
        finish_then=_finish(then, key),
        finish_now=_finish(now, key),
        left_then=_left(then, key),
        left_now=_left(now, key),
    )


def _finish(found: Plan, key: UUID) -> date | None:
    goal = found.goal.get(str(key))
    return found.finish(goal) if goal else None


def _left(found: Plan, key: UUID) -> int:
    return sum(task.minutes_left for task in found.tasks_of.get(str(key), ()))


def _became(one: Any, two: Any) -> What | None:
    if one is None:
        return "added"
    if two is None:
        return "removed"
    if one.state == two.state:
        return None
    if two.state == GoalState.OPEN:
        return "taken up again"
    return "reached" if two.state == GoalState.REACHED else "dropped"


def _direction(viewer: Viewer, model: type[Ambition | LifeGoal], then: date, now: date) -> tuple[SaidThenAndNow, ...]:
    """In the order they were added. What was put in the trash since is not there."""
    every, moment = list(with_versions(viewer, model, now)), end_of(viewer, then)
    was = {row.pk: version_at(moment, versions) for row, versions in every if row.created_at < moment}
    are = {row.pk: versions[-1] for row, versions in every}
    found = [_said(key, was.get(key), are.get(key)) for key in {**was, **are}]
    return tuple(one for one in found if one)


def _said(key: UUID, one: Any, two: Any) -> SaidThenAndNow | None:
    """None for what was over on both days. Any: a row, or a version of it."""
    live = [version is not None and not _over(version) for version in (one, two)]
    if not any(live):
        return None
    facts = differing_in_direction(one, two) if one and two else ()
    changes = tuple(change for change in facts if change.label not in QUIET)
    what: What = "changed" if changes else "same"
    if live == [False, True]:
        what = "added" if one is None else "taken up again"
    elif live == [True, False]:
        what = "removed" if two is None else "reached" if hasattr(two, "reached_on") else "ended"
    then, now = (str(version) if is_live else "" for version, is_live in zip((one, two), live, strict=True))
    return SaidThenAndNow(key, (two or one).get_kind_display(), what, then, now, changes)


def _over(version: Any) -> bool:
    """Ended, or reached. Any: an ambition, a life goal, or a version of one."""
    return bool(getattr(version, "ended_on", None) or getattr(version, "reached_on", None))


def _hours(found: Plan, day: date) -> int:
    return found.availability.minutes_in_week(plan.monday_of(day))
