"""To whom to turn this week: at most a handful, so that it is never a wall.

The rule is ours:

- The handful of a week is told from how things stood on its Monday, and does not fill up again: who was talked to since is ticked off.
- Whoever is overdue comes up from the week that begins on or after their day, and stays until there is a talk, as long as there is room.
  Those who matter most come first, among them those who wait longest. Where more are overdue than there are places, they come every
  second week: whose week it is goes first, and the others take the places that are left. One place goes round among all of them, however
  little they matter: of those whose turn it is, in one week of thirteen, each in another quarter.
- Up to two of the five places are kept for ties that are dormant or moderately weak, of people who matter. Each has its turn in one week of
  thirteen, the same every quarter; of those whose turn it is the most relevant come, and among equals others from one quarter to the next.
- Nobody comes up who was talked to in the week before, or who is left in peace; nor in turn whose own day is due within three weeks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import blake2b

from metier.core.network.ties import QUIET

MOST, KEPT, TURNS = 5, 2, 13
WEEK = timedelta(weeks=1)
SOON = timedelta(weeks=3)
RESTED = timedelta(weeks=8)
"""A tie that is kept in turn was not talked to for so long."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody as they stood on the Monday. `degree` is how much they matter, 0 to 3; `due` is None without a rhythm."""

    key: str
    degree: int = 0
    tie: str = "weak"
    due: date | None = None
    last: date | None = None
    quiet_until: date | None = None


@dataclass(frozen=True, slots=True)
class Pick:
    """One of the handful; `is_kept` where the place is one of those that are kept."""

    key: str
    is_kept: bool


def monday_of(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())


def handful(candidates: Iterable[Candidate], monday: date) -> tuple[Pick, ...]:
    """At most five for the week of a Monday: those who are overdue, then those whose turn it is."""
    there = [one for one in candidates if may_come(one, monday)]
    overdue = [one for one in there if is_overdue(one.due, monday)]
    turns = sorted(
        (one for one in there if comes_in_turn(one, monday)), key=lambda one: turn_order(one.key, one.degree, monday)
    )
    others = [one for one in turns if not is_overdue(one.due, monday)][:KEPT]
    kept = others if len(overdue) + len(others) <= MOST else turns[:KEPT]
    waiting = [one for one in overdue if one not in kept]
    first = _of_the_overdue(waiting, monday, MOST - len(kept))
    return (*(Pick(one.key, is_kept=False) for one in first), *(Pick(one.key, is_kept=True) for one in kept))


def may_come(one: Candidate, monday: date) -> bool:
    """Whether nothing speaks against it: no talk in the week before or since, and not left in peace."""
    talked = one.last is not None and one.last >= monday - WEEK
    return not talked and (one.quiet_until is None or one.quiet_until <= monday)


def is_overdue(due: date | None, monday: date) -> bool:
    """Whether their day had come when the week began."""
    return due is not None and due <= monday


def is_own_week(due: date, monday: date) -> bool:
    """Of who is overdue: whether it is the first week that begins on their day or later, or every second one after it."""
    return (monday - monday_of(due + timedelta(days=6))).days // 7 % 2 == 0


def turn_of(key: str) -> int:
    """In which of thirteen weeks somebody has their turn; the same for good."""
    return _drawn(key) % TURNS


def turn_in(monday: date) -> int:
    """Whose turn it is in the week of a Monday."""
    return _number(monday) % TURNS


def is_turn(key: str, monday: date) -> bool:
    return turn_of(key) == turn_in(monday)


def comes_in_turn(one: Candidate, monday: date) -> bool:
    """Whether somebody comes up for a tie that is kept. Who is overdue has a turn too: there may be no other place for them."""
    if one.tie not in QUIET or one.degree < 1 or not is_turn(one.key, monday):
        return False
    if one.last is not None and one.last > monday - RESTED:
        return False
    return one.due is None or one.due <= monday or one.due > monday + SOON


def _of_the_overdue(overdue: list[Candidate], monday: date, places: int) -> list[Candidate]:
    """Everybody while there is room, else one whose place it is, and first those whose week it is; the most pressing first."""
    if len(overdue) > places:
        overdue.sort(key=lambda one: (not is_own_week(one.due or monday, monday), *_pressing(one)))
        turns = sorted((one for one in overdue if is_turn(one.key, monday)), key=lambda one: one.key)
        round_to = turns[_number(monday) // TURNS % len(turns)] if turns else overdue[0]
        overdue = [round_to, *(one for one in overdue if one is not round_to)][:places]
    return sorted(overdue, key=_pressing)


def _pressing(one: Candidate) -> tuple[int, date, str]:
    return -one.degree, one.due or date.max, one.key


def turn_order(key: str, degree: int, monday: date) -> tuple[int, int]:
    """By which those whose turn it is come: the most relevant first, among equals by a draw that is another each quarter."""
    return -degree, _drawn(f"{key} {_number(monday) // TURNS}")


def _number(monday: date) -> int:
    """Of a week, counted from long ago."""
    return monday.toordinal() // 7


def _drawn(text: str) -> int:
    """A number that is always the same for a text, and looks like any."""
    return int.from_bytes(blake2b(text.encode(), digest_size=6).digest(), "big")
