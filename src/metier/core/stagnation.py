"""Whether a goal has stopped moving, judged by its own rhythm."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Literal

from metier.core.days_off import NONE_OFF, DaysOff
from metier.core.rhythm import UNLIKELY, chance_of_gap, usual_gap
from metier.core.words import count

ENOUGH, MOST = 4, 60
"""Gaps from which a rhythm is known, and the latest ones that tell it."""
Basis = Literal["goal", "career", "none"]


@dataclass(frozen=True, slots=True)
class Stagnation:
    """Since when a goal has not moved, and whether that is unlike it.

    `days` leaves days off out; `usual` is the median gap in days, 0 when no rhythm is known; `chance` is how often a gap is at least
    this long by that rhythm. `basis` says whose rhythm: the goal's, that of all goals of the career, or none.
    """

    is_stagnant: bool
    since: date
    days: int
    usual: int
    chance: float
    basis: Basis
    sentence: str


def stagnation(
    moved_on: Iterable[date],
    set_on: date,
    today: date,
    off: DaysOff = NONE_OFF,
    *,
    career: Iterable[date] = (),
    goals: int = 1,
) -> Stagnation:
    """Stagnant when a gap as long as the one since the last movement has a chance under one in twenty (`rhythm.chance_of_gap`).

    `moved_on` are the days on which the goal moved: deposits, progress, tasks done. Without a movement the gap runs from the day it was
    set. With fewer than four gaps of its own the rhythm of the whole career stands in: the days `career` on which any of its `goals`
    goals moved, each gap taken that many times as long, as one goal of several has its turn less often.
    """
    days = sorted({day for day in moved_on if day <= today})
    since = days[-1] if days else min(set_on, today)
    gap = off.gap(since, today)
    gaps, basis = _gaps(days, off), "goal"
    if len(gaps) < ENOUGH:
        shared = [one * max(goals, 1) for one in _gaps(sorted({day for day in career if day <= today}), off)]
        gaps, basis = (shared, "career") if len(shared) >= ENOUGH else ([], "none")
    chance = chance_of_gap(gaps, gap)
    usual = max(round(usual_gap(gaps)), 1) if gaps else 0
    is_stagnant = chance < UNLIKELY
    sentence = f"{_gap(gap, bool(days), is_stagnant)}{_usually(usual, basis)}."
    return Stagnation(is_stagnant, since, gap, usual, chance, _BASES[basis], sentence)


_BASES: dict[str, Basis] = {"goal": "goal", "career": "career", "none": "none"}


def _gaps(days: Sequence[date], off: DaysOff) -> list[int]:
    return [max(off.gap(one, two), 1) for one, two in pairwise(days[-MOST - 1 :])]


def _gap(gap: int, has_moved: bool, is_stagnant: bool) -> str:
    if not has_moved:
        return f"No movement in the {count(gap, 'day')} since it was set" if gap else "Set today"
    if is_stagnant:
        return f"No movement for {count(gap, 'day')}"
    return f"Last moved {count(gap, 'day')} ago" if gap else "Moved today"


def _usually(usual: int, basis: str) -> str:
    if basis == "none":
        return "; too few movements yet to know its rhythm"
    every = "every day" if usual == 1 else f"every {usual} days"
    return f"; usually {every}" if basis == "goal" else f"; by the rhythm of all your goals, {every}"
