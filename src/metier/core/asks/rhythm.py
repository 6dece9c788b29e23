"""When an update is due: on a weekday, every week, every second one, or the last such day of a month or a quarter."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

LONGEST_PERIOD = timedelta(days=92)
PERIODS = {
    "week": timedelta(days=7),
    "fortnight": timedelta(days=14),
    "month": timedelta(days=31),
    "quarter": LONGEST_PERIOD,
}


def first_due(every: str, weekday: int, today: date) -> date:
    """The first day that fits from today on; Monday is 0."""
    if every in {"week", "fortnight"}:
        return today + timedelta(days=(weekday - today.weekday()) % 7)
    return following(every, weekday, today - timedelta(days=1), today - timedelta(days=1))


def following(every: str, weekday: int, due: date, today: date) -> date:
    """The first day of the rhythm after both the day that was due and today: what was missed does not pile up."""
    after = max(due, today)
    if every in {"week", "fortnight"}:
        step = 7 if every == "week" else 14
        first = due + timedelta(days=(weekday - due.weekday()) % 7)
        if first == due:
            first += timedelta(days=step)
        missed = max(0, -(-((after - first).days + 1) // step))
        return first + timedelta(days=missed * step)
    year, month = after.year, after.month
    while True:
        last = _last(year, month, weekday)
        if last > after and (every == "month" or month % 3 == 0):
            return last
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)


def counts_for(every: str, due: date, on: date) -> bool:
    """Whether what is sent or skipped on a day answers the one that is due: from half a period before it on. Earlier it is one between."""
    return due - on <= PERIODS[every] / 2


def begins(last_sent: date | None, every: str, ends: date) -> date:
    """The first day of an update up to `ends`: the day after the last one that was sent, a quarter back at most."""
    earliest = ends - LONGEST_PERIOD + timedelta(days=1)
    if last_sent is None:
        return ends - PERIODS[every] + timedelta(days=1)
    return min(max(last_sent + timedelta(days=1), earliest), ends)


def _last(year: int, month: int, weekday: int) -> date:
    """The last such weekday of a month."""
    end = date(year, month, monthrange(year, month)[1])
    return end - timedelta(days=(end.weekday() - weekday) % 7)
