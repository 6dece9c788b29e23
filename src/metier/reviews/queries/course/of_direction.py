"""Corrections of what somebody wants: ambitions, rankings, life goals."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from django.db.models import QuerySet

from metier.accounts.access import Viewer
from metier.accounts.history import NOTHING, Change
from metier.accounts.models import Revision
from metier.accounts.prepared import prepared
from metier.core.ranking import PLACES, Ranking, moves
from metier.direction.choices import PRIORITY_NAMES, Priority
from metier.direction.models import Ambition, AmbitionRevision, LifeGoal, LifeGoalRevision, RankedPriority
from metier.direction.queries.history import differing
from metier.direction.queries.ranking import PlaceFacts, facts_of, kept_places, rankings_of
from metier.reviews.queries.course.entries import LEAST, CourseCorrection, Kind, Mark, Window
from metier.reviews.queries.course.versions import Step, made_and_steps

QUIET = {"Ended", "Reached"}
"""Facts that the verb says already."""


def of_ambitions(viewer: Viewer, window: Window) -> list[CourseCorrection]:
    return _of(viewer, "ambition", Ambition, AmbitionRevision, window)


def of_life_goals(viewer: Viewer, window: Window) -> list[CourseCorrection]:
    return _of(viewer, "life", LifeGoal, LifeGoalRevision, window)


def of_rankings(viewer: Viewer, window: Window) -> list[CourseCorrection]:
    """Each ranking against the one before it, which may lie before the window. Two queries."""
    found = _rankings(viewer, window)
    if not found:
        return []
    last = found[-1]
    before = next(iter(_rankings(viewer, Window(before=Mark(last.ranked_at, last.id or LEAST), most=1))), None)
    return [_ranking(after, earlier) for after, earlier in pairwise([*found, before]) if after]


def _rankings(viewer: Viewer, window: Window) -> list[Ranking]:
    """Newest first. Four rows of places make a ranking."""
    return rankings_of(viewer, _places(viewer, replace(window, most=window.most and window.most * len(Priority))))


@prepared
def _places(viewer: Viewer, window: Window) -> QuerySet[RankedPriority, PlaceFacts]:
    return facts_of(window.of(kept_places(viewer), "ranking__ranked_at", "ranking_id"))


def _ranking(after: Ranking, before: Ranking | None) -> CourseCorrection:
    assert after.id is not None  # noqa: S101 - it is kept
    order = ", ".join(PRIORITY_NAMES[code] for code in after.order)
    changes = _moved(before, after) if before else ()
    what, title = ("Ranked again", "What matters most") if before else ("First ranked", order)
    return CourseCorrection(
        after.ranked_at,
        "ranking",
        what,
        title,
        after.id,
        changes,
        after.reason,
        ("direction:priorities",),
    )


def _moved(before: Ranking, after: Ranking) -> tuple[Change, ...]:
    moved = [
        Change(PRIORITY_NAMES[one.priority], PLACES[one.before - 1], PLACES[one.after - 1])
        for one in moves(before.order, after.order)
    ]
    meant = [(code, before.meanings.get(code, ""), after.meanings.get(code, "")) for code in after.order]
    reworded = [
        Change(f"What {PRIORITY_NAMES[code].lower()} means", one or NOTHING, two or NOTHING)
        for code, one, two in meant
        if one != two
    ]
    return (*moved, *reworded)


def _of(
    viewer: Viewer, kind: Kind, model: type[Ambition | LifeGoal], revisions: type[Revision], window: Window
) -> list[CourseCorrection]:
    page = "direction:ambition" if kind == "ambition" else "direction:life_goal"
    made, steps = made_and_steps(viewer, revisions, model, revisions, window)
    found = [
        CourseCorrection(row.created_at, kind, "Said", str(said), row.pk, place=(page, str(row.pk)))
        for row, said in made
    ]
    is_whole = len(steps) != window.most  # of what was cut off, something must stand at its end
    return [*found, *(_step(one, kind, page) for one in steps if not (is_whole and one.is_still_said))]


def _step(one: Step, kind: Kind, page: str) -> CourseCorrection:
    facts = tuple(differing(one.before, one.after))
    changes = tuple(fact for fact in facts if fact.label not in QUIET)
    verbs = [fact.label if fact.after != NOTHING else "Taken up again" for fact in facts if fact.label in QUIET]
    return CourseCorrection(
        one.before.replaced_at,
        kind,
        verbs[0] if verbs else "Changed",
        str(one.after),
        one.before.pk,
        changes,
        one.before.reason,
        (page, str(one.subject.pk)),
    )
