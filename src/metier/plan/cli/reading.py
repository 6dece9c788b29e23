"""What people type, read as days and hours. Both raise Refused."""

from __future__ import annotations

from datetime import date

from metier.core.errors import Refused
from metier.core.hours import minutes
from metier.core.spoken_dates import spoken


def day(text: str) -> date:
    """A whole day, such as 2027-06-30 or “30 June 2027”."""
    found = spoken(text)
    if found.day is None:
        raise Refused(f"“{text}” has no day. Write 2027-06-30 or “30 June 2027”.")
    return found.first


def hours(text: str) -> int:
    """Effort such as 6, 1.5, 1h30 or 90m, as minutes."""
    return minutes(text)
