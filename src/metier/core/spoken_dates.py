"""Dates as people write them in a field: `2019`, `April 2019`, `30 Apr 2019`, `30/4/2019`, or the ISO form."""

import re
from datetime import date

from metier.core.dates import MONTHS, PartialDate
from metier.core.errors import Refused

_MONTH_NUMBERS = {month.lower()[:3]: number for number, month in enumerate(MONTHS, start=1)}
_WORDS = re.compile(r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?,?\s+(\d{4})\Z")
_FIGURES = re.compile(r"(?:(\d{1,2})[./])?(\d{1,2})[./](\d{4})\Z")
_SENTENCE = "“{}” is not a date. Write 2019, April 2019 or 30 April 2019."


def spoken(text: str) -> PartialDate:
    """Read a date that may be known only to the month or the year; the day comes before the month. Raises Refused."""
    plain = " ".join(text.split()).lower()
    if found := _WORDS.match(plain):
        day, name, year = found.groups()
        number = _MONTH_NUMBERS.get(name[:3])
        if number is None or (not MONTHS[number - 1].lower().startswith(name) and name != "sept"):
            raise Refused(_SENTENCE.format(text.strip()))
        return PartialDate(int(year), number, int(day) if day else None)
    if found := _FIGURES.match(plain):
        day, month, year = found.groups()
        return PartialDate(int(year), int(month), int(day) if day else None)
    try:
        return PartialDate.parse(plain)
    except Refused as problem:
        raise Refused(
            problem.sentence if re.match(r"\d{4}(?:-\d\d|\Z)", plain) else _SENTENCE.format(text.strip())
        ) from None


def spoken_day(text: str) -> date:
    """Read a whole day, such as 2027-06-30 or “30 June 2027”. Raises Refused."""
    try:
        found = spoken(text)
    except Refused as problem:
        if problem.sentence != _SENTENCE.format(text.strip()):
            raise
        raise Refused(f"“{text.strip()}” is not a day. Write 2027-06-30 or “30 June 2027”.") from None
    if found.day is None:
        raise Refused(f"“{text}” has no day. Write 2027-06-30 or “30 June 2027”.")
    return found.first


def is_none(text: str) -> bool:
    """Whether somebody leaves something out: nothing, or “none”."""
    return text.strip().casefold() in {"", "none"}
