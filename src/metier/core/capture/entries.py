"""What a line can be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from metier.core.capture.marks import tags_in


@dataclass(frozen=True, slots=True)
class Time:
    """Time, or money, or both, put in on a day; `what` may be empty, and holds the tags.

    `minutes` is 0 where only money is said, `money` an amount and its currency. `purpose` is the mark that was written: `goals`, `easy`,
    `others` or nothing.
    """

    minutes: int
    on: date
    what: str
    money: tuple[Decimal, str] | None = None
    purpose: str = ""

    @property
    def tags(self) -> tuple[str, ...]:
        return tags_in(self.what)


@dataclass(frozen=True, slots=True)
class Win:
    """Something that came out well, on a day."""

    text: str
    on: date


@dataclass(frozen=True, slots=True)
class ToDo:
    """A task; `minutes` where the line says how long it takes. The title holds the tags."""

    title: str
    minutes: int | None = None

    @property
    def tags(self) -> tuple[str, ...]:
        return tags_in(self.title)


@dataclass(frozen=True, slots=True)
class Met:
    """Somebody met on a day; `text` is the whole line."""

    who: str
    on: date
    text: str


@dataclass(frozen=True, slots=True)
class Thought:
    """Anything else, kept as it was said."""

    text: str


Entry: TypeAlias = Time | Win | ToDo | Met | Thought
