"""Whether a past tells about the future, and how far ahead."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import dropwhile, pairwise
from math import ceil

from metier.core.forecast.outcome import Basis, NoForecast
from metier.core.forecast.swings import swing
from metier.core.rhythm import UNLIKELY, chance_of_gap
from metier.core.words import count, hours

LEAST_STEPS, LEAST_MOVED = 6, 3
"""Steps of a past (weeks, or as many weeks as lie between check-ins) and steps with progress, below which nothing is said."""
MOST_STEPS = 105
REACH = 8
"""So many times as far ahead as the past goes back, a forecast is made."""
FARTHEST = 15 * 52
"""Weeks."""


def since_it_began(weeks: Sequence[float]) -> list[float]:
    """The weeks after the first with hours: that week itself began because of them, and would flatter the pace."""
    return list(dropwhile(lambda minutes: not minutes, weeks))[1:][-MOST_STEPS:]


def untold(past: Sequence[float], basis: Basis, step: int = 1) -> NoForecast | None:
    """Why this past, by steps of so many weeks, tells nothing about the future; None when it does."""
    what = "hours" if basis == "hours" else "progress"
    moved = [number for number, amount in enumerate(past) if amount]
    if len(past) < LEAST_STEPS or (moved and len(moved) < LEAST_MOVED):
        return NoForecast("new", f"Too little history for a forecast: {_history(len(past), len(moved), basis, step)}.")
    still = len(past) - moved[-1] if moved else len(past) + 1
    gaps = [two - one for one, two in pairwise([-1, *moved])]
    if not moved or (still > 1 and chance_of_gap(gaps, still) < UNLIKELY):
        weeks = count((still - 1) * step, "week")
        return NoForecast(
            "stopped", f"No {what} for {weeks}, unlike before: what was kept up then says nothing about now."
        )
    if sum(past) <= 0:
        return NoForecast("stopped", "The measure is no nearer to its target than it was when its history began.")
    return _uneven(past, basis, step)


def _uneven(past: Sequence[float], basis: Basis, step: int) -> NoForecast | None:
    """Why a past that swings tells nothing: which of its paces comes next is not in it."""
    found = swing(past, step)
    if found is None:
        return None
    slow, fast = (
        hours(round(one)) if basis == "hours" else f"{one / step:,.1f}".removesuffix(".0")
        for one in (found.slow, found.fast)
    )
    return NoForecast(
        "uneven",
        f"The pace swings too much for a forecast: from about {slow} a week to {fast}, and which comes next is not known.",
    )


def _history(steps: int, moved: int, basis: Basis, step: int) -> str:
    """What there is, and what it needs."""
    there = count(steps * step, "week") if steps else "no whole week"
    needs = count(LEAST_STEPS * step, "week")
    if basis == "hours":
        return f"{there} since it began, {moved} with hours. It needs {needs}, {LEAST_MOVED} of them with hours"
    every = "every week" if step == 1 else f"every {step} weeks"
    return f"{there} of check-ins, progress in {moved}. Checking in {every}, it needs {needs}, with progress {LEAST_MOVED} times"


def out_of_reach(likely: float, safe: float, seen: int) -> NoForecast | None:
    """Why a forecast of so many weeks is not made from so many weeks seen; None when it is."""
    if likely > FARTHEST:
        return NoForecast("far", "At the pace kept it takes more than 15 years.")
    if likely > REACH * seen:
        return NoForecast(
            "short",
            f"Too little history for a forecast so far ahead: at the pace kept it takes about {_length(likely)}, and there are "
            f"{count(seen, 'week')} of history. It needs {ceil(likely / REACH)}.",
        )
    if safe > FARTHEST:
        return NoForecast(
            "far", f"At the pace kept it takes {_length(likely)} or, one time in ten, more than 15 years."
        )
    return None


def _length(weeks: float) -> str:
    if weeks < 20:
        return count(max(round(weeks), 1), "week")
    return count(round(weeks / 4.35), "month") if weeks < 96 else count(round(weeks / 52), "year")
