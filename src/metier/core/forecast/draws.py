"""The chance of a forecast: numbers drawn once for a seed and used for every goal, so that goals can be compared and it is fast."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log
from operator import itemgetter
from random import Random
from statistics import NormalDist

PATHS = 200
MOST_BACK, MOST_AHEAD, MOST_TASKS = 40, 24, 12
"""Draws for one path: blocks of the past that tell the pace, blocks of the future, tasks that tell how estimates hold."""
HALF_LIFE = 30.0
"""Weeks after which a week of the past counts half."""
LIMIT = 260

Pick = Callable[[Sequence[float]], tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class Draws:
    """For each path: ages in weeks, exponentially distributed so that taken modulo a shorter history they still fall by half every
    half-life; places in a list of tasks; a normal deviate and a uniform for the change of pace."""

    back: tuple[tuple[int, ...], ...]
    ahead: tuple[Pick, ...]
    tasks: tuple[tuple[int, ...], ...]
    normal: tuple[float, ...]
    uniform: tuple[float, ...]


@lru_cache(maxsize=4)
def draws(seed: int) -> Draws:
    """The draws of a seed."""
    chance = Random(seed)  # noqa: S311 - not a secret

    def age() -> int:
        return int(-log(1 - chance.random()) * HALF_LIFE / log(2)) % LIMIT

    back = tuple(tuple(age() for _ in range(MOST_BACK)) for _ in range(PATHS))
    ahead = tuple(itemgetter(*(age() for _ in range(MOST_AHEAD))) for _ in range(PATHS))
    tasks = tuple(tuple(int(chance.random() * LIMIT) for _ in range(MOST_TASKS)) for _ in range(PATHS))
    normal = [NormalDist().inv_cdf((number + 0.5) / PATHS) for number in range(PATHS)]
    uniform = [(number + 0.5) / PATHS for number in range(PATHS)]
    return Draws(back, ahead, tasks, tuple(_shuffled(normal, chance)), tuple(_shuffled(uniform, chance)))


@lru_cache(maxsize=256)
def back(seed: int, count: int) -> tuple[Pick, ...]:
    """Of each path the first so many ages of the past; at least two."""
    return tuple(itemgetter(*row[: max(count, 2)]) for row in draws(seed).back)


@lru_cache(maxsize=64)
def tasks(seed: int, count: int) -> tuple[Pick, ...]:
    """Of each path the first so many places of tasks; at least two."""
    return tuple(itemgetter(*row[: max(count, 2)]) for row in draws(seed).tasks)


def _shuffled(values: list[float], chance: Random) -> list[float]:
    return sorted(values, key=lambda _: chance.random())
