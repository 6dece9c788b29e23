"""What was changed in an ambition or a life goal, when, from what to what, and why."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from metier.accounts import history
from metier.accounts.access import Viewer
from metier.accounts.history import Change, Correction
from metier.direction.models import Ambition, AmbitionFacts, LifeGoal, LifeGoalFacts

NAMES = {
    "text": "In your own words",
    "by": "By when",
    "ended_on": "Ended",
    "starts": "When",
    "ends": "Until",
    "reached_on": "Reached",
}


def changes(viewer: Viewer, subject: Ambition | LifeGoal) -> tuple[Correction, ...]:
    """Newest first."""
    return history.corrections(viewer, subject, list(subject.revisions.all()), differing)


def differing(before: Any, after: Any) -> Iterable[Change]:
    """The facts that two versions of an ambition or a life goal say differently. Any: a row or a revision of it."""
    facts = AmbitionFacts if isinstance(after, AmbitionFacts) else LifeGoalFacts
    return history.differing(facts, before, after, labels=NAMES)
