"""Days without hours by intention: leave, parking. They count neither as days without movement nor as days to work on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from metier.core.plan.availability import Availability

DAY = timedelta(days=1)
Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class DaysOff:
    """Runs of days off, first and last day of each; kept in order and apart whatever is given."""

    runs: tuple[Days, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "runs", _merged(self.runs))

    @classmethod
    def of(cls, availability: Availability, first: date, last: date) -> DaysOff:
        """The days from first to last that spans with an end and no hours leave without hours. Standing spans are never time off."""
        count = max((last - first).days + 1, 0)
        minutes = availability.days(first, count)
        found: list[Days] = []
        for span in availability.spans:
            if span.ends is None or span.minutes_per_week:
                continue
            numbers = range(max((span.starts - first).days, 0), min((span.ends - first).days + 1, count))
            found.extend((first + timedelta(days=number),) * 2 for number in numbers if not minutes[number])
        return cls(tuple(found))

    def between(self, first: date, end: date) -> int:
        """How many days from first up to end, without end, are off."""
        return sum(
            max((min(stop + DAY, end) - max(start, first)).days, 0)
            for start, stop in self.runs
            if stop >= first and start < end
        )

    def left_out(self, monday: date) -> bool:
        """Whether a week is mostly off, so that its hours say nothing about the pace."""
        return self.between(monday, monday + timedelta(days=7)) >= 4

    def after(self, today: date, days: int) -> date:
        """The day so many days after today, days off not counted. Raises OverflowError beyond the calendar."""
        found = today + timedelta(days=days)
        for start, stop in self.runs:
            if stop < today:
                continue
            if start > found:
                break
            found += stop - max(start, today) + DAY
        return found

    def gap(self, earlier: date, later: date) -> int:
        """Days from one day to a later one, days off between them not counted."""
        return max((later - earlier).days - self.between(earlier + DAY, later + DAY), 0)


def _merged(runs: Iterable[Days]) -> tuple[Days, ...]:
    found: list[Days] = []
    for start, stop in sorted(run for run in runs if run[0] <= run[1]):
        if found and start <= found[-1][1] + DAY:
            found[-1] = (found[-1][0], max(found[-1][1], stop))
        else:
            found.append((start, stop))
    return tuple(found)


NONE_OFF = DaysOff()
