"""Help that went both ways with a person, what of it is open, and when a promise of it is brought up. No points: a size is a word, and orders.

The rule: a favour that was done counts one, whoever did it and however much it took; what was only asked for, offered or promised counts
nothing yet. It counts on the day on which it was done; twelve months are those up to and with today. Help is returned by another favour,
or by its owner's word; help that was given for nothing in particular returns the oldest that is open, and the other way round.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

Side = Literal["given", "received"]
LEAD = {1: timedelta(days=2), 2: timedelta(days=7), 3: timedelta(days=14)}
"""How long before its day a promise is brought up, by how much it takes: two days, a week, two weeks."""
_PLACES = {"promised": 0, "asked": 1, "offered": 2}


@dataclass(frozen=True, slots=True)
class Done:
    """A favour that was done: who gave it, when, whether it is returned by a word, and which other one returns it."""

    key: str
    side: Side
    on: date
    is_returned: bool = False
    returned_by: str = ""


@dataclass(frozen=True, slots=True)
class Balance:
    """How many favours went each way, in twelve months and ever; how many of each way are not said to be returned, and return nothing themselves."""

    received: int = 0
    given: int = 0
    received_ever: int = 0
    given_ever: int = 0
    received_open: int = 0
    given_open: int = 0
    received_free: int = 0
    given_free: int = 0

    @property
    def difference(self) -> int:
        """Above nothing where more was given than received in twelve months."""
        return self.given - self.received

    @property
    def to_return(self) -> int:
        """How much help that was received nothing has returned yet."""
        return max(0, self.received_open - self.given_free)

    @property
    def to_come_back(self) -> int:
        """The same of help that was given."""
        return max(0, self.given_open - self.received_free)

    @property
    def is_any(self) -> bool:
        return bool(self.received_ever or self.given_ever)


def twelve_months_before(today: date) -> date:
    """The day a year ago: what was done after it counts in twelve months."""
    try:
        return today.replace(year=today.year - 1)
    except ValueError:  # 29 February
        return today.replace(year=today.year - 1, day=28)


def balance_of(done: Iterable[Done], today: date) -> Balance:
    """The balance of one person. A favour that returns several returns each of them."""
    favours = list(done)
    since, returning = twelve_months_before(today), {one.returned_by for one in favours if one.returned_by}
    given = [one for one in favours if one.side == "given"]
    received = [one for one in favours if one.side == "received"]
    return Balance(
        received=sum(one.on > since for one in received),
        given=sum(one.on > since for one in given),
        received_ever=len(received),
        given_ever=len(given),
        received_open=_open(received),
        given_open=_open(given),
        received_free=sum(one.key not in returning for one in received),
        given_free=sum(one.key not in returning for one in given),
    )


def _open(done: Iterable[Done]) -> int:
    return sum(not one.is_returned and not one.returned_by for one in done)


def signed(difference: int) -> str:
    """`+3`, `0`, `−2`."""
    return f"+{difference:,}" if difference > 0 else f"−{-difference:,}" if difference else "0"


def in_words(balance: Balance) -> str:
    """`Received 5, given 1`."""
    return f"Received {balance.received:,}, given {balance.given:,}"


def reached(today: date) -> tuple[date, ...]:
    """Up to which day promises are brought up today, of small, medium and large ones: what takes longer comes earlier, and stays until it is done."""
    return tuple(today + LEAD[size] for size in sorted(LEAD))


def place(stage: str, due: date | None, size: int, on: date) -> tuple[int, date, int, date]:
    """What is to be done first: promises by their day, those without one, what was asked, what was offered; of these the largest, then the oldest."""
    return _PLACES[stage], due or date.max, -size, on
