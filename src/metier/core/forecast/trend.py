"""Whether the pace is changing, and how fast."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cbrt, exp, log
from operator import mul

from metier.core.forecast.draws import MOST_BACK

SPREAD = 0.018
"""How fast paces change, before any week is seen: the standard deviation of the change a week, as a part of the pace."""

LEAST_NOISE = 0.1
"""Nobody is as regular as a few weeks may look: the least standard deviation of a week, as a part of the pace."""


@dataclass(frozen=True, slots=True)
class Trend:
    """By which part of itself the pace changes each week: normal, with this mean and deviation. `block` is for how many weeks in a row
    one week tells about the next."""

    mean: float
    deviation: float
    block: int


def trend(weeks: Sequence[float], step: int = 1) -> Trend:
    """From amounts by steps of so many weeks, newest first, whose mean is above zero; all by the step.

    A line is fitted; the noise around it, with what steps next to each other share (Newey and West 1987), says how far its slope can be
    trusted. By as much it is shrunk towards no change (the posterior mean under a normal prior around none).
    """
    n = len(weeks)
    mean = sum(weeks) / n
    middle = (n - 1) / 2
    ages = [number - middle for number in range(n)]
    square = n * (n * n - 1) / 12
    slope = sum(map(mul, ages, weeks)) / square
    rest = [week - mean - slope * age for week, age in zip(weeks, ages, strict=True)]
    own = max(sum(map(mul, rest, rest)) / max(n - 2, 1), (LEAST_NOISE * mean) ** 2)
    lags = min(4, n // 4)
    shared = [sum(map(mul, rest, rest[lag:])) / max(n - 2, 1) for lag in range(1, lags + 1)]
    noise = max(own + 2 * sum((1 - (k + 1) / (lags + 1)) * value for k, value in enumerate(shared)), own)
    error = noise / square / (mean * mean)
    prior = (SPREAD * step) ** 2
    shrink = prior / (prior + error)
    return Trend(-slope / mean * shrink, (error * shrink) ** 0.5, _block(shared[0] / own if shared else 0.0, n))


def _block(correlation: float, n: int) -> int:
    """Steps to a block (Politis and White 2004), taking the steps for autoregressive of order one."""
    rho = min(max(correlation + 1 / n, 0.0), 0.8)
    least = -(-n // MOST_BACK)
    return max(least, min(round(cbrt(1.5 * (2 * rho / (1 - rho * rho)) ** 2 * n)), 8, n // 3))


def weeks_for(amount: float, change: float, limit: float) -> float:
    """How many weeks it takes to do what `amount` weeks at the present pace would, when the pace changes by `change` each week until it
    is exp(`limit`) times as fast or as slow, and then stays."""
    if abs(change) < 1e-9:
        return amount
    lasts, end = limit / abs(change), exp(limit if change > 0 else -limit)
    until = (end - 1) / change
    if amount <= until:
        return log(1 + change * amount) / change
    return lasts + (amount - until) / end
