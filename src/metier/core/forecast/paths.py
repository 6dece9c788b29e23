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

FLOOR = 0.1
"""The part of the estimate that a task is taken to need still when all its hours are used and it is not done."""
UNTOLD = ((100, 80), (100, 100), (100, 130), (100, 180))
"""Stands beside the tasks done, as if each were one: with few of them, little is known of how estimates hold."""


@dataclass(frozen=True, slots=True)
class Work:
    """What is to do: the estimates of what is not begun and of what is, and what was put into the latter; how many tasks; those done."""

    unbegun: float
    begun: float = 0
    put_in: float = 0
    tasks: int = 1
    done: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Drawn:
    """One value for each path, in the order of paths: weeks until done, pace a week, factor on the estimates."""

    weeks: list[float]
    paces: list[float]
    factors: list[float]


def drawn(past: Sequence[float], work: Work, seed: int, *, least_block: int = 1) -> Drawn:
    """Each path draws a past like this one for its pace, a change of that pace, tasks like those done, and weeks to come.

    `past` is oldest first, with a mean above zero. A path that never comes to its end has infinity.
    """
    newest = list(past[::-1])
    n = len(newest)
    course = trend(newest)
    block = max(course.block, min(least_block, max(n // 3, 1)))
    sums = _blocks(newest, block)
    weight = 0.5 ** (1 / draws.HALF_LIFE)
    weights = list(accumulate([1.0] * n, lambda so_far, _: so_far * weight))
    whole = sum(weights)
    mean = sum(a * b for a, b in zip(weights, newest, strict=True)) / whole * block
    if mean <= 0:
        return Drawn([inf] * draws.PATHS, [0.0] * draws.PATHS, [1.0] * draws.PATHS)
    lag = sum(weight * age for age, weight in enumerate(weights)) / whole
    effective = whole * whole / sum(one * one for one in weights)
    count = max(2, min(round(effective / block), draws.MOST_BACK))
    widen = (count / (count - 1)) ** 0.5
    factors = _factors(work, seed) if work.done or work.tasks else [1.0] * draws.PATHS
    chance = draws.draws(seed)
    weeks, paces = [], []
    for back, ahead, normal, uniform, factor in zip(
        draws.back(seed, count), chance.ahead, chance.normal, chance.uniform, factors, strict=True
    ):
        seen = sum(back(sums)) / count
        level = exp(widen * log(seen / mean)) if seen > 0 else 0.0
        change = course.mean + course.deviation * normal if uniform < course.weight else 0.0
        level *= exp(change * lag)
        paces.append(level * mean / block)
        need = work.unbegun * factor + (max(work.begun * factor - work.put_in, FLOOR * work.begun))
        if level <= 0:
            weeks.append(inf)
            continue
        weeks.append(weeks_for(_weeks(need / level, list(accumulate(ahead(sums)))) * block, change, n))
    return Drawn(weeks, paces, factors)


def _blocks(newest: Sequence[float], block: int) -> list[float]:
    """The sum of a block of weeks from each age on, the history repeated without end."""
    length = draws.LIMIT + block
    tiled = (list(newest) * (length // len(newest) + 1))[:length]
    until = list(accumulate(tiled, initial=0.0))
    return list(map(sub, until[block:], until))


def _weeks(need: float, until: Sequence[float]) -> float:
    """How many blocks it takes, a part of the last, the path repeated without end."""
    total = until[-1]
    if total <= 0:
        return inf
    rounds, rest = divmod(need, total)
    place = bisect_left(until, rest)
    before = until[place - 1] if place else 0.0
    inside = (rest - before) / (until[place] - before) if until[place] > before else 0.0
    return rounds * len(until) + place + inside


def _factors(work: Work, seed: int) -> list[float]:
    """By how much the work takes longer than estimated, on each path: as many tasks drawn as give both what is not known of the owner's
    estimates and what is not known of the tasks to come."""
    done = [pair for pair in work.done if pair[0] > 0 and pair[1] > 0][-60:]
    usual = sum(estimated for estimated, _ in done) / len(done) if done else 100.0
    known = [(float(estimated), float(took)) for estimated, took in done]
    known += [(usual, usual * took / estimated) for estimated, took in UNTOLD]
    count = max(2, min(round(1 / (1 / len(known) + 1 / max(work.tasks, 1))), draws.MOST_TASKS))
    repeated = known * (draws.LIMIT // len(known) + 1)
    estimated, took = [one for one, _ in repeated], [two for _, two in repeated]
    return [sum(pick(took)) / sum(pick(estimated)) for pick in draws.tasks(seed, count)]
