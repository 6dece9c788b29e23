"""What is kept with a review while it is open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from django.db import transaction

from metier.accounts.access import Viewer, visible
from metier.accounts.revisions import version_of
from metier.core.errors import Refused
from metier.plan.actions.goals import must_be_open as must_be_open_goal
from metier.plan.models import Goal
from metier.reviews.actions.answering import must_be_open
from metier.reviews.choices import Verdict
from metier.reviews.models import Review
from metier.reviews.queries.direction import direction_asked
from metier.reviews.queries.drafts import Draft, as_facts, draft


@contextmanager
def kept_facts(viewer: Viewer, row: Review) -> Iterator[dict[str, Any]]:
    """The facts of an open review as they are now, to be changed; nobody else writes them meanwhile. Any: they are JSON. Raises Refused."""
    with transaction.atomic():
        now = visible(viewer, Review).select_for_update().get(pk=row.pk)
        must_be_open(viewer, now)
        facts = dict(now.facts)
        yield facts
        if facts != now.facts:
            now.facts = facts
            now.save(update_fields=["facts"])
        row.facts = facts


def keep_draft(viewer: Viewer, row: Review, draft: Draft) -> None:
    """Keep what is being written of a correction."""
    with kept_facts(viewer, row) as facts:
        facts["drafts"] = {**facts.get("drafts", {}), draft.goal: as_facts(draft)}


def discard_draft(viewer: Viewer, row: Review, goal: str) -> None:
    with kept_facts(viewer, row) as facts:
        facts["drafts"] = {key: one for key, one in facts.get("drafts", {}).items() if key != goal}


def keep_next(viewer: Viewer, row: Review, said: Mapping[str, Any]) -> None:
    """Keep what is being chosen for the next period."""
    with kept_facts(viewer, row) as facts:
        facts["next"] = dict(said)


def confirm(viewer: Viewer, row: Review, key: str) -> bool:
    """Say that a part of the direction is still right, or take that back; returns which. Raises Refused."""
    asked = {one.key for one in direction_asked(viewer, row).every}
    if key not in asked:
        raise Refused("That part of your direction is not there any more. Look at the review again.")
    with kept_facts(viewer, row) as facts:
        said = {str(one) for one in facts.get("still", [])} ^ {key}
        facts["still"] = sorted(said & asked)
    return key in said


def begin_correction(viewer: Viewer, row: Review, goal: Goal, verdict: Verdict) -> None:
    """Begin to change or to drop a goal; what was typed of it before stays. Raises Refused when it is closed."""
    must_be_open_goal(goal)
    before = draft(row, str(goal.pk))
    said = before.said if before and before.verdict == verdict else {}
    keep_draft(viewer, row, Draft(str(goal.pk), verdict, said, version_of(goal)))
