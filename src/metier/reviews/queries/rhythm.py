"""When reviews are due, by the rhythm that was chosen or, until there is one, by the usual one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models import Min, QuerySet

from metier.accounts.access import Viewer, visible
from metier.core.periods import KINDS, Kind, Period, asked_for, next_due, period_of, taken_in_by
from metier.plan.models import Goal
from metier.reviews.models import Rhythm

SUNDAY = 6


@dataclass(frozen=True, slots=True)
class Beat:
    """What is chosen for one kind of review: whether it is held, on which weekday (Monday is 0), when the next one is to be due.

    `is_asked` is false while there is no goal to look back on.
    """

    kind: Kind
    is_held: bool
    weekday: int
    due_on: date
    is_asked: bool = True


@dataclass(frozen=True, slots=True)
class InProgress:
    """A review that was opened and is not finished: its key, what it looks back on, the moment it was opened."""

    pk: UUID
    period: Period
    opened_at: datetime


@dataclass(frozen=True, slots=True)
class Turn:
    """One kind of review as it stands today: the period that the next one looks back on, and the day that is due.

    `open` is the review of that kind in progress, the latest of several. `within` is the longer kind whose review is due on the same
    day, or in progress for it, and takes this one in. `is_asked` is false while nothing is asked for: without a goal, or parked.
    """

    kind: Kind
    is_held: bool
    weekday: int
    period: Period
    due_on: date
    has_begun: bool
    is_asked: bool
    is_due: bool
    open: InProgress | None
    within: Kind | None

    @property
    def can_open(self) -> bool:
        """Whether its period has begun and no review of the kind is in progress: it may be opened before it is due."""
        return self.is_held and self.has_begun and self.open is None


def rhythms(viewer: Viewer) -> QuerySet[Rhythm]:
    """What was chosen; nothing until a review was opened or skipped, or the rhythm changed."""
    return visible(viewer, Rhythm)


def beats(viewer: Viewer) -> tuple[Beat, ...]:
    """What holds for each kind, shortest first; the usual rhythm where nothing was chosen. Two queries at most."""
    fields = ("kind", "is_held", "weekday", "due_on")
    chosen = [Beat(*row) for row in rhythms(viewer).values_list(*fields)]
    is_whole = len(chosen) == len(KINDS)
    first = None if is_whole else visible(viewer, Goal).aggregate(first=Min("created_at"))["first"]
    return with_usual(viewer, chosen, first)


def with_usual(viewer: Viewer, chosen: Iterable[Beat], first: datetime | None) -> tuple[Beat, ...]:
    """Every kind, shortest first: what was chosen, else on Sundays, from the period in which the first goal was set; without a goal, on
    a day after today.
    """
    known = {one.kind: one for one in chosen}
    if first is None:
        begins = {kind: next_due(kind, SUNDAY, viewer.today) for kind in KINDS}
    else:
        since = min(viewer.career.day_of(first), viewer.today)
        begins = {kind: period_of(kind, since) for kind in KINDS}
    return tuple(
        known.get(kind)
        or Beat(kind, is_held=True, weekday=SUNDAY, due_on=begins[kind].due_on(SUNDAY), is_asked=first is not None)
        for kind in KINDS
    )


def standing(
    today: date, held: Sequence[Beat], opened: Sequence[InProgress], *, is_parked: bool = False
) -> tuple[Turn, ...]:
    """How each kind stands, shortest first, by what holds for it and the reviews in progress, newest period first."""
    weekday = {one.kind: one.weekday for one in held}
    asked = {one.kind: asked_for(one.kind, one.weekday, one.due_on, today) for one in held}
    days = {one.kind: asked[one.kind].due_on(one.weekday) for one in held}
    others = [(one.kind, days[one.kind]) for one in held if one.is_held]
    others += [(one.period.kind, one.period.due_on(weekday[one.period.kind])) for one in opened]
    within = {one.kind: taken_in_by(one.kind, days[one.kind], others) for one in held if one.is_held}
    in_progress: dict[Kind, InProgress] = {}
    for row in opened:
        in_progress.setdefault(row.period.kind, row)
    return tuple(
        Turn(
            kind=one.kind,
            is_held=one.is_held,
            weekday=one.weekday,
            period=asked[one.kind],
            due_on=days[one.kind],
            has_begun=asked[one.kind].starts <= today,
            is_asked=one.is_asked and not is_parked,
            is_due=one.is_held and one.is_asked and not is_parked and days[one.kind] <= today and not within[one.kind],
            open=in_progress.get(one.kind),
            within=within.get(one.kind),
        )
        for one in held
    )


def next_turn(found: Sequence[Turn]) -> Turn | None:
    """The review to do next: one in progress, else one that is due, else the soonest; of several, the longest."""
    held = [one for one in found if one.open or (one.is_held and not one.within)]
    return min(held, key=_order, default=None)


def _order(one: Turn) -> tuple[bool, bool, date, int]:
    day = date.min if one.open or one.is_due else one.due_on
    return (not one.open, not one.is_due, day, -KINDS.index(one.kind))
