"""Life goals: what the career is to pay for."""

from collections.abc import Mapping
from datetime import date
from typing import Any, cast

from django.db import transaction

from metier.accounts.access import Viewer
from metier.accounts.models import Revision
from metier.accounts.revisions import revise
from metier.core.errors import Refused, Where
from metier.direction.choices import LifeGoalKind
from metier.direction.models import LifeGoal, LifeGoalFacts

LONGEST_TITLE = 200
FACTS = ("kind", "title", "starts", "ends", "cost", "why")


@transaction.atomic
def add_life_goal(viewer: Viewer, **facts: Any) -> LifeGoal:
    """Add one from its kind, title, starts, ends, cost and why. Raises Refused."""
    made = LifeGoal(career=viewer.career, created_at=viewer.now)
    for name, value in _clean(facts).items():
        setattr(made, name, value)
    _check(made)
    made.save()
    return made


@transaction.atomic
def change_life_goal(
    viewer: Viewer, goal: LifeGoal, changes: Mapping[str, Any], *, reason: str = ""
) -> Revision | None:
    """Change any of FACTS; None when nothing differs. Raises Refused."""
    kept = revise(goal, LifeGoalFacts, _clean(changes), reason=reason.strip(), at=viewer.now)
    _check(goal)
    return kept


def reach_life_goal(viewer: Viewer, goal: LifeGoal, *, on: date, reason: str = "") -> Revision:
    """It is reached. Raises Refused when it was already, or on a day to come."""
    if goal.reached_on is not None:
        raise Refused(f"{goal.title} was reached already.")
    if on > viewer.today:
        raise Refused("A goal is reached today or earlier, not on a day to come.", Where(field="on"))
    kept = revise(goal, LifeGoalFacts, {"reached_on": on}, reason=reason.strip(), at=viewer.now)
    return cast("Revision", kept)  # the day differs, so there is one


def _clean(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value.strip() if isinstance(value, str) else value for name, value in facts.items() if name in FACTS}


def _check(goal: LifeGoal) -> None:
    if goal.kind not in LifeGoalKind.values:
        raise Refused(
            f"“{goal.kind}” is not a kind of life goal. Use {', '.join(LifeGoalKind.values[:-1])} or {LifeGoalKind.values[-1]}.",
            Where(field="kind"),
        )
    if not goal.title:
        raise Refused("Say what the goal is.", Where(field="title"))
    if len(goal.title) > LONGEST_TITLE:
        raise Refused(
            f"The title is longer than {LONGEST_TITLE} characters. Say it shorter, and the rest under why.",
            Where(field="title"),
        )
    if goal.ends and not goal.starts:
        raise Refused("Say when it starts, or leave out until when.", Where(field="starts"))
    if goal.starts and goal.ends and goal.ends.last < goal.starts.first:
        raise Refused(
            f"It cannot end in {goal.ends.words} and start in {goal.starts.words}. Change one of the dates.",
            Where(field="ends"),
        )
    if goal.cost is not None and goal.cost.amount < 0:
        raise Refused("A cost is not negative. Write what it takes, such as 38,000.", Where(field="cost"))
