"""Dates as exports write them: `Jan 2024`, `08 Feb 2026`, `1/29/26, 2:37 PM`, `2024-01`, `März 2024`, `08. Feb. 2026`."""

from __future__ import annotations

import re
from functools import lru_cache

from metier.core.dates import EARLIEST, LATEST, MONTHS, PartialDate
from metier.core.errors import Refused
from metier.core.month_names import MONTH_NUMBERS

_GERMAN = (
    "januar",
    "februar",
    "märz",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "dezember",
)
_MONTHS: dict[str, int] = {"sept": 9, "mrz": 3, "maerz": 3}
for _number, (_english, _german) in enumerate(zip(MONTHS, _GERMAN, strict=True), start=1):
    _MONTHS |= dict.fromkeys((_english.lower(), _english[:3].lower(), _german, _german[:3]), _number)

_TIME = r"(?:[,T ]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[AaPp]\.?[Mm]\.?|UTC|Z|[+-]\d{2}:?\d{2})?\s*(?:UTC|Uhr)?)?"
_ISO = re.compile(rf"(?P<year>\d{{4}})(?:[-/](?P<month>\d{{1,2}})(?:[-/](?P<day>\d{{1,2}}){_TIME})?)?\Z")
_WORDS = re.compile(rf"(?:(?P<day>\d{{1,2}})\.?[ -]+)?(?P<name>[^\W\d_]+)\.?[ ,-]+(?P<year>\d{{4}}){_TIME}\Z")
_AMERICAN_WORDS = re.compile(rf"(?P<name>[^\W\d_]+)\.? +(?P<day>\d{{1,2}}), *(?P<year>\d{{4}}){_TIME}\Z")
_SLASHES = re.compile(rf"(?P<month>\d{{1,2}})/(?P<day>\d{{1,2}})/(?P<year>\d{{2}}|\d{{4}}){_TIME}\Z")
_DOTS = re.compile(rf"(?P<day>\d{{1,2}})\.\s?(?P<month>\d{{1,2}})\.\s?(?P<year>\d{{2}}|\d{{4}}){_TIME}\Z")
_MONTH_FIRST = re.compile(r"(?P<month>\d{1,2})[/.](?P<year>\d{4})\Z")
_FORMS = (_ISO, _WORDS, _SLASHES, _MONTH_FIRST, _AMERICAN_WORDS, _DOTS)
_ONGOING = frozenset(
    {"present", "current", "now", "today", "ongoing", "heute", "bis heute", "aktuell", "gegenwärtig", "-"}
)


def goes_on(text: str) -> bool:
    """Whether an end is written as a word: `Present`, `heute`."""
    return text.strip().casefold() in _ONGOING


@lru_cache(maxsize=16384)
def read_date(text: str) -> PartialDate:
    """Read a date of an export, as exactly as it is given. Raises Refused."""
    plain = " ".join(text.split())
    for form in _FORMS:
        found = form.match(plain)
        if found:
            break
    else:
        raise Refused(f"“{plain}” is not a date, such as Feb 2023.")
    parts = found.groupdict()
    month = MONTH_NUMBERS.get(parts["name"].lower()) if parts.get("name") else _number_of(parts.get("month"))
    if parts.get("name") and month is None:
        raise Refused(f"“{plain}” is not a month and a year, such as Feb 2023.")
    year, day = _year(parts["year"]), _number_of(parts.get("day"))
    if not EARLIEST <= year <= LATEST:
        raise Refused(f"“{plain}” is not a year between {EARLIEST} and {LATEST}.")
    try:
        return PartialDate(year, month, day)
    except Refused:
        raise Refused(f"“{plain}” is not a date in the calendar.") from None


def suggested_date(text: str) -> str:
    """A date that was probably meant (`Feb 2023` for `Fbe 2023`), or an empty string."""
    plain = " ".join(text.split())
    found = _WORDS.match(plain) or _AMERICAN_WORDS.match(plain)
    if found:
        month = _closest_month(found["name"].lower())
        return _said(found["day"], month, found["year"]) if month else ""
    found = _SLASHES.match(plain)
    if found and int(found["month"]) > 12:
        return _said(found["month"], int(found["day"]), str(_year(found["year"])))
    return ""


def _said(day: str | None, month: int, year: str) -> str:
    if not 1 <= month <= 12:
        return ""
    said = f"{day} {MONTHS[month - 1][:3]} {year}" if day else f"{MONTHS[month - 1][:3]} {year}"
    try:
        read_date(said)
    except Refused:
        return ""
    return said


def _number_of(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _year(digits: str) -> int:
    return int(digits) + 2000 if len(digits) == 2 else int(digits)


def _closest_month(word: str) -> int | None:
    """The only month one slip of the keyboard away; two slips for a long name."""
    if not 2 <= len(word) <= 12:
        return None
    for slips in (1, 2):
        near = {number for name, number in _MONTHS.items() if len(name) > slips * 2 and _slips(word, name) <= slips}
        if len(near) == 1:
            return near.pop()
    return None


def _slips(first: str, second: str) -> int:
    """Edits between two words, where swapping neighbours is one (optimal string alignment)."""
    rows = [list(range(len(second) + 1))]
    for i, a in enumerate(first, start=1):
        row = [i]
        for j, b in enumerate(second, start=1):
            best = min(row[-1] + 1, rows[-1][j] + 1, rows[-1][j - 1] + (a != b))
            if i > 1 and j > 1 and a == second[j - 2] and first[i - 2] == b:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]
