"""The lines of a variant as a terminal lists them, each beside what the record says of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from metier.resume.queries import Beside
from metier.resume.queries.lines import Numbered, numbered
from metier.resume.queries.standing import OPENING, in_words
from metier.resume.queries.taken import wordable

State = Literal["as-recorded", "reworded", "stale", "followed", "gone"]


@dataclass(frozen=True, slots=True)
class LineRow:
    """`record` is what the record says now of what is reworded or has changed, `before` what it said when that was; both may be empty."""

    line: Numbered
    state: State
    record: str
    before: str

    @property
    def beside(self) -> str:
        """What is to be said beside the line."""
        said = _beside(self.state, self.before, self.record)
        return ". ".join(
            part for part in (said, f"Not printed: {self.line.hidden}" if self.line.hidden else "") if part
        )


@dataclass(frozen=True, slots=True)
class OpeningRow:
    """The opening, which is always in the owner's words."""

    says: str
    state: State
    record: str
    before: str

    @property
    def beside(self) -> str:
        return _beside(self.state, self.before, self.record)


def _beside(state: State, before: str, record: str) -> str:
    match state:
        case "gone":
            return "Gone from your record, so it is not printed"
        case "stale":
            return f"Stale: your record said “{before}”, and says “{record}”"
        case "followed":
            return f"Changed with your record, which said “{before}”"
        case "reworded":
            return f"In your words; your record says “{record}”"
    return ""


def line_rows(one: Beside) -> tuple[LineRow, ...]:
    """Every line that a variant decided on, down its page."""
    return tuple(line_row(line) for line in numbered(one))


def line_row(line: Numbered) -> LineRow:
    """One of them."""
    taken = line.taken
    before = in_words(taken.line.said, taken.changed) if taken.changed else ""
    if taken.is_gone:
        return LineRow(line, "gone", "", in_words(taken.line.said))
    if taken.changed:
        return LineRow(line, "stale" if taken.is_stale else "followed", in_words(taken.now, taken.changed), before)
    if taken.is_reworded:
        return LineRow(line, "reworded", in_words(taken.now, tuple(taken.line.wording)), "")
    return LineRow(line, "as-recorded", "", "")


def opening_row(one: Beside) -> OpeningRow:
    """The opening beside the summary of the profile."""
    said, summary = one.variant.opening, one.of.profile.summary if one.of.profile else ""
    if any(change.id == OPENING for change in one.changes):
        return OpeningRow(said, "stale", summary, one.variant.opening_said)
    if said != summary and summary:
        return OpeningRow(said, "reworded", summary, "")
    return OpeningRow(said, "as-recorded", "", "")


def texts_of(line: Numbered) -> tuple[tuple[str, str, str], ...]:
    """What of a line can be said in other words: its name, what the record says, what is printed."""
    taken = line.taken
    return tuple((name, taken.now[name], taken.printed[name]) for name in wordable(taken)) if not taken.is_gone else ()
