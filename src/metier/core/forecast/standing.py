"""A forecast held against the day a goal is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from metier.core.days_off import NONE_OFF, DaysOff
from metier.core.forecast.outcome import NoForecast, Outcome
from metier.core.words import count, hours

Kind = Literal["on-track", "at-risk", "no-date", "no-forecast"]


@dataclass(frozen=True, slots=True)
class Standing:
    """On track when the safe day is on or before the day due, at risk when it is after; the pace needed a week where that can be said."""

    kind: Kind
    sentence: str
    needs: float | None = None


def standing(outcome: Outcome, due: date | None, today: date, off: DaysOff = NONE_OFF) -> Standing:
    """How a goal stands. The pace needed is what is left, as much longer as the done tasks took, over the weeks without those off."""
    if isinstance(outcome, NoForecast):
        return Standing("no-forecast", outcome.sentence)
    if due is None:
        return Standing("no-date", outcome.sentence)
    weeks = off.gap(today, due) / 7 if due > today else 0.0
    needs = outcome.left * outcome.factor / weeks if weeks > 0 else None
    if outcome.safe <= due:
        early = (due - outcome.safe).days // 7
        return Standing(
            "on-track",
            f"{count(early, 'week')} early, even if it goes slowly." if early else "In time, with little to spare.",
            needs,
        )
    if outcome.likely <= due:
        return Standing("at-risk", "Likely in time, not safely.", needs)
    if outcome.basis == "hours" and needs is not None:
        return Standing("at-risk", f"{hours(round(outcome.pace))} a week now; it needs {hours(round(needs))}.", needs)
    return Standing("at-risk", "Likely late at the pace kept.", needs)
