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
    total = sum(weight_of(need.importance) * need.level for need in needs)
    if total < LEAST_NEEDED:
        return None

    def met(by: int) -> float:
        short = 0.0
        for need in needs:
            have = haves.get(need.key, _NONE)
            short += weight_of(need.importance) * max(0.0, need.level - within(have.level + by * have.error))
        return min(max(1 - short / total, 0.0), 1.0)

    return Fit(met(0), met(-1), met(1))


def raised(needs: Sequence[Need], haves: Mapping[str, Have]) -> dict[str, float]:
    """For each need that is not met, by how much the fit would rise if it were, worked out by changing it; the most first."""
    before = fit_of(needs, haves)
    if before is None:
        return {}
    found: dict[str, float] = {}
    for need in needs:
        have = haves.get(need.key, _NONE)
        if have.level < need.level:
            after = fit_of(needs, {**haves, need.key: Have(need.level, have.error)})
            assert after is not None  # noqa: S101 - the needs are the same
            found[need.key] = after.value - before.value
    return dict(sorted(found.items(), key=lambda one: (-one[1], one[0])))


_NONE = Have(0.0, 0.0)
