"""The free minutes of each day, taken task by task."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

Parts = list[tuple[int, int]]
"""Minutes of one task by day."""
HORIZON = 3653
"""Days that are looked at: ten years."""


@dataclass(slots=True)
class Ledger:
    """Minutes there are and minutes free on each day from today (day 0, whose weekday is `weekday`).

    `skip` leads past days that are full (a disjoint-set forest with path halving), so that a full year costs nothing to pass.
    """

    there: list[int]
    free: list[int]
    skip: list[int]
    weekday: int

    @classmethod
    def of(cls, minutes: list[int], weekday: int) -> Ledger:
        return cls(
            minutes,
            list(minutes),
            [day if there else day + 1 for day, there in enumerate(minutes)] + [len(minutes)],
            weekday,
        )

    def copy(self) -> Ledger:
        return Ledger(self.there, self.free.copy(), self.skip.copy(), self.weekday)

    def week(self, day: int) -> int:
        """The number of the day's Monday to Sunday week; this week is 0."""
        return (day + self.weekday) // 7

    def monday(self, week: int) -> int:
        """The day of that week's Monday; below zero for this week, unless today is one."""
        return week * 7 - self.weekday

    def next_free(self, day: int) -> int:
        """The first day from `day` on with minutes left; the horizon when there is none."""
        skip = self.skip
        end = len(self.free)
        if day >= end:
            return end
        while skip[day] != day:
            skip[day] = day = skip[skip[day]]
        return day

    def fit(self, day: int, minutes: int, pace: int | None) -> Parts | None:
        """The earliest free minutes from `day` on, at most `pace` a week, as (day, minutes); None beyond the horizon."""
        if pace is not None:
            return self._fit_paced(day, minutes, pace)
        free, end = self.free, len(self.free)
        parts: Parts = []
        while minutes > 0:
            if day >= end or not free[day]:
                day = self.next_free(day)
                if day >= end:
                    return None
            part = free[day]
            if part > minutes:
                part = minutes
            parts.append((day, part))
            minutes -= part
            day += 1
        return parts

    def _fit_paced(self, day: int, minutes: int, pace: int) -> Parts | None:
        free, end = self.free, len(self.free)
        parts: Parts = []
        if pace <= 0 < minutes:
            return None
        following, room = -1, 0
        while minutes > 0:
            if day >= end or not free[day]:
                day = self.next_free(day)
                if day >= end:
                    return None
            if day >= following:
                following, room = self.monday(self.week(day) + 1), pace
            part = min(free[day], minutes, room)
            parts.append((day, part))
            minutes -= part
            room -= part
            day = day + 1 if room else following
        return parts

    def take(self, parts: Iterable[tuple[int, int]]) -> None:
        """Mark free minutes as taken."""
        free, skip = self.free, self.skip
        for day, minutes in parts:
            free[day] -= minutes
            if free[day] == 0:
                skip[day] = day + 1
