"""A task as the schedule sees it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

UNRANKED = 5


@dataclass(frozen=True, slots=True)
class PlannedTask:
    """One task of a plan; effort in minutes.

    `rank` is that of the priority its goal serves: 1 the first, 5 none. `needs` are the ids of the tasks that must be finished
    first; ids that are not in the plan are left aside. `firm` means that `wanted_by` cannot move: an exam, a talk. `pace` is the
    most minutes a week to give it; only a firm date overrides it.
    """

    id: str
    title: str
    goal: str
    minutes: int
    rank: int
    needs: tuple[str, ...] = ()
    not_before: date | None = None
    wanted_by: date | None = None
    firm: bool = False
    minutes_done: int = 0
    done_on: date | None = None
    started_on: date | None = None
    pace: int | None = None
    position: int = 0

    @property
    def minutes_left(self) -> int:
        return 0 if self.done_on else max(self.minutes - self.minutes_done, 0)

    @property
    def weight(self) -> int:
        """What a day late counts: 5 for the first-ranked priority down to 1."""
        return UNRANKED + 1 - min(max(self.rank, 1), UNRANKED)
