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
    covered: set[int] = set()
    this_month = _month(today)
    for starts, ends in spans:
        if starts is None:
            continue
        last = min(_month(ends.last), this_month) if ends else this_month
        covered.update(range(_month(starts.first), last + 1))
    return len(covered)


def years_and_months(months: int) -> str:
    """`11 years`, `2 years and 3 months`, `5 months`, `no time`."""
    years, rest = divmod(months, 12)
    said = [words.count(number, name) for number, name in ((years, "year"), (rest, "month")) if number]
    return words.listed(said) or "no time"


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1
