"""What people type as options of a command, read as days and hours, and how options stand for facts. The readers raise Refused."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

from metier.core.hours import minutes
from metier.core.spoken_dates import is_none, spoken_day


class Said(Enum):
    """An option that was given to leave something out, as opposed to one that was not given."""

    NONE = "none"


def day(text: str) -> date:
    """A whole day, such as 2027-06-30 or “30 June 2027”."""
    return spoken_day(text)


def day_or_none(text: str) -> date | Said:
    """A whole day, or “none” for none."""
    return Said.NONE if is_none(text) else day(text)


def hours(text: str) -> int:
    """Effort such as 6, 1.5, 1h30 or 90m, as minutes."""
    return minutes(text)


def given(options: Mapping[str, Any]) -> dict[str, Any]:
    """The options that were given; None for those that leave something out. Any: whatever an option holds."""
    said = {name: value for name, value in options.items() if value is not None}
    return {name: None if value is Said.NONE else value for name, value in said.items()}
