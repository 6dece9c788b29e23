"""When what is practised comes again: FSRS, by the package of those who keep it, on whole days and without its random fuzz."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import TYPE_CHECKING, Protocol

from metier.core import words
from metier.core.rehearsing import MEANINGS, RATINGS

if TYPE_CHECKING:
    from fsrs import Scheduler

LONGEST = 365
"""Days: whatever one could say without thinking is looked at again once a year."""
RETENTION = 0.9


@dataclass(frozen=True, slots=True)
class Memory:
    """What FSRS knows of one thing that is practised: its stability in days, its difficulty from 1 to 10, when it was practised and comes again."""

    stability: float
    difficulty: float
    seen_on: date
    due_on: date


class Practised(Protocol):
    """A row that keeps what FSRS knows of it."""

    @property
    def stability(self) -> float | None: ...
    @property
    def difficulty(self) -> float | None: ...
    @property
    def seen_on(self) -> date | None: ...
    @property
    def due_on(self) -> date | None: ...


def memory_of(row: Practised) -> Memory | None:
    """What FSRS knows of a row; None before it was rated."""
    if row.stability is None or row.difficulty is None or row.seen_on is None or row.due_on is None:
        return None
    return Memory(row.stability, row.difficulty, row.seen_on, row.due_on)


def after(before: Memory | None, rating: int, on: date) -> Memory:
    """The memory after a rating from 1 (again) to 4 (easy) on a day. The same ratings on the same days always give the same."""
    from fsrs import Card, Rating, State

    card = Card(card_id=0, due=_moment(on))
    if before:
        card = Card(0, State.Review, None, before.stability, before.difficulty, _moment(before.due_on))
        card.last_review = _moment(before.seen_on)
    rated, _ = _scheduler().review_card(card, Rating(rating), _moment(on))
    assert rated.stability is not None and rated.difficulty is not None  # noqa: S101, PT018 - a rated card has both
    return Memory(rated.stability, rated.difficulty, on, min(rated.due.date(), on + timedelta(days=LONGEST)))


@cache
def _scheduler() -> Scheduler:
    """No steps within a day: everything that is rated comes again tomorrow at the earliest."""
    from fsrs import Scheduler

    return Scheduler(
        desired_retention=RETENTION,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=LONGEST,
        enable_fuzzing=False,
    )


def _moment(day: date) -> datetime:
    return datetime.combine(day, time.min, UTC)


@dataclass(frozen=True, slots=True)
class Rate:
    """One way to say how it went: the key that presses it, and when the scenario would come again."""

    value: int
    word: str
    meaning: str
    comes: str


def rates(row: Practised, today: date) -> list[Rate]:
    """The four answers to how it went, each with the day on which it would come again."""
    memory = memory_of(row)
    days = {value: after(memory, value, today).due_on for value in RATINGS}
    return [Rate(value, word, MEANINGS[value], comes(days[value], today)) for value, word in RATINGS.items()]


def comes(on: date, today: date) -> str:
    """`tomorrow`, `in 8 days`, `on 3 May 2027`."""
    days = (on - today).days
    if days <= 1:
        return "tomorrow"
    return f"in {days} days" if on <= today + timedelta(days=30) else f"on {words.near_date(on, today)}"
