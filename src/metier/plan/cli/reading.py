"""What people type, read as days, hours and figures. All raise Refused."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from metier.core import progress
from metier.core.errors import Refused
from metier.core.hours import minutes
from metier.core.spoken_dates import is_none, spoken_day
from metier.core.words import WEEKDAYS, listed


class Said(Enum):
    """An option that was given to leave something out, as opposed to one that was not given."""

    NONE = "none"


def day(text: str) -> date:
    """A whole day, such as 2027-06-30 or “30 June 2027”."""
    return spoken_day(text)


def hours(text: str) -> int:
    """Effort such as 6, 1.5, 1h30 or 90m, as minutes."""
    return minutes(text)


def number(text: str) -> Decimal:
    """A figure such as 12, 12.5 or 1,200."""
    return progress.number(text)


def day_or_none(text: str) -> date | Said:
    """A whole day, or “none” for none."""
    return Said.NONE if is_none(text) else day(text)


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


def given(options: Mapping[str, Any]) -> dict[str, Any]:
    """The options that were given; None for those that leave something out. Any: whatever an option holds."""
    said = {name: value for name, value in options.items() if value is not None}
    return {name: None if value is Said.NONE else value for name, value in said.items()}
