"""Where an ask stands, from what happened to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

OPEN = frozenset({"preparing", "asked", "answered", "promised", "not-now", "taken-back"})
WAITING = frozenset({"asked", "answered", "promised"})
PROMISING = frozenset({"asked", "answered", "promised", "granted"})  # those that a promise can still be kept for
QUIET = timedelta(days=21)  # with no answer, no date and no conversation planned, it is asked again
DECIDED = frozenset({"granted", "declined", "withdrawn"})
# What an answer to it was, where it had not been asked since: then it was asked and answered in one breath.
UNASKED = frozenset({"preparing", "not-now", "taken-back", "declined", "withdrawn"})
WORDS = {
    "preparing": "being prepared",
    "asked": "asked",
    "answered": "answered, not decided",
    "promised": "promised",
    "not-now": "put off",
    "granted": "granted",
    "declined": "declined",
    "withdrawn": "withdrawn",
    "taken-back": "taken back",
}


@dataclass(frozen=True, slots=True)
class Happening:
    """One event, with what it waits for where the answer was not now."""

    kind: str
    on: date
    said: str = ""
    back_on: date | None = None
    back_when: str = ""
    after_task: UUID | None = None
    after_goal: UUID | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """The state, when it was asked first and last and how often, what was answered last, and what it waits for."""

    state: str = "preparing"
    asked_on: date | None = None
    last_asked_on: date | None = None
    times_asked: int = 0
    decided_on: date | None = None
    answer: str = ""
    back_on: date | None = None
    back_when: str = ""
    after_task: UUID | None = None
    after_goal: UUID | None = None


def comes_up(found: Standing, last_on: date | None, promised_for: date | None, talk_on: date | None) -> date | None:
    """The first day on which something is due with it; None while nothing is, or while it waits for a task or a goal.

    `last_on` is the day of the last event, `promised_for` of the open promise that is due first, `talk_on` of the planned conversation.
    """
    days: list[date] = []
    if found.state in PROMISING and promised_for:
        days.append(promised_for + timedelta(days=1))
    if found.state in OPEN and talk_on:
        days.append(talk_on)
    if found.state == "not-now" and found.back_on:
        days.append(found.back_on)
    if found.state == "taken-back" and last_on:
        days.append(last_on)
    if found.state in {"asked", "answered"} and last_on and not promised_for and not talk_on:
        days.append(last_on + QUIET)
    return min(days, default=None)


def standing(happenings: Iterable[Happening]) -> Standing:
    """From the events, oldest first."""
    found = Standing()
    for one in happenings:
        found = _after(found, one)
    return found


def _after(before: Standing, one: Happening) -> Standing:
    plain = replace(before, decided_on=None, back_on=None, back_when="", after_task=None, after_goal=None)
    if one.kind == "asked":
        return replace(
            plain,
            state="asked",
            asked_on=before.asked_on or one.on,
            last_asked_on=one.on,
            times_asked=before.times_asked + 1,
        )
    if one.kind == "readdressed":
        return replace(plain, state="preparing", answer="")
    said = replace(plain, answer=one.said)
    if one.kind == "answered":
        return replace(said, state="promised" if before.state == "promised" else "answered")
    if one.kind == "not-now":
        return replace(
            said,
            state="not-now",
            back_on=one.back_on,
            back_when=one.back_when,
            after_task=one.after_task,
            after_goal=one.after_goal,
        )
    if one.kind in DECIDED:
        return replace(said, state=one.kind, decided_on=one.on)
    return replace(said, state=one.kind)
