"""What a schedule says: when each task runs, why then, and what each week holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["done", "started", "now", "needs", "hours", "not_before", "firm", "pace", "no_hours"]


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a task is where it is; `other` is the id of the task it waits for, if it is one."""

    kind: Kind
    other: str | None
    sentence: str


@dataclass(frozen=True, slots=True)
class Scheduled:
    """One task in the schedule. Without dates it found no hours; `because` says why.

    `late_by` is in days after the wanted date. `shares` are the minutes still to do, by the Monday of their week.
    """

    id: str
    starts: date | None
    finishes: date | None
    late_by: int
    because: Reason
    shares: tuple[tuple[date, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Week:
    """Minutes of one week: there are, planned, planned beyond what there are. The first week counts from today."""

    monday: date
    available: int
    planned: int
    over: int


@dataclass(frozen=True, slots=True)
class Schedule:
    """Every task by id, every week from this one to the last with work, and the finish of each goal."""

    tasks: Mapping[str, Scheduled]
    weeks: tuple[Week, ...]
    goals: Mapping[str, date | None]

    def finish_of(self, goal: str) -> date | None:
        """The day the goal's last task finishes; None when it has no tasks or one of them has no date."""
        return self.goals.get(goal)

    @property
    def ends(self) -> date | None:
        """The last finish of all; None when nothing has a date."""
        return max((task.finishes for task in self.tasks.values() if task.finishes), default=None)
