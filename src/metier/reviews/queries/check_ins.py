"""Check-ins: those of a goal, how it is counted, and which goals ask for one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery

from metier.accounts.access import Viewer, find, visible
from metier.core.check_ins import Progress, next_on
from metier.core.progress import number_in
from metier.plan import queries as plan
from metier.plan.choices import CountedAs, GoalState, Horizon
from metier.plan.models import Goal, Milestone
from metier.reviews.models import CheckIn

HUNDRED = Decimal(100)


def check_in(viewer: Viewer, pk: UUID | str) -> CheckIn:
    """Raises Missing, also while its goal is in the trash."""
    row = find(viewer, CheckIn, pk)
    row.goal = plan.goal(viewer, row.goal_id)
    return row


def check_ins(viewer: Viewer, of: Goal) -> QuerySet[CheckIn]:
    """Newest first."""
    return visible(viewer, CheckIn).filter(goal=of)


def last_check_in(viewer: Viewer, of: Goal) -> CheckIn | None:
    return check_ins(viewer, of).first()


def progress_of(row: CheckIn) -> Progress:
    """What was said then, from where its goal is counted now."""
    start = row.goal.starts_from if row.counted_as == row.goal.counted_as else Decimal(0)
    return Progress(row.counted_as, row.value, row.out_of, start)


@dataclass(frozen=True)
class Measure:
    """How a goal is counted, and how far it is: by the check-ins, or by its milestones as they are now."""

    goal: Goal
    progress: Progress
    last: CheckIn | None
    last_with_value: CheckIn | None
    milestones: tuple[Milestone, ...]

    @property
    def counted_as(self) -> str:
        return self.goal.counted_as

    @property
    def waiting(self) -> tuple[Milestone, ...]:
        """The milestones that are not reached."""
        return tuple(one for one in self.milestones if one.reached_on is None)


def measure(viewer: Viewer, of: Goal) -> Measure:
    """Three reads at most."""
    rows = check_ins(viewer, of).select_related("goal")
    last = rows.first()
    counted = last
    if of.counted_as and last is not None and (last.value is None or last.counted_as != of.counted_as):
        counted = rows.filter(counted_as=of.counted_as, value__isnull=False).first()
    by_milestones = of.counted_as == CountedAs.MILESTONES
    marks = tuple(plan.milestones(viewer, of)) if by_milestones else ()
    value = reached_of(marks, viewer.today) if by_milestones else counted.value if counted else None
    now = Progress(of.counted_as, value if of.counted_as else None, target_of(of, len(marks)), of.starts_from)
    return Measure(of, now, last, counted, marks)


def target_of(of: Goal, milestones: int) -> Decimal | None:
    """What a goal is counted up or down to."""
    if of.counted_as == CountedAs.NUMBER:
        return number_in(of.target)
    if of.counted_as == CountedAs.PERCENT:
        return HUNDRED
    return Decimal(milestones) if of.counted_as == CountedAs.MILESTONES else None


def reached_of(milestones: tuple[Milestone, ...], on: date) -> Decimal:
    """How many were reached by the end of a day."""
    return Decimal(sum(one.reached_on is not None and one.reached_on <= on for one in milestones))


@dataclass(frozen=True, slots=True)
class DueCheckIn:
    """An open goal that asks for a check-in since `since`, and the last one, if there is one."""

    goal: Goal
    last: CheckIn | None
    since: date


def due_check_ins(viewer: Viewer) -> tuple[DueCheckIn, ...]:
    """Those that have waited longest first, goals at three to five years last. One that is put off is not asked about. Two reads."""
    of_goal = visible(viewer, CheckIn).filter(goal=OuterRef("pk"))
    asleep = Q(snoozed_until__gt=viewer.today)
    goals = visible(viewer, Goal).filter(state=GoalState.OPEN).exclude(asleep).order_by("created_at", "id")
    rows = list(goals.annotate(last=Subquery(of_goal.values("pk")[:1])))
    kept = visible(viewer, CheckIn).order_by().in_bulk([row.last for row in rows if row.last])
    found = []
    for row in rows:
        last = kept.get(row.last)
        since = next_on(
            last.said_on if last else None,
            viewer.career.day_of(row.created_at),
            row.due,
            viewer.today,
            is_long=row.horizon == Horizon.YEARS,
        )
        if since <= viewer.today:
            found.append(DueCheckIn(row, last, since))
    return tuple(sorted(found, key=lambda one: (one.goal.horizon == Horizon.YEARS, one.since)))


def next_check_in(viewer: Viewer, of: Goal, last: CheckIn | None) -> date:
    """The day from which a goal asks for its next one."""
    set_on = viewer.career.day_of(of.created_at)
    said = last.said_on if last else None
    return next_on(said, set_on, of.due, viewer.today, is_long=of.horizon == Horizon.YEARS)
