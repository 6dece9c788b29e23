"""The forecast of one goal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil, inf
from statistics import fmean

from metier.core.days_off import NONE_OFF, DaysOff
from metier.core.forecast.effort import Effort
from metier.core.forecast.enough import MOST_STEPS, out_of_reach, since_it_began, untold
from metier.core.forecast.outcome import Basis, Forecast, NoForecast, Outcome
from metier.core.forecast.paths import Drawn, Work, drawn
from metier.core.forecast.progress import Progress, steps
from metier.core.words import count, near_date


def forecast(basis: Effort | Progress, today: date, off: DaysOff = NONE_OFF, *, seed: int = 0) -> Outcome:
    """When it will be done at the pace really kept, days off left out; the same for the same seed.

    Goals that are forecast with one seed share their chance, so that what is changed in one shows as its own doing.
    """
    if isinstance(basis, Effort):
        return _from_hours(basis, today, off, seed)
    return _from_check_ins(basis, today, off, seed)


@dataclass(frozen=True, slots=True)
class _Known:
    """What the forecast rests on: the weeks seen, what is left, how many tasks told of estimates, and the day it counts from."""

    basis: Basis
    weeks: int
    left: float
    tasks: int
    since: date


def _from_hours(effort: Effort, today: date, off: DaysOff, seed: int) -> Outcome:
    tasks = [task for task in effort.open_tasks if task[0] > 0]
    if not tasks:
        if effort.done_tasks and not effort.open_tasks:
            return NoForecast("done", "Every task is done: nothing is left to forecast.")
        return NoForecast("no-tasks", "No hours left are estimated. Add the tasks that are left, with their hours.")
    past = since_it_began(effort.weeks)
    if none := untold(past, "hours"):
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
    return _said(drawn(past, work, seed), _Known("hours", len(past), effort.left, told, today), today, off)


def _from_check_ins(progress: Progress, today: date, off: DaysOff, seed: int) -> Outcome:
    seen = progress.until(today)
    if not seen.points:
        return NoForecast("new", "No check-in yet. Check in with the progress by its measure.")
    if seen.left <= 0:
        return NoForecast("done", "The target is reached.")
    past, step = steps(seen, off)
    last = seen.points[-1][0]
    past = [*past, *[0.0] * max(off.gap(last, today) // (7 * step) - 1, 0)][-MOST_STEPS:]
    if none := untold(past, "check-ins", step):
        return none
    found = drawn(past, Work(seen.left), seed, step)
    return _said(found, _Known("check-ins", len(past) * step, seen.left, 0, last), today, off)


def _said(found: Drawn, known: _Known, today: date, off: DaysOff) -> Outcome:
    weeks, paces = sorted(found.weeks), sorted(found.paces)
    likely, safe = _quantile(weeks, 0.5), _quantile(weeks, 0.9)
    if none := out_of_reach(likely, safe, known.weeks):
        return none
    days = [max(off.after(known.since, max(ceil(one * 7) - 1, 0)), today) for one in (likely, safe)]
    return Forecast(
        likely=days[0],
        safe=days[1],
        basis=known.basis,
        weeks_used=known.weeks,
        pace=_quantile(paces, 0.5),
        pace_slow=_quantile(paces, 0.1),
        pace_fast=_quantile(paces, 0.9),
        left=known.left,
        factor=fmean(found.factors),
        tasks_used=known.tasks,
        sentence=f"Likely by {near_date(days[0], today)}, safely by {near_date(days[1], today)}, from {count(known.weeks, 'week')} of {known.basis}.",
    )


def _quantile(ordered: Sequence[float], part: float) -> float:
    """Between the two values nearest; infinite when either is."""
    place = part * (len(ordered) - 1)
    low = int(place)
    one, two = ordered[low], ordered[min(low + 1, len(ordered) - 1)]
    return inf if inf in (one, two) else one + (two - one) * (place - low)
