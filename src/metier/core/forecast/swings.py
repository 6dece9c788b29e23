"""Whether a past has one pace, or swings between a slow and a fast one for longer than chance explains."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import cos, pi, sqrt
from operator import mul

from metier.core.forecast.trend import LEAST_NOISE

LONG = 30
"""Weeks. In fewer, only a large swing shows at all, so it is believed sooner."""
UNLIKELY_EARLY, UNLIKELY = 0.12, 0.02
"""With fewer weeks than that, and from then on: the chance below which a swing is believed."""
MOST_TIMES = 2.5
"""A pace that is so many times as fast in one part as in another swings; in less than 45 weeks it need not be as many (`_times`)."""
MOST_WAVES = 3


@dataclass(frozen=True, slots=True)
class Swing:
    """The slowest and the fastest pace of the curve through the past, by its steps, and the chance of so much from weeks of one pace."""

    slow: float
    fast: float
    chance: float


def swing(past: Sequence[float], step: int = 1) -> Swing | None:
    """The swing of a past whose sum is above zero, by steps of so many weeks; None when it may well have one pace.

    The curve has the slow waves of the past: one to three half turns of a cosine over all of it (Müller and Watson 2008), of the square
    roots, as fast weeks vary more than slow ones. They are held by an F test against the waves that follow, which have in them what
    weeks next to each other share.
    """
    n = len(past)
    roots = [sqrt(max(amount, 0.0)) for amount in past]
    level = sum(roots) / n
    slow = min(1 + n // 13, MOST_WAVES)
    others = 2 * min((n - 1 - slow) // 2, max(4, n // 6))
    waves = _waves(n, slow + others)
    parts = [sum(map(mul, wave, roots)) for wave in waves]
    noise = max(sum(part * part for part in parts[slow:]) / others, (LEAST_NOISE / 2 * level) ** 2)
    chance = tail(sum(part * part for part in parts[:slow]) / slow / noise, slow, others)
    if chance >= (UNLIKELY if n * step >= LONG else UNLIKELY_EARLY):
        return None
    curve = [level + sum(part * wave[at] for part, wave in zip(parts[:slow], waves, strict=False)) for at in range(n)]
    low, high = max(min(curve), 0.0) ** 2, max(curve) ** 2
    return Swing(low, high, chance) if high >= _times(n * step) * low else None


def _times(weeks: int) -> float:
    """How many times as fast the fastest pace has to be: a pace may change by as much as itself in thirty weeks without a swing."""
    return min(1 + weeks / LONG, MOST_TIMES)


@lru_cache(maxsize=256)
def _waves(n: int, count: int) -> tuple[tuple[float, ...], ...]:
    """Cosines of 1, 2, ... half turns over n places, each of length 1 and square to all others."""
    return tuple(
        tuple(sqrt(2 / n) * cos(pi * turns * (2 * at + 1) / (2 * n)) for at in range(n))
        for turns in range(1, count + 1)
    )


def tail(ratio: float, above: int, below: int) -> float:
    """The chance that F with so many degrees of freedom is at least this; those below are even, so that it is a finite sum."""
    part = above * ratio / (above * ratio + below)
    total, term = 0.0, 1.0
    for number in range(below // 2):
        total += term
        term *= (above / 2 + number) / (number + 1) * (1 - part)
    below_it: float = part ** (above / 2) * total
    return max(1 - below_it, 0.0)
