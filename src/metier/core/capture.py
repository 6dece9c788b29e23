"""What one line says: time put in, a win, a task, or a thought. Nothing is lost: what is none of the others is a thought."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

from metier.core import hours, words
from metier.core.dates import MONTHS
from metier.core.errors import Refused

MOST_MINUTES_A_DAY = 24 * 60
LONGEST = 500
_HOUR = r"(?:h|hrs?|hours?)"
_MINUTE = r"(?:m|mins?|minutes?)"
_MONTHS = {form: number for number, name in enumerate(MONTHS, 1) for form in (name.lower(), name.lower()[:3])} | {
    "sept": 9
}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_TIME = re.compile(
    rf"""(?:
        (?P<clock>\d{{1,3}}\s?{_HOUR}\s?[0-5]?\d\s?{_MINUTE}|\d{{1,3}}{_HOUR}[0-5]\d|\d{{1,3}}:[0-5]\d(?:\s?{_HOUR})?
         |\d{{1,3}}\s?{_HOUR}\s[0-5]\d(?!\s+(?:{_MONTH})\b))
      | (?P<hours>\d{{1,4}}(?:[.,]\d{{1,2}})?)\s?{_HOUR}
      | (?P<minutes>\d{{1,4}})\s?{_MINUTE}
      | (?P<half>half\s+an\s+hour|half\s+hour)
      | (?P<one>an\s+hour(?P<more>\s+and\s+a\s+half)?)
    )(?=[\s,:;.–-]|$)""",
    re.IGNORECASE | re.VERBOSE,
)
_KIND = re.compile(r"(win|task|todo|note)(?:\s*:\s*|\s+[–-]\s+|\s+|$)", re.IGNORECASE)
_DAYS = {name.lower(): number for number, name in enumerate(words.WEEKDAYS)}
_SHORT_DAYS = {"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6}
_DAY = re.compile(
    rf"""(?P<before>on\s+|last\s+|this\s+)?(?:
        (?P<word>today|yesterday)
      | (?P<iso>\d{{4}}-\d\d-\d\d)
      | (?P<number>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{_MONTH})(?:\s+(?P<year>\d{{4}}))?
      | (?P<weekday>{"|".join(sorted([*_DAYS, *_SHORT_DAYS], key=len, reverse=True))})
    )(?P<after>\s*[:,;–]|(?=\s|$))""",
    re.IGNORECASE | re.VERBOSE,
)
_LAST_WORD = re.compile(r"[\s,]+(?:on\s+)?(today|yesterday|\d{4}-\d\d-\d\d)[.\s]*\Z", re.IGNORECASE)
_JOINT = re.compile(r"[\s,:;–-]*(?:(?:of|on|for)\s+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Time:
    """Time put in on a day; `what` may be empty."""

    minutes: int
    on: date
    what: str


@dataclass(frozen=True, slots=True)
class Win:
    """Something that came out well, on a day."""

    text: str
    on: date


@dataclass(frozen=True, slots=True)
class ToDo:
    """A task; `minutes` where the line says how long it takes."""

    title: str
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class Thought:
    """Anything else, kept as it was said."""

    text: str


Entry: TypeAlias = Time | Win | ToDo | Thought


def read(line: str, today: date) -> Entry:
    """What a line says. Raises Refused when it says something that cannot be: forty hours in a day, a day to come, nothing."""
    text = " ".join(line.split())
    if not text:
        raise Refused("Nothing was written. Try: 1h30 dbt course, win cut the claims run, task write to Anna.")
    if len(text) > LONGEST:
        raise Refused(f"That is {len(text):,} letters, and one line takes {LONGEST}. Say it shorter, or in two.")
    if kind := _KIND.match(text):
        return _named(kind[1].lower(), text[kind.end() :], today)
    return _time(text, today) or Thought(text)


def _named(kind: str, rest: str, today: date) -> Entry:
    if not rest:
        raise Refused(f"Say what the {'task' if kind == 'todo' else kind} is, after the word.")
    if kind == "win":
        on, text = _leading_day(rest, today, is_strict=True)
        return Win(text or rest, _past(on or today, today, "Note a win"))
    if kind == "note":
        return Thought(rest)
    found = _TIME.match(rest)
    if found and (title := rest[_end(rest, found.end()) :]):
        return ToDo(title, _minutes(found))
    found = next(
        (
            match
            for match in _TIME.finditer(rest)
            if match.end() == len(rest) and match.start() > 0 and rest[match.start() - 1] in " ,"
        ),
        None,
    )
    if found and not found["one"] and not found["half"]:
        return ToDo(rest[: found.start()].rstrip(" ,"), _minutes(found))
    return ToDo(rest)


def _time(text: str, today: date) -> Time | None:
    """Time at the beginning, after a day at most; the day may come first, after the time or last."""
    on, rest = _leading_day(text, today, is_strict=False)
    found = _TIME.match(rest)
    if not found:
        return None
    minutes, rest = _minutes(found), rest[_end(rest, found.end()) :]
    if on is None:
        on, rest = _leading_day(rest, today, is_strict=False)
    if on is None and (last := _LAST_WORD.search(f" {rest}")):
        on, rest = _day_of(last[1], today), f" {rest}"[: last.start()].strip()
    on = _past(on or today, today, "Log time")
    if not minutes:
        raise Refused("That is no time at all. Say how long it was, as 20m, 2h or 1h30.")
    if minutes > MOST_MINUTES_A_DAY:
        raise Refused(
            f"A day has 24 hours, and this says {words.hours(minutes)}. Log each day by itself, as: 8h Monday dbt course."
        )
    return Time(minutes, on, rest[_end(rest, 0) :])


def _past(on: date, today: date, doing: str) -> date:
    if on > today:
        raise Refused(f"{words.full_date(on)} is still to come. {doing} on its day, or after.")
    return on


def _minutes(found: re.Match[str]) -> int:
    if found["half"]:
        return 30
    if found["one"]:
        return 90 if found["more"] else 60
    return hours.minutes(found[0])


def _end(text: str, after: int) -> int:
    joint = _JOINT.match(text, after)
    return joint.end() if joint else after


def _leading_day(text: str, today: date, *, is_strict: bool) -> tuple[date | None, str]:
    """A day at the beginning, and the rest. Strictly, a weekday needs “on”, “last” or a colon: a win may begin with its name."""
    found = _DAY.match(text)
    if not found:
        return None, text
    weekday = (found["weekday"] or "").lower()
    if weekday and not found["before"] and not found["after"] and (is_strict or weekday in ("sat", "sun")):
        return None, text
    return _day(found, today), text[_end(text, found.end()) :]


def _day(found: re.Match[str], today: date) -> date:
    if found["weekday"]:
        name = found["weekday"].lower()
        back = (today.weekday() - _DAYS.get(name, _SHORT_DAYS.get(name, 0))) % 7
        return today - timedelta(days=back or (7 if (found["before"] or "").strip().lower() == "last" else 0))
    if found["month"]:
        return _of_month(found, today)
    return _day_of(found["word"] or found["iso"], today)


def _day_of(word: str, today: date) -> date:
    if word.lower() in ("today", "yesterday"):
        return today if word.lower() == "today" else today - timedelta(days=1)
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise Refused(f"{word} is not a date in the calendar.") from None


def _of_month(found: re.Match[str], today: date) -> date:
    """A day and a month, in the last twelve months where no year is given."""
    month = _MONTHS[found["month"].lower()]
    for year in [int(found["year"])] if found["year"] else range(today.year, today.year - 5, -1):
        try:
            day = date(year, month, int(found["number"]))
        except ValueError:
            continue
        if found["year"] or day <= today:
            return day
    raise Refused(f"{found['number']} {MONTHS[month - 1]} is not a date in the calendar.")
