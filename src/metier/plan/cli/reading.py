"""What people type, read as days, hours and figures. All raise Refused."""

from __future__ import annotations

from decimal import Decimal

from metier.core import progress
from metier.core.errors import Refused
from metier.core.spoken_dates import is_none
from metier.core.spoken_options import Said, day, day_or_none, given, hours
from metier.core.words import WEEKDAYS, listed

__all__ = ["Said", "day", "day_or_none", "given", "hours", "hours_or_none", "number", "weekday"]


def number(text: str) -> Decimal:
    """A figure such as 12, 12.5 or 1,200."""
    return progress.number(text)


def hours_or_none(text: str) -> int | Said:
    """Effort, or “none” for none."""
    return Said.NONE if is_none(text) else hours(text)


def weekday(text: str) -> int:
    """A day of the week by its name or the beginning of it; Monday is 0."""
    plain = text.strip().casefold().removesuffix("s") if len(text.strip()) > 4 else text.strip().casefold()
    found = [number for number, name in enumerate(WEEKDAYS) if len(plain) > 1 and name.casefold().startswith(plain)]
    if len(found) != 1:
        raise Refused(f"“{text.strip()}” is not a day of the week. Write {listed(WEEKDAYS[:2])}, or Mon and Tue.")
    return found[0]
