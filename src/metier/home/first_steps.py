"""What to do first, in order and with the reason, until there is a goal with a step towards it."""

from __future__ import annotations

from dataclasses import dataclass

from metier.accounts.access import Viewer
from metier.direction import queries as direction
from metier.home import queries
from metier.plan import queries as plan


@dataclass(frozen=True, slots=True)
class FirstStep:
    title: str
    why: str
    minutes: int
    url_name: str
    is_done: bool = False


def first_steps(viewer: Viewer, now: plan.Plan) -> tuple[FirstStep, ...]:
    """Nothing once there is a goal with tasks."""
    if now.tasks:
        return ()
    return (
        FirstStep(
            "Bring what you have",
            "A résumé, a LinkedIn export or a JSON Resume fills your record in one go; plans and résumés are made from it.",
            10,
            "record:import",
            queries.has_record(viewer),
        ),
        FirstStep(
            "Say what you want from it",
            "One ambition in your own words. Whatever Metier proposes later is held against it.",
            5,
            "direction:new_ambition",
            bool(direction.ambitions(viewer)),
        ),
        FirstStep(
            "Rank what matters most",
            "Four priorities, never equal. Their order decides what comes first when hours are short.",
            2,
            "direction:direction",
            direction.current_ranking(viewer) is not None,
        ),
        FirstStep(
            "Set one goal for the next twelve months",
            "A date makes a plan of a wish: its tasks find their weeks by themselves.",
            5,
            "plan:new_goal",
            bool(now.goals),
        ),
        FirstStep(
            "Break it into tasks",
            "Each with the hours it takes. The first one appears here, on Today.",
            10,
            "plan:new_task",
        ),
    )
