"""When a goal is next asked about, and how far one is, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from metier.core.dates import NO_BREAK_SPACE
from metier.core.progress import figure
from metier.core.words import count

FIRST = timedelta(days=7)
"""How long a goal that was just set is left alone."""
EVERY = timedelta(days=14)
SOON, NEAR = timedelta(days=7), timedelta(days=60)
"""The interval for a goal whose date is near or has passed, and how near that is."""
LONG = timedelta(days=91)
"""The interval for a goal at three to five years: nothing of it moves in a fortnight."""


def interval(due: date | None, today: date, *, is_long: bool = False) -> timedelta:
    """How long after one check-in the next is asked for."""
    if due is not None and due <= today + NEAR:
        return SOON
    return LONG if is_long else EVERY


def next_on(last: date | None, set_on: date, due: date | None, today: date, *, is_long: bool = False) -> date:
    """The day from which a check-in is asked for: an interval after the last one, and never in the first week of a goal."""
    first = set_on + FIRST
    return first if last is None else max(last + interval(due, today, is_long=is_long), first)


@dataclass(frozen=True, slots=True)
class Progress:
    """`value` of `out_of`, from `start`, counted as a number, in per cent or by milestones. What is not known is None."""

    counted_as: str
    value: Decimal | None
    out_of: Decimal | None
    start: Decimal = Decimal(0)

    @property
    def is_reached(self) -> bool:
        """At the target or beyond it, whichever way it lies."""
        return self._ahead is not None and self._ahead >= 0

    @property
    def is_beyond(self) -> bool:
        return self._ahead is not None and self._ahead > 0

    @property
    def _ahead(self) -> Decimal | None:
        """By how much the value is past the target; None where that cannot be said, as of no milestones."""
        if self.value is None or self.out_of is None or self.out_of == self.start:
            return None
        return self.value - self.out_of if self.out_of > self.start else self.out_of - self.value

    @property
    def per_cent(self) -> float:
        """Of the way from its start to its target, within 0 and 100."""
        if self.value is None or self.out_of is None or self.out_of == self.start:
            return 0.0
        share = float((self.value - self.start) / (self.out_of - self.start))
        return min(max(share, 0.0), 1.0) * 100

    @property
    def said(self) -> str:
        """`12 of 40`, `40 %`, `3 of 5 milestones`; nothing where nothing was said."""
        if self.value is None:
            return ""
        if self.counted_as == "percent":
            return f"{figure(self.value)}{NO_BREAK_SPACE}%"
        if self.out_of is None:
            return figure(self.value)
        if self.counted_as == "milestones":
            return f"{figure(self.value)} of {count(int(self.out_of), 'milestone')}"
        return f"{figure(self.value)} of {figure(self.out_of)}"
