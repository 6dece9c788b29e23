"""Corrections that are being written and not recorded yet. They are kept with the review, so that they can be gone on with elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from metier.plan.queries.facts import GoalRow
from metier.reviews.choices import Verdict
from metier.reviews.models import Review

NEW = "new"


@dataclass(frozen=True, slots=True)
class Draft:
    """What is meant for a goal, by its id (NEW for one to add): `said` as it was typed, and `version` of the goal it was begun on."""

    goal: str
    verdict: Verdict
    said: Mapping[str, str] = field(default_factory=dict)
    version: str = ""

    @property
    def why(self) -> str:
        return self.said.get("reason", "")

    @property
    def mark(self) -> str:
        """A name for what is said, but for why: what its effects were shown for."""
        facts = sorted((name, text) for name, text in self.said.items() if name != "reason")
        return sha256(repr(facts).encode()).hexdigest()[:16]


def drafts(row: Review) -> tuple[Draft, ...]:
    """In the order in which they were begun; what is not understood is left out."""
    kept = row.facts.get("drafts")
    if not isinstance(kept, dict):
        return ()
    return tuple(found for goal, one in kept.items() if (found := _draft(goal, one)))


def draft(row: Review, goal: str) -> Draft | None:
    return next((one for one in drafts(row) if one.goal == goal), None)


def says_something(one: Draft, row: GoalRow | None) -> bool:
    """Whether anything was typed of a correction: a reason, or a fact that the goal does not say."""
    if one.why.strip():
        return True
    if row is None:
        return any(one.said.get(name, "").strip() for name in ("title", "due", "measure", "target"))
    known = {
        "title": row.title,
        "due": row.due.isoformat() if row.due else "",
        "measure": row.measure,
        "target": row.target,
        "priority": row.priority,
        "serves": str(row.serves_id or ""),
        "ambition": str(row.ambition_id or ""),
    }
    return any(one.said.get(name, text) != text for name, text in known.items())


def as_facts(one: Draft) -> dict[str, Any]:
    """As it is kept. Any: it becomes JSON."""
    return {"verdict": one.verdict.value, "said": dict(one.said), "version": one.version}


def _draft(goal: str, kept: object) -> Draft | None:
    if not isinstance(kept, dict) or kept.get("verdict") not in Verdict.values:
        return None
    said = kept.get("said")
    texts = {str(name): str(text) for name, text in said.items()} if isinstance(said, dict) else {}
    return Draft(goal, Verdict(kept["verdict"]), texts, str(kept.get("version", "")))
