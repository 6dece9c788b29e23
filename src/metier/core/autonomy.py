"""What was done, by quarter, and how long it was not: counts and days, never a score."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from metier.core.periods import Period, period_of


@dataclass(frozen=True, slots=True)
class Silence:
    """Days between one time and the next, or between the last time and a day."""

    since: date
    until: date

    @property
    def days(self) -> int:
        return (self.until - self.since).days


def last_quarters(today: date, number: int) -> tuple[Period, ...]:
    """The quarter of a day and those before it, oldest first."""
    found = [period_of("quarterly", today)]
    while len(found) < number:
        found.append(found[-1].previous)
    return tuple(reversed(found))


def by_quarter(days: Iterable[date], quarters: Sequence[Period]) -> tuple[int, ...]:
    """How many of the days are in each quarter."""
    number = Counter(_quarter(day) for day in days)
    return tuple(number[_quarter(quarter.starts)] for quarter in quarters)


def _quarter(day: date) -> tuple[int, int]:
    return day.year, (day.month - 1) // 3


def longest_silence(days: Iterable[date], since: date, until: date) -> Silence | None:
    """The longest time without any of the days within a span, the time until its end too; None when there is none of them in it.

    What was before the first of them in the span is not counted, unless one of the days is before the span.
    """
    known = sorted({day for day in days if day <= until})
    within = [day for day in known if day >= since]
    if not within:
        return None
    start = [since] if known[0] < since else []
    return max((Silence(one, two) for one, two in pairwise([*start, *within, until])), key=lambda one: one.days)
