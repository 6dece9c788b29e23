"""The parts of a case, and which of them are missing. What is missing is shown, and never filled in."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from metier.core import words


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its name in code, how it is called, and what to write where it is missing."""

    name: str
    heading: str
    ask: str


PARTS = (
    Part("whom", "Of whom", "Say whom you ask: nobody can say yes until then."),
    Part("serves", "What it serves", "Choose the goal, the ambition or the ranked priority that it serves."),
    Part("worth_to_me", "What it is worth to you", "Say what would be different for you."),
    Part("worth_to_them", "What it is worth to them", "Say in their terms what they get: time, money, quality, risk."),
    Part("keeps_me", "How it keeps you", "Keeping you counts. Say how it does, and what happens without it."),
    Part("evidence", "Evidence", "Choose wins and goals that show it, or write a figure."),
    Part("cost", "What it costs", "Say what it costs them: money, your time, theirs."),
    Part("risk", "The risk", "Say what could go wrong, and what you do then."),
    Part("alternatives", "Other ways", "Say how else you would get there, so that it is not this or nothing."),
    Part("smallest", "The smallest version", "Say the least they could say yes to."),
    Part("objections", "What they may say against it", "Write down what they may say, with your answer."),
)
BY_NAME = {part.name: part for part in PARTS}


@dataclass(frozen=True, slots=True)
class Completeness:
    """Which parts are there."""

    there: frozenset[str]

    @classmethod
    def of(cls, there: Collection[str]) -> Completeness:
        return cls(frozenset(there) & frozenset(BY_NAME))

    @property
    def missing(self) -> tuple[Part, ...]:
        return tuple(part for part in PARTS if part.name not in self.there)

    @property
    def said(self) -> str:
        """`Case not begun`, `Case: 4 of 11 parts`, `The case is whole`."""
        number = len(self.there)
        if not self.missing:
            return "The case is whole"
        return f"Case: {number} of {len(PARTS)} parts" if number else "Case not begun"

    @property
    def lacks(self) -> str:
        """The missing parts in a sentence; nothing when there are none."""
        if not self.missing:
            return ""
        names = [part.heading[:1].lower() + part.heading[1:] for part in self.missing]
        return f"{words.count(len(names), 'part')} of the case {'is' if len(names) == 1 else 'are'} missing: {words.listed(names)}."
