"""Check-ins: those of a goal, how it is counted, and which goals ask for one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, find, visible
from metier.core.check_ins import Progress, next_on
from metier.core.progress import number_in
from metier.plan import queries as plan
from metier.plan.choices import CountedAs, Horizon
from metier.plan.models import Goal, Milestone
from metier.plan.queries.facts import GoalRow
from metier.reviews.models import CheckIn
from metier.reviews.queries.records import LastSaid

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
    """An open goal that asks for a check-in since `since`, and what the last one of the past year said, if there is one."""

    goal: GoalRow
    last: LastSaid | None
    since: date

    @property
    def progress(self) -> Progress | None:
        """What was said then, from where its goal is counted now."""
        if self.last is None:
            return None
        start = self.goal.starts_from if self.last.counted_as == self.goal.counted_as else Decimal(0)
        return Progress(self.last.counted_as, self.last.value, self.last.out_of, start)


def due_check_ins(viewer: Viewer, goals: Iterable[GoalRow], last: Mapping[UUID, LastSaid]) -> tuple[DueCheckIn, ...]:
    """Those that have waited longest first, goals at three to five years last. One that is put off is not asked about. No read: they are
    told from the goals of the plan and what their last check-ins said.
    """
    found = []
    for goal in sorted(goals, key=lambda goal: (goal.created_at, goal.id)):
        if goal.snoozed_until and goal.snoozed_until > viewer.today:
            continue
        said, set_on = last.get(goal.id), viewer.career.day_of(goal.created_at)
        is_long = goal.horizon == Horizon.YEARS
        since = next_on(said.on if said else None, set_on, goal.due, viewer.today, is_long=is_long)
        if since <= viewer.today:
            found.append(DueCheckIn(goal, said, since))
    return tuple(sorted(found, key=lambda one: (one.goal.horizon == Horizon.YEARS, one.since)))


def next_check_in(viewer: Viewer, of: Goal, last: CheckIn | None) -> date:
    """The day from which a goal asks for its next one."""
    set_on = viewer.career.day_of(of.created_at)
    said = last.said_on if last else None
    return next_on(said, set_on, of.due, viewer.today, is_long=of.horizon == Horizon.YEARS)
