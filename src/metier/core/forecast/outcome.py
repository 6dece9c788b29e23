"""What a forecast says, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Basis = Literal["hours", "check-ins"]
Reason = Literal["new", "short", "no-tasks", "done", "stopped", "uneven", "far"]
"""Too little history for any forecast; for one so far ahead; nothing estimated; nothing left; no movement lately; a pace that
swings; 15 years and more."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """When a goal will be done: `likely` with an even chance by that day, `safe` nine in ten.

    `pace` is the weekly pace in the middle, with one in ten slower than `pace_slow` and one in ten faster than `pace_fast`: minutes a week,
    or units of the measure. `left` is what is left by the estimates, in the same unit, `factor` by how much the work that was done took
    longer than estimated (1 for check-ins), and `tasks_used` how many done tasks told so. `weeks_used` are the weeks of history.
    """

    likely: date
    safe: date
    basis: Basis
    weeks_used: int
    pace: float
    pace_slow: float
    pace_fast: float
    left: float
    factor: float = 1.0
    tasks_used: int = 0
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class NoForecast:
    """Why there is no forecast, as a stable word and as a sentence."""

    reason: Reason
    sentence: str


Outcome = Forecast | NoForecast
