"""What a change of the plan does to the forecasts, before it is made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from metier.accounts.access import Viewer
from metier.core.forecast import Forecast, freed
from metier.plan.queries import Plan
from metier.reviews.queries.forecasts import GoalForecast, days_off, forecast_of, forecasts
from metier.reviews.queries.planned import planned_minutes
from metier.reviews.queries.records import Records, records
from metier.reviews.queries.standing import Outlook, outlook_from

SHARED_BY = 13
"""The weeks of the plan by which the hours of a goal that goes are shared among those that stay."""


@dataclass(frozen=True, slots=True)
class Effect:
    """One goal before and after: no `before` for one that comes, no `after` for one that goes."""

    title: str
    before: Outlook | None
    after: Outlook | None

    @property
    def is_changed(self) -> bool:
        """Whether anything is said differently."""
        return _said(self.before) != _said(self.after)

    @property
    def verdict(self) -> str:
        """How the forecast after stands to the day due: `still in time`, `after its date`; nothing where that cannot be said."""
        found = self.after.outcome if self.after else None
        due = self.after.goal.row.due if self.after else None
        if not isinstance(found, Forecast) or due is None:
            return ""
        if found.safe <= due:
            was = self.before.state if self.before else ""
            return "still in time" if was == "on-track" else "in time"
        return "likely in time, not safely" if found.likely <= due else "after its date"


def effects(viewer: Viewer, before: Plan, after: Plan, kept: Records | None = None) -> tuple[Effect, ...]:
    """Every goal of either plan, in the order of the plan after, then those that go.

    The hours of a goal that goes are taken to go to those that stay, as the plan after shares its next 13 weeks among them. Of hours a week
    that are only meant, nothing is foretold: a forecast is the pace really kept.
    """
    kept = kept or records(viewer)
    made = forecasts(before, kept)
    was, will = (
        outlook_from(viewer, before, kept, made),
        outlook_from(viewer, after, kept, _after(after, kept, before, made)),
    )
    stay = [Effect(goal.title, was.get(goal.id), will[goal.id]) for goal in after.goals]
    return (*stay, *(Effect(goal.title, was[goal.id], None) for goal in before.goals if goal.id not in will))


def _after(after: Plan, kept: Records, before: Plan, made: Mapping[str, GoalForecast]) -> Mapping[str, GoalForecast]:
    found, off = dict(forecasts(after, kept)), days_off(after)
    gone = [made[goal.id].effort.weeks for goal in before.goals if goal.id not in after.goal]
    if not gone:
        return found
    for goal, share in shares(after).items():
        if share:
            one = found[goal]
            more = freed(one.effort, *((weeks, share) for weeks in gone))
            found[goal] = forecast_of(more, one.progress, after.today, off)
    return found


def shares(plan: Plan) -> Mapping[str, float]:
    """Which part of the planned minutes of the next 13 weeks each goal gets, 0 to 1, by its id."""
    minutes = planned_minutes(plan, SHARED_BY)
    total = sum(minutes.values())
    return {goal: part / total if total else 0.0 for goal, part in minutes.items()}


def _said(one: Outlook | None) -> tuple[str, str, str] | None:
    return (one.word, one.span, one.sentence) if one else None
