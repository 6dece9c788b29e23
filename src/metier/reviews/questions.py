"""What a review asks. The keys are kept for good: answers are stored by them."""

from __future__ import annotations

from dataclasses import dataclass

from metier.core.periods import Kind


@dataclass(frozen=True, slots=True)
class Question:
    """`step` is the part of the review that it stands in."""

    key: str
    step: str
    text: str


_MOVED = Question("moved", "moved", "What made it move?")
_STALLED = Question("stalled", "stalled", "What got in the way?")
_WHERE = Question("where", "where", "Is this what you wanted?")
QUESTIONS: dict[Kind, tuple[Question, ...]] = {
    "weekly": (Question("stalled", "stalled", "What got in the way, if anything did?"),),
    "monthly": (_MOVED, _STALLED, _WHERE),
    "quarterly": (_MOVED, _STALLED, _WHERE, Question("ahead", "next", "What matters most in the quarter to come?")),
    "yearly": (
        Question("moved", "moved", "What did this year teach you?"),
        _STALLED,
        _WHERE,
        Question("direction", "direction", "Is this still where you want to go?"),
        Question("paths", "direction", "Which other ways there, or other destinations, have you seen this year?"),
        Question("ahead", "next", "What matters most in the year to come?"),
    ),
}


def questions(kind: Kind, step: str | None = None) -> tuple[Question, ...]:
    """Those of a kind of review, or of one of its steps."""
    return tuple(one for one in QUESTIONS[kind] if step in (None, one.step))


def question(kind: Kind, key: str) -> Question | None:
    return next((one for one in QUESTIONS[kind] if one.key == key), None)
