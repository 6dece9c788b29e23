"""The forecast of one goal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import dropwhile, pairwise
from math import ceil, inf

from metier.core.days_off import NONE_OFF, DaysOff
from metier.core.forecast.effort import Effort
from metier.core.forecast.outcome import Basis, Forecast, NoForecast, Outcome
from metier.core.forecast.paths import Drawn, Work, drawn
from metier.core.forecast.progress import Progress, steps
from metier.core.rhythm import UNLIKELY, chance_of_gap
from metier.core.words import count, near_date

LEAST_WEEKS, LEAST_MOVED = 6, 3
MOST_WEEKS = 104
FARTHEST = 15 * 52
NEVER = FARTHEST * 4


def forecast(basis: Effort | Progress, today: date, off: DaysOff = NONE_OFF, *, seed: int = 0) -> Outcome:
    """When it will be done at the pace really kept, days off left out; the same for the same seed."""
    if isinstance(basis, Effort):
        return _from_hours(basis, today, off, seed)
    return _from_check_ins(basis, today, off, seed)


def _from_hours(effort: Effort, today: date, off: DaysOff, seed: int) -> Outcome:
    tasks = [task for task in effort.open_tasks if task[0] > 0]
    if not tasks:
        if effort.done_tasks:
            return NoForecast("done", "Every task is done: nothing is left to forecast.")
        return NoForecast("no-tasks", "No hours left are estimated. Add the tasks that are left, with their hours.")
    past = _since_it_began(effort.weeks)
    if none := _untold(past, "hours"):
        return none
    begun = [task for task in tasks if task[1] > 0]
    work = Work(
        unbegun=sum(estimated for estimated, put_in in tasks if not put_in),
        begun=sum(estimated for estimated, _ in begun),
        put_in=sum(put_in for _, put_in in begun),
        tasks=len(tasks),
        done=effort.done_tasks,
    )
    told = sum(1 for estimated, took in effort.done_tasks if estimated > 0 and took > 0)
    return _said(drawn(past, work, seed), "hours", past, effort.left, told, today, off)


def _from_check_ins(progress: Progress, today: date, off: DaysOff, seed: int) -> Outcome:
    if not progress.points:
        return NoForecast("new", "No check-in yet. Check in with the progress by its measure.")
    if progress.left <= 0:
        return NoForecast("done", "The target is reached.")
    past, between = steps(progress, today, off)
    last = max(day for day, _ in progress.points)
    past += [0.0] * (max(off.gap(last, today) // 7 - 2 * between, 0))
    past = past[-MOST_WEEKS:]
    if none := _untold(past, "check-ins"):
        return none
    found = drawn(past, Work(progress.left, tasks=0), seed, least_block=between)
    return _said(found, "check-ins", past, progress.left, 0, today, off)


def _since_it_began(weeks: Sequence[float]) -> list[float]:
    """The weeks after the first with hours: that week itself was begun because of them, and would flatter the pace."""
    return list(dropwhile(lambda minutes: not minutes, weeks))[1:][-MOST_WEEKS:]


def _untold(past: Sequence[float], what: str) -> NoForecast | None:
    """Why this past tells nothing about the future, if it does not."""
    moved = [number for number, amount in enumerate(past) if amount]
    if len(past) < LEAST_WEEKS or len(moved) < LEAST_MOVED:
        have = (
            f"{count(len(past), 'week')} of history, {len(moved)} with progress" if past else "No whole week of history"
        )
        return NoForecast(
            "new",
            f"Too little history for a forecast: {have}. It needs {LEAST_WEEKS} weeks, {LEAST_MOVED} of them with progress.",
        )
    gaps = [two - one for one, two in pairwise([-1, *moved])]
    still = len(past) - moved[-1]
    if still > 1 and chance_of_gap(gaps, still) < UNLIKELY:
        return NoForecast(
            "stopped",
            f"No {'hours' if what == 'hours' else 'progress'} for {count(still - 1, 'week')}, which is unlike before: the pace of the past says nothing about when it will be done.",
        )
    if sum(past) <= 0:
        return NoForecast("stopped", "The measure is no nearer to its target than at the start of its history.")
    return None


def _said(
    found: Drawn, basis: Basis, past: Sequence[float], left: float, told: int, today: date, off: DaysOff
) -> Outcome:
    weeks = sorted(found.weeks)
    likely, safe = _quantile(weeks, 0.5), _quantile(weeks, 0.9)
    if likely > FARTHEST or safe > FARTHEST:
        how = (
            "At the pace kept it is not done within 15 years."
            if likely > FARTHEST
            else "At the pace kept it may take more than 15 years."
        )
        return NoForecast("far", how)
    paces = sorted(found.paces)
    days = _day(likely, today, off), _day(safe, today, off)
    return Forecast(
        likely=days[0],
        safe=days[1],
        basis=basis,
        weeks_used=len(past),
        pace=_quantile(paces, 0.5),
        pace_slow=_quantile(paces, 0.1),
        pace_fast=_quantile(paces, 0.9),
        left=left,
        factor=_quantile(sorted(found.factors), 0.5),
        tasks_used=told,
        sentence=f"Likely by {near_date(days[0], today)}, safely by {near_date(days[1], today)}: the pace of {count(len(past), 'week')}.",
    )


def _day(weeks: float, today: date, off: DaysOff) -> date:
    return off.after(today, max(ceil(weeks * 7) - 1, 0))


def _quantile(ordered: Sequence[float], part: float) -> float:
    """Between the two values nearest; infinite when either is."""
    place = part * (len(ordered) - 1)
    low = int(place)
    one, two = ordered[low], ordered[min(low + 1, len(ordered) - 1)]
    return inf if inf in (one, two) else one + (two - one) * (place - low)
