"""What is decided of each goal: kept, changed, dropped, added. A correction and its decision are recorded together, or neither is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Revision
from metier.accounts.revisions import ChangedMeanwhile, version_of
from metier.core.errors import Refused, Where
from metier.plan import actions as plan
from metier.plan.actions.goals import SAID
from metier.plan.models import Goal, GoalRevision
from metier.plan.queries.history import goal_corrections
from metier.reviews.actions.answering import must_be_open
from metier.reviews.actions.facts import discard_draft, kept_facts
from metier.reviews.choices import Verdict
from metier.reviews.models import Decision, Review
from metier.reviews.queries.deciding import decisions, is_dropped_in
from metier.reviews.queries.drafts import NEW

WHY = "Say why, for the day when you look back."


@transaction.atomic
def keep(viewer: Viewer, row: Review, goal: Goal) -> Decision:
    """It stays as it is. What was decided otherwise in this review is taken back. Raises Refused when it was changed again since then."""
    must_be_open(viewer, row)
    _take_back(viewer, row, goal, gently=goal.is_open and is_dropped_in(viewer, row, goal))
    if not goal.is_open:
        raise Refused(f"{goal.title} is {goal.get_state_display().lower()}. Reopen it to keep it.")
    discard_draft(viewer, row, str(goal.pk))
    return _decide(viewer, row, goal, Verdict.KEEP)


@transaction.atomic
def keep_all(viewer: Viewer, row: Review, goals: Sequence[UUID]) -> int:
    """The goals that are not decided yet stay as they are; returns how many."""
    must_be_open(viewer, row)
    decided = set(decisions(viewer, row).values_list("goal_id", flat=True))
    left = [pk for pk in goals if pk not in decided]
    Decision.objects.bulk_create(
        Decision(
            career=viewer.career,
            created_at=viewer.now,
            review=row,
            goal_id=pk,
            verdict=Verdict.KEEP,
            decided_at=viewer.now,
        )
        for pk in left
    )
    return len(left)


@transaction.atomic
def undo_keep_all(viewer: Viewer, row: Review, decided_at: str) -> int:
    """Undo `keep_all`: the goals that were kept at a moment, as ISO says it, are not decided."""
    must_be_open(viewer, row)
    kept = [
        one.pk
        for one in decisions(viewer, row).filter(verdict=Verdict.KEEP)
        if one.decided_at.isoformat() == decided_at
    ]
    return visible(viewer, Decision).filter(pk__in=kept).delete()[0]


@transaction.atomic
def change(
    viewer: Viewer, row: Review, goal: Goal, changes: Mapping[str, Any], *, why: str, version: str | None = None
) -> Decision:
    """Change a goal, and say why. What was changed in this review before is one correction with it. Raises Refused.

    `version` is that of the goal which was shown (`version_of`). Any: each fact has the type of its field.
    """
    _check(viewer, row, goal, why, version)
    before: dict[str, Any] = {}
    if goal.is_open:
        before = _changed_before(viewer, row, goal)
        _take_back(viewer, row, goal, gently=True)
    revision = plan.change_goal(viewer, goal, before | dict(changes), reason=why)
    if revision is None:
        raise Refused("Nothing is different yet. Change a fact, or keep the goal.")
    return _record(viewer, row, goal, Verdict.CHANGE, why, revision)


@transaction.atomic
def drop(viewer: Viewer, row: Review, goal: Goal, *, why: str, version: str | None = None) -> Decision:
    """Give a goal up, and say why. Raises Refused."""
    _check(viewer, row, goal, why, version)
    if goal.is_open:
        _take_back(viewer, row, goal, gently=True)
    revision = plan.drop_goal(viewer, goal, reason=why)
    return _record(viewer, row, goal, Verdict.DROP, why, revision)


@transaction.atomic
def add(viewer: Viewer, row: Review, *, why: str = "", **facts: Any) -> Decision:
    """Set a new goal. Raises Refused. Any: each fact has the type of its field."""
    must_be_open(viewer, row)
    goal = plan.add_goal(viewer, **facts)
    discard_draft(viewer, row, NEW)
    return _decide(viewer, row, goal, Verdict.ADD, why.strip())


@transaction.atomic
def withdraw(viewer: Viewer, row: Review, goal: Goal) -> None:
    """Undo what was decided of a goal: a change or a drop is taken back, a goal that was added goes to the trash. Raises Refused."""
    must_be_open(viewer, row)
    decision = decisions(viewer, row).filter(goal=goal).first()
    if decision is None:
        raise Refused(f"{goal.title} is not decided.")
    if decision.verdict == Verdict.ADD:
        plan.trash_goal(viewer, goal)
        decision.delete()
        return
    _take_back(viewer, row, goal)
    visible(viewer, Decision).filter(review=row, goal=goal).delete()


def _check(viewer: Viewer, row: Review, goal: Goal, why: str, version: str | None) -> None:
    must_be_open(viewer, row)
    if not why.strip():
        raise Refused(WHY, Where(field="reason"))
    if version is not None and version != version_of(goal) and goal.is_open:
        raise ChangedMeanwhile(f"“{goal}” was changed just now, in another window or by a command. Look at it again.")


def _changed_before(viewer: Viewer, row: Review, goal: Goal) -> dict[str, Any]:
    """What this review changed of a goal by now, if it was the last to change it. Any: each fact has the type of its field."""
    decision = decisions(viewer, row).filter(goal=goal).first()
    if decision is None or decision.revision is None or version_of(goal) != str(decision.revision):
        return {}
    was = visible(viewer, GoalRevision).get(pk=decision.revision)
    return {name: getattr(goal, name) for name in SAID if getattr(goal, name) != getattr(was, name)}


def _take_back(viewer: Viewer, row: Review, goal: Goal, *, gently: bool = False) -> None:
    """Undo the change or the drop that this review decided. When another change came after it, it is refused, or, `gently`, left."""
    decision = decisions(viewer, row).filter(goal=goal).first()
    if decision is None or decision.revision is None:
        return
    if gently and version_of(goal) != str(decision.revision):
        return
    plan.withdraw_change(viewer, goal, decision.revision)
    goal.refresh_from_db()
    decision.revision = None
    decision.save(update_fields=["revision"])
    with kept_facts(viewer, row) as facts:
        facts["changes"] = {key: one for key, one in facts.get("changes", {}).items() if key != str(goal.pk)}


def _record(viewer: Viewer, row: Review, goal: Goal, verdict: Verdict, why: str, revision: Revision) -> Decision:
    """The decision with the version that was kept, and what changed in words, for the review and its document."""
    correction = goal_corrections(viewer, goal)[0]
    changes = [[one.label, one.before, one.after] for one in correction.changes]
    with kept_facts(viewer, row) as facts:
        facts["changes"] = {**facts.get("changes", {}), str(goal.pk): changes}
    discard_draft(viewer, row, str(goal.pk))
    return _decide(viewer, row, goal, verdict, why.strip(), revision.pk)


def _decide(
    viewer: Viewer, row: Review, goal: Goal, verdict: Verdict, note: str = "", revision: UUID | None = None
) -> Decision:
    said = {"verdict": verdict, "note": note, "revision": revision, "decided_at": viewer.now}
    decision, _ = Decision.objects.update_or_create(
        career=viewer.career,
        review=row,
        goal=goal,
        trashed_at=None,
        defaults=said,
        create_defaults=said | {"created_at": viewer.now},
    )
    return decision
