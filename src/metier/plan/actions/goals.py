"""Goals: set, changed, reached, dropped, taken up again. What was said before is kept with its date and reason."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer
from metier.accounts.models import Revision
from metier.accounts.revisions import revise
from metier.core.errors import Refused, Where
from metier.core.plan import cycle
from metier.core.progress import MOST, figure, number_in
from metier.core.words import full_date
from metier.direction.choices import Priority
from metier.plan import queries
from metier.plan.actions.circles import refuse_circle
from metier.plan.choices import CountedAs, GoalState, Horizon
from metier.plan.models import Goal, GoalFacts

SAID = (
    "title",
    "horizon",
    "measure",
    "target",
    "counted_as",
    "starts_from",
    "due",
    "why",
    "serves",
    "ambition",
    "priority",
)
LONGEST = {"title": 200, "measure": 300, "target": 100}


@transaction.atomic
def add_goal(viewer: Viewer, **facts: Any) -> Goal:
    """Set a goal from any of SAID. Raises Refused. Any: each fact has the type of its field."""
    goal = Goal(career=viewer.career, created_at=viewer.now, **_clean(facts))
    _check(viewer, goal)
    _check_due(viewer, goal)
    goal.save()
    return goal


@transaction.atomic
def change_goal(viewer: Viewer, goal: Goal, changes: Mapping[str, Any], *, reason: str = "") -> Revision | None:
    """Change any of SAID; None when nothing differs. Raises Refused."""
    must_be_open(goal)
    said, due = _clean(changes), goal.due
    trial = queries.goal(viewer, goal.pk)
    for name, value in said.items():
        setattr(trial, name, value)
    _check(viewer, trial)
    if trial.due != due:
        _check_due(viewer, trial)
    return revise(goal, GoalFacts, said, reason=reason.strip(), at=viewer.now)


@transaction.atomic
def reach_goal(viewer: Viewer, goal: Goal, *, on: date | None = None, reason: str = "") -> Revision:
    """It is reached, today or on an earlier day. Its open tasks are planned no longer. Raises Refused."""
    must_be_open(goal)
    day = on or viewer.today
    if day > viewer.today:
        raise Refused("A goal is reached today or earlier. Give a day up to today.", Where(field="on"))
    return _close(viewer, goal, GoalState.REACHED, day, reason)


@transaction.atomic
def drop_goal(viewer: Viewer, goal: Goal, *, reason: str) -> Revision:
    """It is no longer a goal; it and the reason are kept. Raises Refused without a reason."""
    must_be_open(goal)
    if not reason.strip():
        raise Refused("Say why you drop it, for the day when you look back.", Where(field="reason"))
    return _close(viewer, goal, GoalState.DROPPED, viewer.today, reason)


@transaction.atomic
def reopen_goal(viewer: Viewer, goal: Goal, *, reason: str = "") -> Revision:
    """Take a reached or dropped goal up again; its open tasks are planned again. Raises Refused."""
    if goal.is_open:
        raise Refused(f"{goal.title} is open already.")
    kept = _close(viewer, goal, GoalState.OPEN, None, reason)
    refuse_circle(viewer)
    return kept


def _close(viewer: Viewer, goal: Goal, state: GoalState, on: date | None, reason: str) -> Revision:
    changes = {"state": state.value, "closed_on": on}
    kept = revise(goal, GoalFacts, changes, reason=reason.strip(), at=viewer.now)
    assert kept is not None  # noqa: S101 - the state differs
    return kept


def must_be_open(goal: Goal) -> None:
    """Raises Refused for a goal that was reached or dropped."""
    if not goal.is_open:
        day = f" on {full_date(goal.closed_on)}" if goal.closed_on else ""
        raise Refused(f"{goal.title} was {GoalState(goal.state).label.lower()}{day}. Reopen it first.")


def _clean(facts: Mapping[str, Any]) -> dict[str, Any]:
    unknown = set(facts) - set(SAID)
    if unknown:
        raise TypeError(f"not facts of a goal: {sorted(unknown)}")
    return {name: value.strip() if isinstance(value, str) else value for name, value in facts.items()}


def _check(viewer: Viewer, goal: Goal) -> None:
    if not goal.title:
        raise Refused("Say what the goal is.", Where(field="title"))
    for name, most in LONGEST.items():
        if len(getattr(goal, name)) > most:
            raise Refused(f"This is longer than {most} characters. Say it shorter.", Where(field=name))
    if goal.horizon not in Horizon.values:
        raise Refused(f"“{goal.horizon}” is not a horizon. Use year or years.", Where(field="horizon"))
    if goal.priority and goal.priority not in Priority.values:
        known = ", ".join(Priority.values)
        raise Refused(f"“{goal.priority}” is not a priority. Use one of {known}.", Where(field="priority"))
    _check_count(goal)
    _check_chain(viewer, goal)


def _check_count(goal: Goal) -> None:
    """A count goes from a figure to another: the number that the target begins with, or a hundred per cent."""
    if goal.counted_as and goal.counted_as not in CountedAs.values:
        raise Refused(
            f"“{goal.counted_as}” is not a way to count. Use one of {', '.join(CountedAs.values)}.",
            Where(field="counted_as"),
        )
    if abs(goal.starts_from) >= MOST:
        raise Refused(f"Count from a figure below {MOST:,}.", Where(field="starts_from"))
    if goal.counted_as == CountedAs.PERCENT and not 0 <= goal.starts_from < 100:
        raise Refused("Per cent are counted from 0 or more, and from less than 100.", Where(field="starts_from"))
    if goal.counted_as != CountedAs.NUMBER:
        return
    to = number_in(goal.target)
    if to is None:
        raise Refused(
            "To count it as a number, begin the target with one, as 40 models. Or count it another way.",
            Where(field="target"),
        )
    if to == goal.starts_from:
        raise Refused(
            f"It is counted from {figure(to)}, which is its target already. Change one of them.",
            Where(field="starts_from"),
        )


def _check_due(viewer: Viewer, goal: Goal) -> None:
    if goal.due and goal.due < viewer.today:
        raise Refused(f"{full_date(goal.due)} has passed. Give a date from today on.", Where(field="due"))


def _check_chain(viewer: Viewer, goal: Goal) -> None:
    served = goal.serves
    if served is None:
        return
    if goal.horizon == Horizon.YEARS and served.horizon == Horizon.YEAR:
        raise Refused(
            f"A goal at three to five years cannot serve one at 12 months. Let {served.title} serve {goal.title}.",
            Where(field="serves"),
        )
    rows = {row.id: row for row in queries.goals(viewer).only("id", "title", "serves_id")}
    chain: dict[UUID, list[UUID]] = {key: [row.serves_id] if row.serves_id else [] for key, row in rows.items()}
    chain[goal.id] = [served.id]
    found = cycle({str(key): [str(other) for other in others] for key, others in chain.items()})
    if found:
        titles = {str(key): row.title for key, row in rows.items()} | {str(goal.id): goal.title}
        if len(found) == 1:
            raise Refused(f"{goal.title} cannot serve itself.", Where(field="serves"))
        turned = _from(found, str(goal.id))
        links = ", which serves ".join(titles[key] for key in [*turned[1:], turned[0]])
        raise Refused(f"{titles[turned[0]]} would serve {links}. Leave one of these out.", Where(field="serves"))


def _from(found: list[str], first: str) -> list[str]:
    """The circle, told from the goal at hand."""
    place = found.index(first) if first in found else 0
    return found[place:] + found[:place]
