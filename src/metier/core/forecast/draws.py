"""The chance in a forecast: numbers drawn once for a seed and used for every goal, so that goals can be compared, and fast."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import itemgetter
from random import Random
from statistics import NormalDist

PATHS = 128
MOST_BACK, MOST_AHEAD, MOST_TASKS = 36, 20, 12
"""Draws for one path: blocks of the past that tell the pace, blocks to come, tasks that tell how estimates hold."""
PLACES = 840
"""Places that are drawn from. A past is repeated to fill them; so many are whole repeats of most lengths and nearly of all others."""

Pick = Callable[[Sequence[float]], tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class Draws:
    """For each path: places of the past, of what is to come and of tasks, and a normal deviate for the change of pace."""

    back: tuple[tuple[int, ...], ...]
    ahead: tuple[Pick, ...]
    tasks: tuple[tuple[int, ...], ...]
    normal: tuple[float, ...]


@lru_cache(maxsize=4)
def draws(seed: int) -> Draws:
    """The draws of a seed."""
    chance = Random(seed)  # noqa: S311 - not a secret

    def places(count: int) -> tuple[int, ...]:
        return tuple(int(chance.random() * PLACES) for _ in range(count))

    back = tuple(places(MOST_BACK) for _ in range(PATHS))
    ahead = tuple(itemgetter(*places(MOST_AHEAD)) for _ in range(PATHS))
    tasks = tuple(places(MOST_TASKS) for _ in range(PATHS))
    normal = [NormalDist().inv_cdf((number + 0.5) / PATHS) for number in range(PATHS)]
    return Draws(back, ahead, tasks, tuple(sorted(normal, key=lambda _: chance.random())))


@lru_cache(maxsize=256)
def back(seed: int, count: int) -> tuple[Pick, ...]:
    """Of each path the first so many places of the past, two or more."""
    return tuple(itemgetter(*row[:count]) for row in draws(seed).back)


@lru_cache(maxsize=64)
def tasks(seed: int, count: int) -> tuple[Pick, ...]:
    """Of each path the first so many places of tasks; of one, the same twice."""
    return tuple(itemgetter(*row[:count]) if count > 1 else itemgetter(row[0], row[0]) for row in draws(seed).tasks)


def filled(values: Sequence[float], beyond: int = 0) -> list[float]:
    """The values repeated over all places, and some beyond."""
    length = PLACES + beyond
    return (list(values) * (length // len(values) + 1))[:length]
