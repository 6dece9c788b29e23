"""The period to come: its hours a week, and what might be committed to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from metier.core.hours import written
from metier.core.periods import Period
from metier.core.plan import PlannedTask
from metier.core.words import hours
from metier.plan.queries import Plan
from metier.reviews.models import Review
from metier.reviews.queries.lines import brief

MOST_COMMITMENTS, MOST_PROPOSED = 6, 8


@dataclass(frozen=True, slots=True)
class Proposal:
    """A task that is planned in the period to come: when, and the minutes of it that fall in."""

    id: str
    title: str
    goal: str
    when: str
    minutes: int
    is_chosen: bool

    @property
    def sub(self) -> str:
        return f"For {self.goal}; {self.when}, {hours(self.minutes)} of it"


@dataclass(frozen=True, slots=True)
class NextPeriod:
    """`hours` a week as they are typed, so far as they were; `standing` the minutes that hold anyway, None while none were ever said.

    `lines` are commitments in one's own words, one a line.
    """

    period: Period
    hours: str
    standing: int | None
    proposals: tuple[Proposal, ...]
    lines: str


def next_period(row: Review, period: Period, now: Plan) -> NextPeriod:
    """What was chosen so far; until then the hours as they are, and, of a weekly review, the tasks that are planned next."""
    said = row.facts.get("next")
    chosen: Mapping[str, object] = said if isinstance(said, dict) else {}
    tasks = chosen.get("tasks")
    keys = [str(one) for one in tasks] if isinstance(tasks, list) else None
    standing = standing_minutes(now, period.next.starts)
    return NextPeriod(
        period=period.next,
        hours=str(chosen.get("hours", "" if standing is None else written(standing))),
        standing=standing,
        proposals=_proposals(now, period, keys),
        lines=str(chosen.get("lines", "")),
    )


def standing_minutes(now: Plan, day: date) -> int | None:
    """The minutes a week that hold from a day on; None while none were ever said."""
    standing = [span for span in now.availability.spans if span.ends is None and span.starts <= day]
    return max(standing, key=lambda span: span.starts).minutes_per_week if standing else None


def _proposals(now: Plan, period: Period, chosen: Sequence[str] | None) -> tuple[Proposal, ...]:
    """The open tasks with hours in the period to come, next first, and whatever else was chosen; of a week the first are chosen."""
    found = [(task, _minutes(now, task, period.next)) for task in now.open_tasks]
    planned = [(task, minutes) for task, minutes in found if minutes][:MOST_PROPOSED]
    if chosen is not None:
        shown = {task.id for task, _ in planned}
        planned += [(task, minutes) for task, minutes in found if task.id in chosen and task.id not in shown]
    elif period.kind == "weekly":
        chosen = [task.id for task, _ in planned[:MOST_COMMITMENTS]]
    return tuple(
        Proposal(task.id, task.title, now.goal[task.goal].title, _when(now, task), minutes, task.id in (chosen or ()))
        for task, minutes in planned
    )


def _minutes(now: Plan, task: PlannedTask, period: Period) -> int:
    """Of its minutes, those in weeks that begin in the period, or, for a part of a week, in the week of its first day."""
    first = period.starts - timedelta(days=period.starts.weekday())
    return sum(part for monday, part in now.scheduled(task).shares if first <= monday <= period.ends)


def _when(now: Plan, task: PlannedTask) -> str:
    found = now.scheduled(task)
    return f"planned to end on {brief(found.finishes)}" if found.finishes else "not planned to end"
