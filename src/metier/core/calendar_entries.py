"""What a calendar shows of a career: days, not appointments."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """Something on a day, or up to and with `ends`. `uid` stays the same when the entry changes; `changed_at` tells when it last did.

    It reminds at nine: on the day before, or on the day itself (`on_its_day`) where there is nothing to prepare.
    """

    uid: str
    day: date
    ends: date | None
    summary: str
    description: str
    changed_at: datetime
    on_its_day: bool = False
