"""A goal whose tasks need each other, for the tests of the plan."""

from dataclasses import dataclass, replace
from datetime import timedelta

import make
from metier.accounts.access import Viewer
from metier.plan.models import Goal, Task


def later(viewer: Viewer, days: float = 1) -> Viewer:
    """The same viewer so many days on."""
    return replace(viewer, now=viewer.now + timedelta(days=days))


@dataclass(frozen=True)
class Chain:
    """A goal with three tasks that need each other, of 6, 12 and 6 hours, at six hours a week."""

    goal: Goal
    first: Task
    second: Task
    third: Task


def chain(viewer: Viewer) -> Chain:
    made = make.goal(viewer)
    make.hours(viewer)
    first = make.task(viewer, "Finish the dbt module", of=made, minutes=360, position=1)
    second = make.task(viewer, "Migrate the claims models", of=made, minutes=720, position=2, needs=(first,))
    third = make.task(viewer, "Write the standard", of=made, minutes=360, position=3, needs=(second,))
    return Chain(made, first, second, third)
