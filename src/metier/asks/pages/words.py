"""How asks are said in lists: how often it was asked, what was answered, what it serves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from metier.asks.choices import AskState
from metier.asks.models import Ask, Promise
from metier.core.asks.case import Completeness
from metier.core.dates import NO_BREAK_SPACE
from metier.core.money import money
from metier.core.words import near_date

SHORT = 64
TIMES = ("", "Once", "Twice", "Three times", "Four times", "Five times")


@dataclass(frozen=True, slots=True)
class Said:
    """A word with the shape of a status (`on-track`, `at-risk`, `stagnant`), or plain when `shape` is empty."""

    text: str
    shape: str = ""


def how_often(ask: Ask, today: date) -> str:
    """`Not asked`, `Once, on 2 July`, `Twice, last on 14 July`."""
    if not ask.times_asked or ask.last_asked_on is None:
        return "Not asked"
    times = TIMES[ask.times_asked] if ask.times_asked < len(TIMES) else f"{ask.times_asked}{NO_BREAK_SPACE}times"
    last = "last " if ask.times_asked > 1 else ""
    return f"{times}, {last}on {near_date(ask.last_asked_on, today)}"


def answered(ask: Ask, completeness: Completeness, promises: Sequence[Promise], today: date) -> Said:
    """The answer in a few words; while it is prepared, how far its case is."""
    quoted = f"“{cut(ask.answer)}”" if ask.answer else ""
    match ask.state:
        case AskState.PREPARING:
            return Said(completeness.said)
        case AskState.GRANTED:
            kept = bool(promises) and all(one.kept_on for one in promises)
            return Said("Yes, kept" if kept else "Yes", "on-track")
        case AskState.TAKEN_BACK:
            return Said("Taken back", "at-risk")
        case AskState.DECLINED:
            return Said(f"No: {cut(ask.answer)}")
        case AskState.WITHDRAWN:
            return Said("Withdrawn")
        case AskState.PROMISED:
            due = next((one for one in promises if one.is_open), None)
            return Said(f"Promised: {cut(due.what)}" if due else quoted or "Promised")
        case AskState.NOT_NOW:
            return Said(quoted or ask.back_when or "Not now")
    return Said(quoted or "No answer yet")


def beneath(ask: Ask) -> str:
    """What it serves, or else what it is: a goal, the money, the kind."""
    if ask.goal and ask.goal.trashed_at is None:
        return ask.goal.title
    if ask.cost is not None:
        return money(ask.cost.amount, str(ask.cost.currency))
    return str(ask.get_kind_display())


def cut(text: str, most: int = SHORT) -> str:
    """One line of at most so many letters, cut between words."""
    plain = " ".join(text.split()).rstrip(".")
    return plain if len(plain) <= most else plain[:most].rsplit(" ", 1)[0].rstrip(" ,.;:") + "…"
