"""How likely a gap is, from the gaps before it."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

MANY = 20
"""From so many gaps on, they are counted; with fewer, a curve through them is used."""
UNLIKELY = 0.05


def chance_of_gap(gaps: Sequence[float], gap: float) -> float:
    """The chance that the next gap is at least `gap`, from the past gaps; all in one unit, 1 when there are none.

    With fewer than twenty, gaps are taken as coming at a steady rate that is not known: with the prior 1/rate and n gaps of sum S,
    the next exceeds g with the chance (S / (S + g))^n, the tail of Lomax's distribution (Lomax 1954; Gelman et al., Bayesian Data
    Analysis, 3rd edition, 2.6). With more, they are counted: (1 + those at least as long) / (1 + all), which assumes no shape.
    """
    if not gaps:
        return 1.0
    if len(gaps) >= MANY:
        return (1 + sum(one >= gap for one in gaps)) / (1 + len(gaps))
    total = float(sum(gaps))
    return (total / (total + gap)) ** len(gaps) if gap > 0 else 1.0


def usual_gap(gaps: Sequence[float]) -> float:
    """The median: half of the gaps were shorter. 0 when there are none."""
    return float(median(gaps)) if gaps else 0.0
