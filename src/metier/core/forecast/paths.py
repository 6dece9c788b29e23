"""Futures drawn from a past: in how many weeks each of them is done."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import exp, inf, log
from operator import sub

from metier.core.forecast import draws
from metier.core.forecast.trend import trend, weeks_for

FLOOR = 0.25
"""The part of its estimate that a task still needs at least, when its hours are used up and it is not done."""
UNTOLD = ((0.5, 0.85), (0.5, 1.3))
"""Size, as a part of the usual, and factor on the estimate of two tasks that stand beside those done: where there are none, all that is
known of estimates."""
LIMIT = log(2)
"""A change of pace goes on until the pace has halved or doubled."""


@dataclass(frozen=True, slots=True)
class Work:
    """What is to do: the estimates of what is not begun and of what is, and what was put into the latter; how many tasks; those done."""

    unbegun: float
    begun: float = 0
    put_in: float = 0
    tasks: int = 0
    done: tuple[tuple[int, int], ...] = ()

    def takes(self, factor: float) -> float:
        """What is left when work takes so many times its estimate."""
        return self.unbegun * factor + max(self.begun * factor - self.put_in, FLOOR * self.begun)


@dataclass(frozen=True, slots=True)
class Drawn:
    """One value for each path: weeks until done (infinite when it never is), pace a week now, factor on the estimates."""

    weeks: list[float]
    paces: list[float]
    factors: list[float]


def drawn(past: Sequence[float], work: Work, seed: int, step: int = 1) -> Drawn:
    """Each path draws a past like this one for its pace, a change of that pace, tasks like those done, and weeks to come.

    `past` is oldest first, by steps of so many weeks, and its sum is above zero. Blocks of weeks are drawn from it as from a circle, twice
    over: once as many as the past has, whose mean is the pace of this path, because another past of the same person could have been seen;
    then the weeks to come, brought to that pace.
    """
    n, course = len(past), trend(past[::-1], step)
    block = course.block
    sums = _blocks(past, block)
    mean = sum(past) / n * block
    count = max(2, min(round(n / block), draws.MOST_BACK))
    widen = ((count + 1) / (count - 1)) ** 0.5
    middle = (n - 1) / 2
    factors = _factors(work, seed) if work.tasks else [1.0] * draws.PATHS
    chance = draws.draws(seed)
    weeks, paces = [], []
    is_rising = min(past) >= 0
    for back, ahead, normal, factor in zip(draws.back(seed, count), chance.ahead, chance.normal, factors, strict=True):
        seen = sum(back(sums)) / count / mean
        change = course.mean + course.deviation * normal
        level = seen**widen * exp(change * middle) if seen > 0 else 0.0
        paces.append(level * mean / block / step)
        alike = _blocks_for(work.takes(factor) / level, ahead(sums), is_rising) * block if level > 0 else inf
        weeks.append(weeks_for(alike, change, LIMIT) * step)
    return Drawn(weeks, paces, factors)


def _blocks(past: Sequence[float], block: int) -> list[float]:
    """The sum of the block of weeks that begins at each place."""
    until = list(accumulate(draws.filled(past, block), initial=0.0))
    return list(map(sub, until[block:], until))[: draws.PLACES]


def _blocks_for(need: float, blocks: Sequence[float], is_rising: bool) -> float:
    """How many blocks it takes, counting a part of the last; they are repeated without end. Some may take back, if not `is_rising`."""
    until = list(accumulate(blocks))
    if until[-1] <= 0:
        return inf
    if not is_rising:
        until = list(accumulate(until, max))
    rounds, rest = divmod(need, until[-1])
    place = bisect_left(until, rest)
    before = until[place - 1] if place else 0.0
    inside = (rest - before) / (until[place] - before) if until[place] > before else 0.0
    return rounds * len(until) + place + inside


def _factors(work: Work, seed: int) -> list[float]:
    """By how much the work takes longer than estimated: on each path, what so many of the tasks done took over what was estimated for
    them. Fewer are drawn the fewer are done, and the fewer are left: what is not known of either is in the spread."""
    known = [(float(estimated), float(took)) for estimated, took in work.done if estimated > 0 and took > 0][-60:]
    usual = sum(estimated for estimated, _ in known) / len(known) if known else 60.0
    known += [(usual * size, usual * size * factor) for size, factor in UNTOLD]
    count = max(1, min(round(1 / (1 / len(known) + 1 / work.tasks)), draws.MOST_TASKS))
    estimated, took = draws.filled([one for one, _ in known]), draws.filled([two for _, two in known])
    return [sum(pick(took)) / sum(pick(estimated)) for pick in draws.tasks(seed, count)]
