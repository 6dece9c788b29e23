"""The periods that reviews look back on: weeks, calendar months, quarters and years; and when a review of one falls due.

A review falls due on the first of its weekdays on or after the last day of its period. Everything is counted in whole days, so that
neither a clock that changes nor a time zone that moves can lose or repeat one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from metier.core.dates import MONTHS
from metier.core.words import day_and_month, full_date, near_date

Kind = Literal["weekly", "monthly", "quarterly", "yearly"]
KINDS: tuple[Kind, ...] = ("weekly", "monthly", "quarterly", "yearly")
"""Shortest first: each reaches over those before it."""
QUARTERS = ("First", "Second", "Third", "Fourth")
NEXT: dict[Kind, str] = {
    "weekly": "Next week",
    "monthly": "Next month",
    "quarterly": "Next quarter",
    "yearly": "Next year",
}
DAY, WEEK = timedelta(days=1), timedelta(days=7)
_MONTHS: dict[Kind, int] = {"monthly": 1, "quarterly": 3, "yearly": 12}


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `starts` to `ends`, both of them in it: Monday to Sunday, or whole months of the calendar."""

    kind: Kind
    starts: date
    ends: date

    @property
    def next(self) -> Period:
        return period_of(self.kind, self.ends + DAY)

    @property
    def previous(self) -> Period:
        return period_of(self.kind, self.starts - DAY)

    @property
    def days(self) -> int:
        return (self.ends - self.starts).days + 1

    def due_on(self, weekday: int) -> date:
        """The first such weekday (Monday is 0) on or after its last day."""
        return self.ends + timedelta(days=(weekday - self.ends.weekday()) % 7)

    def name(self, today: date) -> str:
        """`Week of 28 September`, `September 2026`, `Third quarter 2026`, `2026`; a week with its year where that is another."""
        if self.kind == "weekly":
            return f"Week of {near_date(self.starts, today)}"
        if self.kind == "monthly":
            return f"{MONTHS[self.starts.month - 1]} {self.starts.year}"
        return f"{self._quarter} quarter {self.starts.year}" if self.kind == "quarterly" else str(self.starts.year)

    @property
    def title(self) -> str:
        """Of a review of it: `Weekly review`, `September review`, `Third-quarter review`, `Review of 2026`."""
        if self.kind == "weekly":
            return "Weekly review"
        if self.kind == "monthly":
            return f"{MONTHS[self.starts.month - 1]} review"
        return f"{self._quarter}-quarter review" if self.kind == "quarterly" else f"Review of {self.starts.year}"

    @property
    def span(self) -> str:
        """Its days in words: `21 to 27 September 2026`, `28 September to 4 October 2026`, `July to September 2026`."""
        if self.kind == "weekly":
            first = full_date(self.starts) if self.starts.year < self.ends.year else day_and_month(self.starts)
            first = str(self.starts.day) if self.starts.month == self.ends.month else first
            return f"{first} to {full_date(self.ends)}"
        if self.kind == "monthly":
            return f"{MONTHS[self.starts.month - 1]} {self.starts.year}"
        return f"{MONTHS[self.starts.month - 1]} to {MONTHS[self.ends.month - 1]} {self.ends.year}"

    @property
    def _quarter(self) -> str:
        return QUARTERS[(self.starts.month - 1) // 3]


def period_of(kind: Kind, day: date) -> Period:
    """The period that a day is in. Raises OverflowError or ValueError at the ends of the calendar."""
    if kind == "weekly":
        monday = day - timedelta(days=day.weekday())
        return Period(kind, monday, monday + timedelta(days=6))
    months = _MONTHS[kind]
    first = date(day.year, (day.month - 1) // months * months + 1, 1)
    after = date(first.year + (first.month + months > 12), (first.month + months - 1) % 12 + 1, 1)
    return Period(kind, first, after - DAY)


def last_due(kind: Kind, weekday: int, day: date) -> Period:
    """The latest period whose review was due by a day."""
    period = period_of(kind, day)
    while period.due_on(weekday) > day:
        period = period.previous
    return period


def next_due(kind: Kind, weekday: int, day: date) -> Period:
    """The first period whose review is due after a day."""
    return last_due(kind, weekday, day).next


def asked_for(kind: Kind, weekday: int, due_on: date, today: date) -> Period:
    """The one period that a review is asked for, when the next was to be due on `due_on`: what was missed never piles up.

    Until that day it is the period of its review. From then on it is the latest that is due; once half of the days to the one after it
    have gone, that one is let go and the coming one asked for.
    """
    last = last_due(kind, weekday, max(due_on, today))
    due = last.due_on(weekday)
    patience = (last.next.due_on(weekday) - due).days // 2
    return last.next if (today - due).days > patience else last


def taken_in_by(kind: Kind, day: date, others: Iterable[tuple[Kind, date]]) -> Kind | None:
    """The longest of the longer kinds whose review is due on the same day: it takes in the shorter one, which needs none of its own."""
    longer = [KINDS.index(other) for other, due in others if due == day and KINDS.index(other) > KINDS.index(kind)]
    return KINDS[max(longer)] if longer else None
