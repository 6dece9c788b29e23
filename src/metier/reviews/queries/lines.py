"""A line of a review: what the page, the terminal and the document show alike."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from metier.core.dates import MONTHS, NO_BREAK_SPACE
from metier.ui.addresses import address_of


@dataclass(frozen=True, slots=True)
class Line:
    """What, in words: `end` is a day or a figure, `state` the shape of a status and `word` its word. `place` is the name and the arguments
    of an address, which the document leaves out.
    """

    title: str
    sub: str = ""
    end: str = ""
    state: str = ""
    word: str = ""
    place: tuple[str, ...] = ()

    @property
    def url(self) -> str:
        return address_of(*self.place) if self.place else ""


@dataclass(frozen=True, slots=True)
class WinLine(Line):
    """A win, with what it `lacks` as a review says it, and the form of two minutes where that is said. The document leaves both out."""

    lacks: str = ""
    more: tuple[str, ...] = ()

    @property
    def more_url(self) -> str:
        return address_of(*self.more) if self.more else ""


def brief(day: date) -> str:
    """`9 Jul`."""
    return f"{day.day}{NO_BREAK_SPACE}{MONTHS[day.month - 1][:3]}"
