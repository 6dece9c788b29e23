"""The hours a week a person gives to their career: standing, and for a few weeks more, fewer or none."""

from __future__ import annotations

from collections.abc import MutableSequence
from dataclasses import dataclass
from datetime import date, timedelta

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Span:
    """Hours from `starts` on: standing when `ends` is None, otherwise up to and with `ends`."""

    starts: date
    ends: date | None
    minutes_per_week: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class Availability:
    """Bounded spans override standing ones; of bounded spans that overlap, the later in the tuple rules.

    Of the standing spans, the one that started last rules. Before the first there are no hours.
    """

    spans: tuple[Span, ...] = ()

    def minutes_on(self, day: date) -> int:
        """Minutes on that day; the days of a Monday to Sunday week in one span add up to its minutes per week."""
        return self.days(day, 1)[0]

    def minutes_in_week(self, monday: date) -> int:
        """Minutes in the seven days from `monday`."""
        return sum(self.days(monday, 7))

    def days(self, first: date, count: int) -> list[int]:
        """Minutes on each of `count` days from `first`."""
        minutes = [0] * count
        standing = sorted((span for span in self.spans if span.ends is None), key=lambda span: span.starts)
        for span in standing:
            _paint(minutes, first, (span.starts - first).days, count, span.minutes_per_week)
        for span in self.spans:
            if span.ends is not None:
                _paint(minutes, first, (span.starts - first).days, (span.ends - first).days + 1, span.minutes_per_week)
        return minutes

    def with_more(self, minutes_per_week: int, first_monday: date, weeks: int) -> Availability:
        """The same with so many minutes more in each of the weeks from `first_monday`.

        Weeks off stay off, unless there is nothing else among them.
        """
        mondays = [first_monday + WEEK * number for number in range(weeks)]
        now = {monday: self.minutes_in_week(monday) for monday in mondays}
        worked = [monday for monday in mondays if now[monday]] or mondays
        spans: list[Span] = []
        for monday in worked:
            ends, minutes = monday + timedelta(days=6), now[monday] + minutes_per_week
            last = spans[-1] if spans else None
            if last and last.ends == monday - timedelta(days=1) and last.minutes_per_week == minutes:
                spans[-1] = Span(last.starts, ends, minutes)
            else:
                spans.append(Span(monday, ends, minutes))
        return Availability((*self.spans, *spans))


def _paint(minutes: MutableSequence[int], first: date, start: int, end: int, per_week: int) -> None:
    """Set the days from `start` up to `end` (counted from `first`) to a week's minutes in seven near-equal parts."""
    start, end = max(start, 0), min(end, len(minutes))
    if start >= end:
        return
    week = [per_week * (day + 1) // 7 - per_week * day // 7 for day in range(7)]
    offset = (first.weekday() + start) % 7
    turned = week[offset:] + week[:offset]
    count = end - start
    minutes[start:end] = (turned * (count // 7 + 1))[:count]
