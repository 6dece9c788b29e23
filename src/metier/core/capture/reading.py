"""Reading one line."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date

from metier.core import words
from metier.core.capture.amounts import TIME, last_money, leading, minutes_of
from metier.core.capture.days import day_ahead, end, last_day, leading_day
from metier.core.capture.entries import Entry, Thought, Time, ToDo, Win
from metier.core.capture.marks import peeled, without_purpose
from metier.core.capture.people import met
from metier.core.errors import Refused, Where
from metier.core.money import SIGNS
from metier.core.past_days import past_day

MOST_MINUTES_A_DAY = 24 * 60
LONGEST = 500
_KIND = re.compile(r"(win|task|todo|note)(?:\s*:\s*|\s+[–-]\s+|\s+|$)", re.IGNORECASE)
_AHEAD = "Time is logged once it was put in; for what is ahead, begin the line with “task”."
_UNKEPT = re.compile(r"[\x00\ud800-\udfff]")


def read(line: str, today: date, currency: str = "GBP", known: Collection[str] = frozenset(SIGNS)) -> Entry:
    """What a line says; money without a currency is in `currency`, and `known` are the codes there are.

    Raises Refused when it says something that cannot be: forty hours in a day, a day to come, nothing.
    """
    text = " ".join(line.split())
    if not text:
        raise Refused("Nothing was written. Try: 1h30 dbt course, win cut the claims run, task write to Anna.")
    if len(text) > LONGEST:
        raise Refused(f"That is {len(text):,} letters, and one line takes {LONGEST}. Say it shorter, or in two.")
    if _UNKEPT.search(text):
        raise Refused("This line has letters that cannot be kept. Write it again, in UTF-8.")
    bare, marks = peeled(text)
    if kind := _KIND.match(bare):
        return _named(kind[1].lower(), bare[kind.end() :], marks, today)
    return _put_in(bare, marks, today, currency, known) or met(text, today) or Thought(text)


def _named(kind: str, rest: str, marks: str, today: date) -> Entry:
    if not rest:
        raise Refused(f"Say what the {'task' if kind == 'todo' else kind} is, after the word.")
    if kind == "win":
        on, text = leading_day(rest, today, is_strict=True)
        return Win(_with(text or rest, marks), past_day(on or today, today))
    if kind == "note":
        return Thought(_with(rest, marks))
    title, minutes = _effort(rest)
    return ToDo(_with(title, marks), minutes)


def _effort(rest: str) -> tuple[str, int | None]:
    """A task and how long it takes, said before it or after it."""
    found = TIME.match(rest)
    if found and (title := rest[end(rest, found.end()) :]):
        return title, minutes_of(found)
    for last in TIME.finditer(rest):
        is_last = last.end() == len(rest) and last.start() > 0 and rest[last.start() - 1] in " ,"
        if is_last and not last["one"] and not last["half"]:
            return rest[: last.start()].rstrip(" ,"), minutes_of(last)
    return rest, None


def _put_in(text: str, marks: str, today: date, currency: str, known: Collection[str]) -> Time | None:
    """Time or money at the beginning, after a day at most; the day may come first, after them or last."""
    on, rest = leading_day(text, today, is_strict=False)
    put = leading(rest, currency, known)
    if put is None:
        return None
    rest = rest[put.end :]
    if on is None:
        on, rest = leading_day(rest, today, is_strict=False)
    money = put.money
    if money is None:
        money, rest = last_money(rest, currency, known)
    if on is None:
        on, rest = last_day(rest, today)
    if money is None:
        money, rest = last_money(rest, currency, known)
    what, purpose = without_purpose(_with(rest[end(rest, 0) :], marks))
    if on is None and put.minutes and (ahead := day_ahead(what)):
        raise Refused(
            f"“{ahead}” is still to come. {_AHEAD} If it was today, say so: {words.hours(put.minutes)} today."
        )
    day = _logged(on or today, today)
    if put.minutes == 0:
        raise Refused("That is no time at all. Say how long it was, as 20m, 2h or 1h30.")
    if money and not money[0]:
        raise Refused("That is no money at all. Say what it cost, as £40 or 40 GBP.")
    if put.minutes and put.minutes > MOST_MINUTES_A_DAY:
        raise Refused(
            f"A day has 24 hours, and this says {words.hours(put.minutes)}. Log each day by itself, as: 8h Monday dbt course."
        )
    return Time(put.minutes or 0, day, what, money, purpose)


def _logged(day: date, today: date) -> date:
    """The day, where time can have been put in on it. Raises Refused."""
    if day > today:
        raise Refused(f"{words.full_date(day)} is still to come. {_AHEAD}", Where(field="on"))
    return past_day(day, today)


def _with(text: str, marks: str) -> str:
    return f"{text} {marks}".strip()
