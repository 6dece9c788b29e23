"""Time between the entries of a résumé that none of them covers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from metier.core.dates import MONTHS
from metier.core.resume.content import Entry

LONGEST = 6
"""Months that may pass without an entry."""


@dataclass(frozen=True, slots=True)
class Gap:
    """From the month after one ends to the month before the next begins, or to today."""

    months: int
    starts: date
    ends: date
    is_open: bool

    @property
    def sentence(self) -> str:
        """`Seven months, from March to September 2023, are in no entry.`"""
        first = f"{MONTHS[self.starts.month - 1]} {self.starts.year}"
        last = f"{MONTHS[self.ends.month - 1]} {self.ends.year}"
        if self.is_open:
            return f"Nothing since {first}: {self.months} months by now."
        return f"{self.months} months, from {first} to {last}, are in no entry."


def gaps(entries: Sequence[Entry], today: date) -> list[Gap]:
    """The latest first. A date that is known only in part covers all that it can mean."""
    spans = sorted((_span(entry, today) for entry in entries if entry.starts), key=lambda span: span[0])
    found: list[Gap] = []
    reached: date | None = None
    for starts, ends in spans:
        if reached is not None:
            found += _gap(reached, starts, is_open=False)
        reached = max(reached or ends, ends)
    if reached is not None:
        found += _gap(reached, today, is_open=True)
    return found[::-1]


def _span(entry: Entry, today: date) -> tuple[date, date]:
    assert entry.starts is not None  # noqa: S101 - only dated entries come here
    if entry.goes_on:
        return entry.starts.first, max(today, entry.starts.first)
    return entry.starts.first, (entry.ends or entry.starts).last


def _gap(reached: date, starts: date, *, is_open: bool) -> list[Gap]:
    whole = (starts.year - reached.year) * 12 + starts.month - reached.month - 1
    if whole <= LONGEST:
        return []
    first = date(reached.year + reached.month // 12, reached.month % 12 + 1, 1)
    last = date(starts.year - (starts.month == 1), (starts.month - 2) % 12 + 1, 1)
    return [Gap(whole, first, last, is_open)]
