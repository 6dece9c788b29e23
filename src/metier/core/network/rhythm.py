"""How often somebody means to talk to a person, and when that is next due."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from metier.core import words
from metier.core.dates import MONTHS, NO_BREAK_SPACE

NEAR = 10
"""Up to so many days ahead a day is said with its weekday."""


def every(own: int | None, of_groups: Iterable[int | None]) -> int | None:
    """In weeks: the person's own rhythm, else the shortest of their groups', else none."""
    if own is not None:
        return own
    return min((weeks for weeks in of_groups if weeks is not None), default=None)


def next_due(last: date | None, weeks: int | None, known_since: date) -> date | None:
    """So many weeks after the last talk; of who was never talked to, after the day they were added. None without a rhythm."""
    return None if weeks is None else (last or known_since) + timedelta(weeks=weeks)


def every_said(weeks: int | None) -> str:
    """`every week`, `every 6 weeks`; nothing without a rhythm."""
    return "" if weeks is None else "every week" if weeks == 1 else f"every {weeks} weeks"


def peace_until(due: date | None, quiet_until: date | None, today: date) -> date | None:
    """The day until which somebody is left in peace who would be due before it."""
    return quiet_until if due and quiet_until and quiet_until > max(due, today) else None


def due_said(due: date | None, today: date) -> str:
    """`8 weeks late`, `2 days late`, `Today`, `Mon 5 Oct`, `20 Oct`, `3 Feb 2027`."""
    if due is None:
        return ""
    days = (today - due).days
    if days > 0:
        return f"{words.count(days // 7, 'week')} late" if days >= 7 else f"{words.count(days, 'day')} late"
    if not days:
        return "Today"
    said = brief_date(due, today)
    return f"{words.WEEKDAYS[due.weekday()][:3]} {said}" if -days <= NEAR else said


def brief_date(day: date, today: date) -> str:
    """`20 Oct`; with the year where it is another than today's."""
    return f"{day.day}{NO_BREAK_SPACE}{MONTHS[day.month - 1][:3]}" + (f" {day.year}" if day.year != today.year else "")
