"""Dates as people know them: whole, or only to the month or the year."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from metier.core.errors import Refused

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
EARLIEST, LATEST = 1900, 2100  # years that a career or what it pays for can touch
NO_BREAK_SPACE = "\u00a0"
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, a year and month, or a whole date. Raises Refused when there is no such date, or none that a career can touch.

    `str` gives `2019`, `2019-04` or `2019-04-30`, the form of JSON Resume; the strings sort as the dates do.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise Refused("A day needs its month.")
        try:
            date(self.year, self.month or 1, self.day or 1)
        except ValueError:
            raise Refused(f"{self} is not a date in the calendar.") from None
        if not EARLIEST <= self.year <= LATEST:
            raise Refused(f"{self.year} is not a year between {EARLIEST} and {LATEST}.")

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `2019`, `2019-04` or `2019-04-30`; raises Refused for anything else."""
        return _parsed(text)

    @classmethod
    def of(cls, day: date) -> PartialDate:
        return cls(day.year, day.month, day.day)

    @property
    def first(self) -> date:
        """The earliest day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The latest day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    @property
    def words(self) -> str:
        """As it is read: `2019`, `April 2019`, `30 April 2019` (no-break space after the day)."""
        if self.month is None:
            return str(self.year)
        named = f"{MONTHS[self.month - 1]} {self.year}"
        return named if self.day is None else f"{self.day}{NO_BREAK_SPACE}{named}"

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
        if self.day is not None:
            parts.append(f"{self.day:02d}")
        return "-".join(parts)


@lru_cache(maxsize=4096)
def _parsed(text: str) -> PartialDate:
    """Kept, because a page of a long career reads the same few hundred dates again and again."""
    found = _ISO.match(text.strip())
    if not found:
        raise Refused(f"“{text}” is not a date. Write 2019, 2019-04 or 2019-04-30.")
    year, month, day = found.groups()
    return PartialDate(int(year), int(month) if month else None, int(day) if day else None)


def overlap(
    first: tuple[PartialDate | None, PartialDate | None], second: tuple[PartialDate | None, PartialDate | None]
) -> bool:
    """Whether two spans can share a day. An open start or end reaches as far as it can."""

    def bounds(span: tuple[PartialDate | None, PartialDate | None]) -> tuple[date, date]:
        return (span[0].first if span[0] else date.min, span[1].last if span[1] else date.max)

    (a, b), (c, d) = bounds(first), bounds(second)
    return a <= d and c <= b
