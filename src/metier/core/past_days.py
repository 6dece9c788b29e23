"""Days on which something can have happened: up to today, and within a working life."""

from __future__ import annotations

from datetime import date

from metier.core.errors import Refused, Where
from metier.core.words import full_date

YEARS = 80


def past_day(day: date, today: date, field: str = "on") -> date:
    """The day, where something can have happened on it. Raises Refused at the field for one to come, or before a working life."""
    if day > today:
        raise Refused(f"{full_date(day)} is still to come. Give a day up to today.", Where(field=field))
    first = today.replace(year=today.year - YEARS, day=min(today.day, 28))
    if day < first:
        raise Refused(
            f"{full_date(day)} is before a working life. Give a day from {full_date(first)} on.", Where(field=field)
        )
    return day
