"""A goal that is forecast from check-ins: a measure on its way to a target."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

from metier.core.days_off import DaysOff

Figure = Decimal | float | int
WEEK, MOST = 7, 300
"""Days; and how many of the last check-ins are looked at."""


@dataclass(frozen=True, slots=True)
class Progress:
    """The measure on the days it was checked, `start` where it began, `target` where it is to be, which may be below.

    Points may come in any order; of one day the last is taken. Give the day the goal was set with its start as a point too.
    """

    points: tuple[tuple[date, Figure], ...]
    start: Figure
    target: Figure

    def until(self, today: date) -> Progress:
        """The points known on a day, in order, one a day."""
        return replace(self, points=tuple(sorted({day: value for day, value in self.points if day <= today}.items())))

    @property
    def direction(self) -> int:
        """1 when the measure is to rise, -1 when it is to fall."""
        return 1 if float(self.target) >= float(self.start) else -1

    @property
    def left(self) -> float:
        """How far the target is from the last point, in the unit of the measure; 0 when it is reached."""
        latest = self.points[-1][1] if self.points else self.start
        return max((float(self.target) - float(latest)) * self.direction, 0.0)


def steps(progress: Progress, off: DaysOff) -> tuple[list[float], int]:
    """Progress step by step, oldest first, and how many weeks a step has: as many as usually lie between two check-ins.

    The points are in order, one a day. Steps count back from the last, days off left out; where check-ins and steps part, progress is
    spread evenly.
    """
    points = progress.points[-MOST:]
    if len(points) < 2:
        return [], 1
    ages = [-off.gap(day, points[-1][0]) for day, _ in points]
    gaps = sorted(two - one for one, two in pairwise(ages))
    between = max(1, round(gaps[len(gaps) // 2] / WEEK))
    values = [progress.direction * float(value) for _, value in points]
    whole = -ages[0] // (WEEK * between)
    marks = [_value(ages, values, -step * WEEK * between) for step in range(whole, -1, -1)]
    return [two - one for one, two in pairwise(marks)], between


def _value(ages: Sequence[int], values: Sequence[float], age: int) -> float:
    """The value at an age, in days to the last check-in, counted below zero."""
    place = bisect_right(ages, age)
    if place >= len(ages):
        return values[-1]
    older, newer = ages[place - 1], ages[place]
    return values[place - 1] + (values[place] - values[place - 1]) * (age - older) / (newer - older)
