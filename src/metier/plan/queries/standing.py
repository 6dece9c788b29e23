"""Where a goal stands by plan: its planned finish against the date it is wanted by. Not a forecast, and in other words than one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from metier.core.words import count, full_date

State = Literal["on-track", "at-risk", "stagnant"]


@dataclass(frozen=True, slots=True)
class Standing:
    """`stagnant` is a goal for which nothing is planned. `days_late` are those of the planned finish after the due date."""

    state: State
    word: str
    sentence: str
    finish: date | None
    days_late: int = 0


def standing(
    due: date | None,
    finish: date | None,
    today: date,
    *,
    tasks: int,
    left: int,
    serving: int = 0,
    is_squeezed: bool = False,
) -> Standing:
    """From the due date and the planned finish of a goal's tasks; `left` are those not done, `serving` the goals that lead to it.

    `is_squeezed` when a date that cannot move asks for more hours than there are.
    """
    if not tasks:
        return _without_tasks(due, today, serving)
    if finish is None:
        return Standing("stagnant", "Not planned", "a task has no hours to be done in", None)
    if not left:
        return Standing("on-track", "Tasks done", "its tasks are done", finish)
    if is_squeezed and (due is None or finish <= due):
        return Standing(
            "at-risk", "Over-committed", f"planned for {full_date(finish)}, with more hours than you have", finish
        )
    if due is None:
        return Standing("on-track", "No date", f"planned for {full_date(finish)}, no date wanted", finish)
    if finish <= due:
        return Standing("on-track", "In time by plan", f"planned for {full_date(finish)}", finish)
    late = (finish - due).days
    return Standing(
        "at-risk", "Late by plan", f"planned for {full_date(finish)}, {length(late)} after its date", finish, late
    )


def length(days: int) -> str:
    """`3 days`, `6 weeks`, `5 months`: near enough to speak of."""
    if days < 14:
        return count(days, "day")
    return count(round(days / 7), "week") if days < 84 else count(round(days / 30.44), "month")


def _without_tasks(due: date | None, today: date, serving: int) -> Standing:
    if due and due < today:
        return Standing("at-risk", "Overdue", f"was due on {full_date(due)}, no tasks", None, (today - due).days)
    if serving:
        return Standing("on-track", "By other goals", f"{count(serving, 'goal leads', 'goals lead')} to it", None)
    return Standing("stagnant", "Not planned", "no tasks yet", None)
