"""How far somebody is from what a role needs: the shortfall in levels, weighed by importance.

    weight     = (importance − 1) / 4, so that what is not important (1 of 5) counts nothing
    fit        = 1 − Σ weight × max(0, needed − have) / Σ weight × needed
    its range  = the fit if every level were lower, or higher, by its uncertainty

More than needed in one thing makes up for nothing in another. It says what is missing; it is no chance of being hired, and none is known to follow from it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from metier.core.profile.scale import within

LEAST_NEEDED = 1e-9
"""Weighed levels below which nothing is needed."""


@dataclass(frozen=True, slots=True)
class Need:
    """Something a role needs: importance from 1 to 5, level from 0 to 7."""

    key: str
    importance: float
    level: float


@dataclass(frozen=True, slots=True)
class Have:
    """A level and its standard error."""

    level: float
    error: float


@dataclass(frozen=True, slots=True)
class Fit:
    """From 0 to 1, and the range that the uncertainty of the levels leaves."""

    value: float
    low: float
    high: float


def weight_of(importance: float) -> float:
    """From 0 to 1."""
    return (min(max(importance, 1.0), 5.0) - 1) / 4


def fit_of(needs: Sequence[Need], haves: Mapping[str, Have]) -> Fit | None:
    """The fit, by the formula above; None where nothing of weight is needed. What is not among the haves is at level 0, for certain."""
    total = needed_of(needs)
    if total < LEAST_NEEDED:
        return None
    value = low = high = 0.0
    for need in needs:
        have, weight = haves.get(need.key, _NONE), weight_of(need.importance)
        value += weight * max(0.0, need.level - have.level)
        low += weight * max(0.0, need.level - within(have.level - have.error))
        high += weight * max(0.0, need.level - within(have.level + have.error))
    return Fit(_fit(value, total), _fit(low, total), _fit(high, total))


def raised(needs: Sequence[Need], haves: Mapping[str, Have]) -> dict[str, float]:
    """For each need that is not met, by how much the fit would rise if it were, all else as it is; the most first."""
    total = needed_of(needs)
    if total < LEAST_NEEDED:
        return {}
    shorts = {
        need.key: weight_of(need.importance) * max(0.0, need.level - haves.get(need.key, _NONE).level) for need in needs
    }
    before, missing = _fit(sum(shorts.values()), total), sum(shorts.values())
    found = {
        need.key: _fit(missing - shorts[need.key], total) - before
        for need in needs
        if haves.get(need.key, _NONE).level < need.level
    }
    return dict(sorted(found.items(), key=lambda one: (-one[1], one[0])))


def needed_of(needs: Sequence[Need]) -> float:
    """The levels that are needed, weighed."""
    return sum(weight_of(need.importance) * need.level for need in needs)


def _fit(short: float, needed: float) -> float:
    return min(max(1 - short / needed, 0.0), 1.0)


_NONE = Have(0.0, 0.0)
