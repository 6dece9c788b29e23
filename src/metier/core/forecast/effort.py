"""A goal that is forecast from hours: what is left of its tasks, and the hours it got week by week."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

Minutes = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Effort:
    """Minutes throughout.

    `weeks` are the minutes put into the goal in each whole past week, oldest first, without weeks off (`weekly` makes them).
    `open_tasks` are the tasks still to do, each as (estimated, put in so far); `done_tasks` those done, oldest first, each as
    (estimated, took); one without an estimate or without hours logged says nothing and is passed over.
    """

    weeks: tuple[int, ...]
    open_tasks: tuple[Minutes, ...]
    done_tasks: tuple[Minutes, ...] = ()

    @property
    def left(self) -> int:
        """Minutes left by the estimates."""
        return sum(max(estimated - put_in, 0) for estimated, put_in in self.open_tasks)


def freed(effort: Effort, *others: tuple[Sequence[int], float]) -> Effort:
    """The same goal, had it got a share (0 to 1) of the weekly minutes of others; all their weeks end with the same week.

    This is what dropping a goal would do to another: `forecast(freed(effort, (weeks_of_dropped, 0.5)), today)`.
    """
    weeks = list(effort.weeks)
    for minutes, share in others:
        for back in range(1, min(len(weeks), len(minutes)) + 1):
            weeks[-back] += round(share * minutes[-back])
    return replace(effort, weeks=tuple(weeks))
