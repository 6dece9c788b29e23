"""When an if-then plan is shown: from its cue on, until it is answered, and again when the cue comes again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

SHOWN = timedelta(days=7)
"""How long a day or a done task keeps a plan in sight, and how long an answer keeps one quiet while its goal stagnates."""
State = Literal["shown", "waiting", "answered", "over", "gone"]


@dataclass(frozen=True, slots=True)
class OnDay:
    """From a day on, for a week at most."""

    day: date


@dataclass(frozen=True, slots=True)
class OnWeekday:
    """Every week on a weekday, on that day only. Monday is 0."""

    weekday: int


@dataclass(frozen=True, slots=True)
class AfterTask:
    """From the day a task is done, for a week at most. `is_there` is false once it is dropped or deleted: it will never be done."""

    done_on: date | None
    is_there: bool = True


@dataclass(frozen=True, slots=True)
class WhenStagnant:
    """While the goal stagnates; an answer keeps it quiet for a week."""

    is_stagnant: bool


Cue = OnDay | OnWeekday | AfterTask | WhenStagnant


def state(cue: Cue, today: date, answered_on: date | None = None) -> State:
    """Whether a plan is shown today; else that it waits for its cue, is answered until then, is over, or that its cue is gone.

    A cue that is over or gone does not come again by itself.
    """
    match cue:
        case OnDay(day):
            return _from(day, today, answered_on)
        case OnWeekday(weekday):
            if today.weekday() != weekday:
                return "waiting"
            return "answered" if answered_on is not None and answered_on >= today else "shown"
        case AfterTask(done_on, is_there):
            if not is_there:
                return "gone"
            return "waiting" if done_on is None else _from(done_on, today, answered_on)
        case WhenStagnant(is_stagnant):
            if not is_stagnant:
                return "waiting"
            return "answered" if answered_on is not None and today < answered_on + SHOWN else "shown"


def _from(day: date, today: date, answered_on: date | None) -> State:
    """A cue that comes once."""
    if today < day:
        return "waiting"
    if answered_on is not None and answered_on >= day:
        return "answered"
    return "shown" if today < day + SHOWN else "over"
