"""How long somebody has worked, by the positions of a record: months in which two overlap are counted once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from metier.core import words
from metier.core.dates import PartialDate

Span = tuple[PartialDate | None, PartialDate | None]


def months_worked(spans: Iterable[Span], today: date) -> int:
    """Whole months covered by any of the spans until today. A year alone counts from its January to its December.

    One without a beginning counts for nothing; one without an end goes on.
    """
    this_month = _month(today.year, today.month)
    found, covered_to = 0, -1
    for first, last in sorted(
        (_month(starts.year, starts.month or 1), _month(ends.year, ends.month or 12) if ends else this_month)
        for starts, ends in spans
        if starts
    ):
        until = min(last, this_month)
        found += max(until - max(first - 1, covered_to), 0)
        covered_to = max(covered_to, until)
    return found


def years_and_months(months: int) -> str:
    """`11 years`, `2 years and 3 months`, `5 months`, `no time`."""
    years, rest = divmod(months, 12)
    said = [words.count(number, name) for number, name in ((years, "year"), (rest, "month")) if number]
    return words.listed(said) or "no time"


def _month(year: int, month: int) -> int:
    return year * 12 + month - 1
