"""The demo is told as of Thursday 1 October 2026; on another day it is moved by whole weeks and months, so that it is always about now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from metier.core.dates import PartialDate

TOLD_ON = date(2026, 10, 1)


@dataclass(frozen=True, slots=True)
class When:
    """Days and months of the story, moved to where today is."""

    today: date

    @property
    def weeks(self) -> timedelta:
        """From the Monday of the story's week to the Monday of this one."""
        return (self.today - timedelta(days=self.today.weekday())) - (TOLD_ON - timedelta(days=TOLD_ON.weekday()))

    @property
    def months(self) -> int:
        return (self.today.year - TOLD_ON.year) * 12 + self.today.month - TOLD_ON.month

    def day(self, year: int, month: int, day: int) -> date:
        """A day, moved by weeks: a Monday stays a Monday."""
        return date(year, month, day) + self.weeks

    def past(self, year: int, month: int, day: int) -> date:
        """The same, today at the latest."""
        return min(self.day(year, month, day), self.today)

    def moment(self, year: int, month: int, day: int) -> datetime:
        """Noon of a past day."""
        return datetime.combine(self.past(year, month, day), time(12), tzinfo=UTC)

    def month(self, year: int, month: int | None = None) -> PartialDate:
        """A month, or a year, moved by months."""
        total = year * 12 + (month or TOLD_ON.month) - 1 + self.months
        return PartialDate(total // 12, total % 12 + 1 if month else None)
