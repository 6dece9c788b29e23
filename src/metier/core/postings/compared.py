"""What comes of comparing a posting with a record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from metier.core import words
from metier.core.postings.asked import Asked
from metier.core.postings.spelling import spelled

What = Literal["skill", "degree", "language", "years", "line"]
State = Literal["proven", "unproven", "left-out", "missing"]


@dataclass(frozen=True, slots=True)
class Match:
    """A row of the record that has the words: `key` is the row's, `at` that of the text in it. `proves` when it is more than a word on a list."""

    key: str
    at: str
    kind: str
    title: str
    words: tuple[str, ...]
    proves: bool
    is_shown: bool


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing asked for. `proven`: the record has it, with what shows it. `unproven`: it only says so. `left-out`: it has it, this page has not."""

    what: What
    words: str
    state: State
    matches: tuple[Match, ...]
    note: str = ""

    @property
    def same_as(self) -> str:
        """By what a thing is counted once, however many lines ask for it."""
        return f"{self.what}:{spelled(self.words)}"


@dataclass(frozen=True, slots=True)
class Compared:
    """One line of the posting and the things it asks for."""

    asked: Asked
    things: tuple[Thing, ...]

    @property
    def state(self) -> State:
        """That of its weakest thing."""
        there = {thing.state for thing in self.things}
        return next((state for state in _WEAKEST_FIRST if state in there), "missing")


_WEAKEST_FIRST: tuple[State, ...] = ("missing", "left-out", "unproven", "proven")


@dataclass(frozen=True)
class Comparison:
    """All lines of a posting. `on_page` when it was compared with what a variant shows, and not with the whole record."""

    lines: tuple[Compared, ...]
    on_page: bool = False

    @cached_property
    def things(self) -> tuple[Thing, ...]:
        """Each thing once, in the order of the posting."""
        found: dict[str, Thing] = {}
        for thing in self._every():
            found.setdefault(thing.same_as, thing)
        return tuple(found.values())

    def of_state(self, state: State) -> tuple[Thing, ...]:
        return tuple(thing for thing in self.things if thing.state == state)

    @cached_property
    def counts(self) -> Counter[State]:
        return Counter(thing.state for thing in self.things)

    @property
    def asked(self) -> int:
        return len(self.things)

    @property
    def sentence(self) -> str:
        """`Asks for 14 things; 9 shown, 3 on your record but not on this page, 2 not on your record.` Counts, never a score."""
        if not self.things:
            return "It asks for nothing that is written down here."
        counts = self.counts
        if self.on_page:
            said = [
                (counts["proven"] + counts["unproven"], "shown"),
                (counts["left-out"], "on your record but not on this page"),
                (counts["missing"], "not on your record"),
            ]
        else:
            said = [
                (counts["proven"], "proven by your record"),
                (counts["unproven"], "on your record without evidence"),
                (counts["missing"], "not on your record"),
            ]
        told = ", ".join(f"{number:,} {what}" for number, what in said if number)
        return f"Asks for {words.count(len(self.things), 'thing')}; {told}."

    def _every(self) -> Iterator[Thing]:
        for line in self.lines:
            yield from line.things
