"""How likely a gap is, from the gaps before it."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

MANY = 20
"""From so many gaps on, they are counted; with fewer, a curve through them is used."""
UNLIKELY = 0.05


def chance_of_gap(gaps: Sequence[float], gap: float) -> float:
    """The chance that the next gap is at least `gap`, from the past gaps; all in one unit, 1 when there are none.

    With fewer than twenty, the larger of two chances. Either all gaps come at one steady rate that is not known: with the prior 1/rate
    and n gaps of sum S, the next is at least g with the chance (S / (S + g))^n, the tail of Lomax's distribution (Lomax 1954; Gelman et
    al., Bayesian Data Analysis, 3rd edition, 2.6). Or, as with people who work in bursts, the longer half has a rate of its own: the
    same for what is longer than the median, times the part of the gaps that are. With twenty or more, they are counted:
    (1 + those at least as long) / (1 + all), which assumes no shape.
    """
    if not gaps or gap <= 0:
        return 1.0
    if len(gaps) >= MANY:
        return (1 + sum(one >= gap for one in gaps)) / (1 + len(gaps))
    usual = median(gaps)
    longer = [one - usual for one in gaps if one > usual]
    in_bursts = len(longer) / len(gaps) * _tail(longer, max(gap - usual, 0)) if longer else 0.0
    return max(_tail(gaps, gap), in_bursts)


def _tail(gaps: Sequence[float], gap: float) -> float:
    total = float(sum(gaps))
    return (total / (total + gap)) ** len(gaps)


def usual_gap(gaps: Sequence[float]) -> float:
    """The median: half of the gaps were shorter. 0 when there are none."""
    return float(median(gaps)) if gaps else 0.0
