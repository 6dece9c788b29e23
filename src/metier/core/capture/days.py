"""The day a line names: yesterday, a weekday, a date."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from metier.core import words
from metier.core.dates import MONTHS
from metier.core.errors import Refused
from metier.core.spoken_dates import spoken_day

_MONTHS = {form: number for number, name in enumerate(MONTHS, 1) for form in (name.lower(), name.lower()[:3])} | {
    "sept": 9
}
MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAYS = {name.lower(): number for number, name in enumerate(words.WEEKDAYS)}
_SHORT_DAYS = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6}
WEEKDAY = "|".join(sorted([*_DAYS, *_SHORT_DAYS], key=len, reverse=True))
_NUMBERS = {word: number for number, word in enumerate(("one", "two", "three", "four", "five", "six"), 1)}
DAY_BEGINS = re.compile(
    rf"""(?:(?P<before>on|last|this|next|(?:this\s+)?coming)\s+(?:(?<=on\ )the\s+)?)?(?:
        (?P<word>today|yesterday|tomorrow)
      | (?P<iso>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})
      | (?P<figures>[0-9]{{1,2}}[/.][0-9]{{1,2}}[/.][0-9]{{4}})
      | (?P<number>[0-9]{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{MONTH})(?:\s+(?P<year>[0-9]{{4}}))?
      | (?P<month_first>{MONTH})\s+(?P<number_after>[0-9]{{1,2}})(?:st|nd|rd|th)?(?:,?\s+(?P<year_after>[0-9]{{4}}))?
      | (?P<back>an?|{"|".join(_NUMBERS)}|[0-9]{{1,2}})\s+(?P<unit>day|week|month)s?\s+ago
      | (?<=last\ )(?P<span>night|week|month)
      | (?P<weekday>{WEEKDAY})
    )(?P<after>\s*[:,;–]|(?=[\s.]|$))""",
    re.IGNORECASE | re.VERBOSE,
)
"""A day at the beginning of a text."""
_AHEAD = re.compile(
    rf"""(?:(?:\A|(?<=\s))(?P<of>\S+)[\s,]+|\A)(?P<when>tomorrow|(?:next|coming)\s+(?:{WEEKDAY}|week|month|quarter|year))[.\s]*\Z""",
    re.IGNORECASE,
)
_ABOUT = {"about", "at", "before", "by", "for", "of", "on", "the", "to", "until"}
_OF_WHAT_IS_SAID = _ABOUT - {"at", "on"} | {"discuss", "review", "from", "since", "till"}
_FROM_TODAY = {"yesterday": -1, "today": 0, "tomorrow": 1}
_LAST_WORD = re.compile(r"[\s,]+(?:on\s+)?(today|yesterday|[0-9]{4}-[0-9]{2}-[0-9]{2})[.\s]*\Z", re.IGNORECASE)
_JOINT = re.compile(r"(?:\.(?=\s|\Z))?[\s,:;–-]*(?:(?:of|on|for)\s+)?", re.IGNORECASE)
_NAMES_TOO = {"april", "august", "jan", "june", "may"}
NAMES = frozenset({*_DAYS, *_SHORT_DAYS, *_MONTHS, "today", "yesterday", "tomorrow"}) - _NAMES_TOO
"""Names of days and months that are no name of a person, in small letters."""


def end(text: str, after: int) -> int:
    """Where what follows begins: past a comma, a colon, a dash, and past of, on or for."""
    joint = _JOINT.match(text, after)
    return joint.end() if joint else after


def leading_day(text: str, today: date, *, is_strict: bool) -> tuple[date | None, str]:
    """A day at the beginning, and the rest. Strictly, a weekday needs “on”, “last” or a colon: a win may begin with its name."""
    found = DAY_BEGINS.match(text)
    if not found:
        return None, text
    weekday = (found["weekday"] or "").lower()
    if weekday and not found["before"] and not found["after"] and (is_strict or weekday in ("sat", "sun")):
        return None, text
    return _day(found, today), text[end(text, found.end()) :]


def day_behind(text: str, today: date) -> tuple[date | None, str]:
    """A day behind a name, and the rest. A weekday alone is one where it stands by itself: not in “Tuesday suits her”, “sat with her”."""
    found = DAY_BEGINS.match(text)
    if not found or not found["weekday"] or found["before"] or found["after"]:
        return leading_day(text, today, is_strict=True)
    rest = text[found.end() :].lstrip()
    goes_on = re.match(r"[,;:.–(-]|\Z|(?:about|after|at|before|for|in|over|via|with)\b", rest, re.IGNORECASE)
    if not goes_on or (rest and found["weekday"].lower() in ("sat", "sun")):
        return None, text
    return _day(found, today), text[end(text, found.end()) :]


def last_day(text: str, today: date) -> tuple[date | None, str]:
    """A day at the end, and what stands before it: today, yesterday or a date in figures."""
    last = _LAST_WORD.search(f" {text}")
    return (_day_of(last[1], today), f" {text}"[: last.start()].strip()) if last else (None, text)


def day_said(text: str, today: date) -> date:
    """A day by itself, as a line says it or written out: `yesterday`, `last Tuesday`, `3 May`, `2026-05-03`. Raises Refused."""
    on, rest = leading_day(" ".join(text.split()), today, is_strict=False)
    return on if on and not rest else spoken_day(text)


def day_ahead(text: str) -> str:
    """The words at the end that name a time to come, unless what stands before is about it: `tomorrow`, `next Friday`, `next week`."""
    found = _AHEAD.search(text)
    return found["when"] if found and (found["of"] or "").lower() not in _ABOUT else ""


def day_within(text: str, today: date) -> date | None:
    """The first day named between other words, unless what is said is about it; a weekday only after “on”, “last” or “this”."""
    for found in DAY_BEGINS.finditer(text):
        is_whole = found.start() == 0 or not text[found.start() - 1].isalnum()
        last = text[: found.start()].lower().split()[-1:]
        is_of_it = not found["back"] and not _OF_WHAT_IS_SAID.isdisjoint(last)
        if is_whole and not is_of_it and (found["before"] or not found["weekday"]):
            return _day(found, today)
    return None


def _day(found: re.Match[str], today: date) -> date:
    if found["weekday"]:
        name, before = found["weekday"].lower(), (found["before"] or "").lower()
        on = _DAYS.get(name, _SHORT_DAYS.get(name, 0)) - today.weekday()
        if before == "this":
            return today + timedelta(days=on)
        if before.endswith(("next", "coming")):
            return today + timedelta(days=on % 7 or 7)
        return today - timedelta(days=-on % 7 or (7 if before == "last" else 0))
    if found["month"] or found["month_first"]:
        return _of_month(found, today)
    if unit := found["unit"] or found["span"]:
        return _back(today, found["back"] or "one", unit.lower())
    if found["figures"]:
        return _in_figures(found["figures"])
    return _day_of(found["word"] or found["iso"], today)


def _day_of(word: str, today: date) -> date:
    if word.lower() in _FROM_TODAY:
        return today + timedelta(days=_FROM_TODAY[word.lower()])
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise Refused(f"{word} is not a date in the calendar.") from None


def _back(today: date, number: str, unit: str) -> date:
    """So many days, nights, weeks or months before today; of a shorter month, its last day."""
    count = int(number) if number.isdigit() else _NUMBERS.get(number.lower(), 1)
    if unit != "month":
        return today - timedelta(days=count * (7 if unit == "week" else 1))
    months = today.year * 12 + today.month - 1 - count
    first = date(months // 12, months % 12 + 1, 1)
    return first.replace(day=min(today.day, monthrange(first.year, first.month)[1]))


def _in_figures(said: str) -> date:
    """`3/5/2026`, the day first, as dates are said here."""
    day, month, year = map(int, re.split(r"[/.]", said))
    try:
        return date(year, month, day)
    except ValueError:
        raise Refused(f"{said} is not a date in the calendar; the day comes first, as in 30/9/2026.") from None


def _of_month(found: re.Match[str], today: date) -> date:
    """A day and a month, in the last twelve months where no year is given."""
    month, said = _MONTHS[(found["month"] or found["month_first"]).lower()], found["year"] or found["year_after"]
    number = found["number"] or found["number_after"]
    for year in [int(said)] if said else range(today.year, today.year - 5, -1):
        try:
            day = date(year, month, int(number))
        except ValueError:
            continue
        if said or day <= today:
            return day
    raise Refused(f"{number} {MONTHS[month - 1]} is not a date in the calendar.")
