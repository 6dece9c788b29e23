"""A goal that is forecast from check-ins: a measure on its way to a target."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from metier.core.days_off import DaysOff

Figure = Decimal | float | int
WEEK = 7


@dataclass(frozen=True, slots=True)
class Progress:
    """The measure on the days it was checked, `start` its value on the first day or before, `target` where it is to be.

    The target may lie below the start. Points may come in any order; of one day the last is taken.
    """

    points: tuple[tuple[date, Figure], ...]
    start: Figure
    target: Figure

    @property
    def latest(self) -> float:
        """The value last checked, or the start."""
        return float(max(self.points, key=lambda point: point[0])[1]) if self.points else float(self.start)

    @property
    def left(self) -> float:
        """How far the target is, in the unit of the measure; 0 when it is reached."""
        start, target = float(self.start), float(self.target)
        return max((target - self.latest) * (1 if target >= start else -1), 0.0)


def steps(progress: Progress, today: date, off: DaysOff) -> tuple[list[float], int]:
    """Progress in each of the past weeks, oldest first, and how many weeks one check-in usually tells about.

    Weeks count back from the last check-in, days off left out; between two check-ins progress is spread evenly.
    """
    sign = 1 if float(progress.target) >= float(progress.start) else -1
    seen = {day: float(value) for day, value in progress.points if day <= today}
    days = sorted(seen)
    if len(days) < 2:
        return [], 1
    ages = [off.gap(day, days[-1]) for day in days]
    values = [sign * seen[day] for day in days]
    whole = ages[0] // WEEK
    marks = [_value(ages, values, week * WEEK) for week in range(whole, -1, -1)]
    gaps = sorted(one - two for one, two in pairwise(ages))
    between = max(1, round(gaps[len(gaps) // 2] / WEEK))
    return [two - one for one, two in pairwise(marks)], between


def _value(ages: Sequence[int], values: Sequence[float], age: int) -> float:
    """The value at an age in days before the last check-in; ages fall."""
    for number in range(len(ages) - 1):
        older, newer = ages[number], ages[number + 1]
        if older >= age >= newer and older > newer:
            return values[number] + (values[number + 1] - values[number]) * (older - age) / (older - newer)
    return values[-1]
