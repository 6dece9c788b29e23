"""What the page of an if-then plan shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from metier.accounts.access import Viewer
from metier.accounts.history import Correction
from metier.core.cues import State
from metier.plan import queries
from metier.plan.models import IfThenPlan
from metier.plan.queries import Cued

SAID: dict[State, str] = {
    "shown": "It is on Today now.",
    "waiting": "",
    "answered": "You answered it; it is quiet until its cue comes again.",
    "over": "Its cue has passed. Give it another, or end it.",
    "gone": "Its cue is gone. Give it another, or end it.",
}


@dataclass(frozen=True, slots=True)
class IfThenPage:
    plan: IfThenPlan
    cue: str
    said: str
    is_live: bool
    corrections: tuple[Correction, ...]
    made_on: date


def if_then_page(viewer: Viewer, row: IfThenPlan) -> IfThenPage:
    (one,) = queries.cued(viewer, [row])
    is_live = row.ended_on is None and row.goal.is_open
    return IfThenPage(
        plan=row,
        cue=one.words,
        said=said_of(one) if is_live else "",
        is_live=is_live,
        corrections=queries.if_then_corrections(viewer, row),
        made_on=viewer.career.day_of(row.created_at),
    )


def said_of(one: Cued) -> str:
    """What its cue asks for now, if anything. What comes once and was answered does not come again."""
    comes_once = one.plan.cue in {"day", "task"}
    if one.state == "answered" and comes_once:
        return "You answered it. Give it another cue to see it again, or end it."
    return SAID[one.state]
