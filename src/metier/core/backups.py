"""Which copies of a database are worth keeping: many of the last days, fewer of the weeks and months before."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import datetime

DAILY, WEEKLY, MONTHLY = 7, 4, 12


def kept(
    moments: Iterable[datetime], *, daily: int = DAILY, weekly: int = WEEKLY, monthly: int = MONTHLY
) -> frozenset[datetime]:
    """The last copy of each of the latest days, ISO weeks and months that have one. The newest is always among them.

    Periods are counted only where there is a copy, so that a machine that was off for a year loses nothing by it.
    """
    newest_first = sorted(moments, reverse=True)

    def last_of(period: Callable[[datetime], Hashable], number: int) -> set[datetime]:
        found: dict[Hashable, datetime] = {}
        for moment in newest_first:
            found.setdefault(period(moment), moment)
        return set(list(found.values())[:number])

    return frozenset(
        set(newest_first[:1])
        | last_of(lambda moment: moment.date(), daily)
        | last_of(lambda moment: moment.isocalendar()[:2], weekly)
        | last_of(lambda moment: (moment.year, moment.month), monthly)
    )
