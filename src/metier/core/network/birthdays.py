"""Birthdays as they are kept: `1980-04-12`, or `--04-12` where the year is not known."""

from __future__ import annotations

import re
from datetime import date

from metier.core import words
from metier.core.dates import MONTHS, NO_BREAK_SPACE
from metier.core.errors import Refused, Where
from metier.core.spoken_dates import spoken

HOW = "Write a birthday as 12 April 1980, or 12 April."
_WITHOUT_YEAR = re.compile(r"--(\d{2})-(\d{2})\Z")
_LEAP = 2000


def read_birthday(said: str) -> str:
    """As it is kept, from `12 April 1980`, `1980-04-12`, `12 April` or `--04-12`; empty for nothing. Raises Refused at `birthday`."""
    text = " ".join(said.split())
    if not text:
        return ""
    if (kept := _WITHOUT_YEAR.match(text)) and _day_of(_LEAP, int(kept[1]), int(kept[2])):
        return text
    for whole, has_year in ((text, True), (f"{text} {_LEAP}", False)):
        try:
            found = spoken(whole)
        except Refused:
            continue
        if found.day:
            return found.first.isoformat() if has_year else f"--{found.first:%m-%d}"
    raise Refused(HOW, Where(field="birthday"))


def birthday_said(kept: str) -> str:
    """`12 April 1980` or `12 April`."""
    year, month, day = _parts(kept)
    return f"{day}{NO_BREAK_SPACE}{MONTHS[month - 1]}" + (f" {year}" if year else "")


def next_birthday(kept: str, today: date) -> date:
    """Today's or the next one; that of 29 February is on the 28th where there is none."""
    _, month, day = _parts(kept)
    for year in (today.year, today.year + 1):
        found = _day_of(year, month, day) or date(year, 2, 28)
        if found >= today:
            return found
    raise AssertionError("a birthday comes every year")


def is_near(kept: str, today: date, days: int) -> bool:
    """Whether it is within so many days."""
    return bool(kept) and (next_birthday(kept, today) - today).days <= days


def near_said(kept: str, today: date) -> str:
    """`Birthday today`, `Birthday on Monday 5 October`."""
    on = next_birthday(kept, today)
    return "Birthday today" if on == today else f"Birthday on {words.weekday_date(on)}"


def _parts(kept: str) -> tuple[int, int, int]:
    year, month, day = f"0-{kept[2:]}".split("-") if kept.startswith("--") else kept.split("-")
    return int(year), int(month), int(day)


def _day_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
