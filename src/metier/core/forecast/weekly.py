"""Minutes by week as a forecast wants them: whole weeks, oldest first, weeks off left out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

from metier.core.days_off import NONE_OFF, DaysOff

WEEK = timedelta(days=7)


def weekly(
    minutes: Mapping[date, int], today: date, off: DaysOff = NONE_OFF, first: date | None = None
) -> tuple[int, ...]:
    """Minutes by the Monday of their week, from `first` (or the first week with any) to the last whole week before today's.

    Give the goals that are looked at together the same `first`, so that their weeks stand side by side.
    """
    this = today - timedelta(days=today.weekday())
    begin = min(minutes, default=this) if first is None else first
    monday = begin - timedelta(days=begin.weekday())
    found = []
    while monday < this:
        if not off.left_out(monday):
            found.append(minutes.get(monday, 0))
        monday += WEEK
    return tuple(found)
