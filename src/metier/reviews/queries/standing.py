"""How each open goal stands: its forecast against the day it is due, and whether it still moves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from metier.accounts.access import Viewer
from metier.core import words
from metier.core.days_off import DaysOff
from metier.core.forecast import Forecast, NoForecast, Outcome, standing
from metier.core.stagnation import Stagnation, stagnation
from metier.plan.queries import Plan, PlannedGoal, Standing
from metier.plan.queries.standing import State
from metier.reviews.queries.forecasts import GoalForecast, days_off, forecasts
from metier.reviews.queries.records import Records, records

NONE = "No forecast"
LATE = 4
"""Weeks that are named when a goal gets less than its date needs; weeks off are not among them."""
_BY_FORECAST: dict[str, tuple[State, str]] = {
    "on-track": ("on-track", "On track"),
    "at-risk": ("at-risk", "At risk"),
    "no-date": ("on-track", "No date"),
}


@dataclass(frozen=True, slots=True)
class Outlook:
    """How a goal stands. `state` is the shape, `word` and `sentence` what is said; `needs` is the pace a week that its date asks for,
    in the unit of the forecast, where that can be said.

    Without a forecast it stands as planned, and `sentence` says so.
    """

    goal: PlannedGoal
    state: State
    word: str
    sentence: str
    needs: float | None
    forecast: GoalForecast
    stagnation: Stagnation
    planned: Standing

    @property
    def outcome(self) -> Outcome:
        return self.forecast.outcome

    @property
    def is_stagnant(self) -> bool:
        return self.word == "Stagnant"

    @property
    def has_forecast(self) -> bool:
        return isinstance(self.outcome, Forecast)

    @property
    def span(self) -> str:
        """`Aug 2027 to Jan 2028`, likely to safe; or that there is no forecast."""
        found = self.outcome
        return words.months(found.likely, found.safe) if isinstance(found, Forecast) else NONE

    @property
    def why_none(self) -> str:
        """Why there is no forecast; nothing where there is one."""
        return self.outcome.sentence if isinstance(self.outcome, NoForecast) else ""


def outlook(viewer: Viewer, plan: Plan, kept: Records | None = None) -> Mapping[str, Outlook]:
    """Every open goal of a plan, by its id, from what was recorded up to now, which is read unless it is given."""
    return outlook_from(viewer, plan, kept or records(viewer))


def outlook_from(
    viewer: Viewer, plan: Plan, kept: Records, given: Mapping[str, GoalForecast] | None = None
) -> Mapping[str, Outlook]:
    """The same from records; with `given` instead of the forecasts that they make."""
    made, off, moved = given or forecasts(plan, kept), days_off(plan), _moved_on(plan, kept)
    career = frozenset[date]().union(*moved.values())
    found = {}
    for goal in plan.goals:
        days, set_on = moved[goal.id], viewer.career.day_of(goal.row.created_at)
        still = _stagnation(days, set_on, plan.today, off, career, len(moved))
        is_waiting = not days and _is_for_later(plan, goal)
        found[goal.id] = _outlook(plan, goal, made[goal.id], still, off, is_waiting=is_waiting)
    return found


def _outlook(
    plan: Plan, goal: PlannedGoal, made: GoalForecast, still: Stagnation, off: DaysOff, *, is_waiting: bool
) -> Outlook:
    planned, outcome = plan.standing(goal), made.outcome
    held = standing(outcome, goal.row.due, plan.today, off)
    none = outcome.reason if isinstance(outcome, NoForecast) else ""
    if none == "stopped" or (still.is_stagnant and not is_waiting and none not in ("done", "no-tasks")):
        sentence = still.sentence if still.is_stagnant else outcome.sentence
        return Outlook(goal, "stagnant", "Stagnant", sentence, held.needs, made, still, planned)
    if (
        none == "uneven"
        and (needs := _needed(made, goal.row.due, plan.today, off))
        and (late := _too_slow(made, needs))
    ):
        return Outlook(goal, "at-risk", "At risk", late, needs, made, still, planned)
    state, word, sentence = _said(outcome, held.kind, held.sentence, planned, goal.row.due)
    if isinstance(outcome, Forecast) and goal.row.due and outcome.likely > goal.row.due and held.needs:
        sentence = (_too_slow(made, held.needs) if outcome.basis == "hours" else "") or sentence
    return Outlook(goal, state, word, sentence, held.needs, made, still, planned)


def _said(outcome: Outcome, kind: str, sentence: str, planned: Standing, due: date | None) -> tuple[State, str, str]:
    if kind in _BY_FORECAST:
        return (*_BY_FORECAST[kind], sentence)
    if isinstance(outcome, NoForecast) and outcome.reason == "far" and due:
        return "at-risk", "At risk", sentence
    return planned.state, planned.word, f"{planned.sentence[:1].upper()}{planned.sentence[1:]}."


def _needed(made: GoalForecast, due: date | None, today: date, off: DaysOff) -> float | None:
    """Minutes a week by which what is left by the estimates is done when it is due; None where hours do not tell, or no time is left."""
    tells = isinstance(made.by_hours, NoForecast) and made.by_hours.reason == "uneven"
    weeks = off.gap(today, due) / 7 if due and tells else 0.0
    return made.effort.left / weeks if weeks > 0 else None


def _too_slow(made: GoalForecast, needs: float) -> str:
    """What it got of late, and what its date needs; nothing when it got that much."""
    late = made.effort.weeks[-LATE:]
    pace = round(sum(late) / LATE)
    if len(late) < LATE or pace >= round(needs):
        return ""
    return f"{words.hours(pace)} a week in the last {LATE} weeks; it needs {words.hours(round(needs))}."


def _is_for_later(plan: Plan, goal: PlannedGoal) -> bool:
    """Whether nothing of it is planned for today."""
    starts = [plan.scheduled(task).starts for task in plan.tasks_of[goal.id] if task.done_on is None]
    return all(day is None or day > plan.today for day in starts)


@lru_cache(maxsize=2048)
def _stagnation(
    days: frozenset[date], set_on: date, today: date, off: DaysOff, career: frozenset[date], goals: int
) -> Stagnation:
    """Kept for the next page: the same days give the same answer."""
    return stagnation(days, set_on, today, off, career=career, goals=goals)


def _moved_on(plan: Plan, kept: Records) -> Mapping[str, frozenset[date]]:
    """The days on which each goal moved, itself or by a goal that serves it."""
    own = kept.moved_on()

    def days(goal: PlannedGoal, seen: frozenset[str]) -> frozenset[date]:
        found = own.get(goal.row.id, frozenset())
        for other in plan.serving[goal.id]:
            if other.id not in seen:
                found |= days(other, seen | {other.id})
        return found

    return {goal.id: days(goal, frozenset({goal.id})) for goal in plan.goals}
