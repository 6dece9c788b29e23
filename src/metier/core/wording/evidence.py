"""What a sentence stands on, and what a check found in it."""

from __future__ import annotations

from dataclasses import dataclass

from metier.core.wording.figures import Figure, figures

STRONG = ("percent", "money", "multiple")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A row of the record: its words, and of a win its result in numbers. `text` is everything else that it says."""

    key: str
    title: str
    result: str = ""
    text: str = ""

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The result in numbers; where it says none, the numbers of the title."""
        return figures(self.result) or figures(self.title)

    @property
    def everything(self) -> str:
        return "\n".join(part for part in (self.title, self.result, self.text) if part)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule found: the letters `start` to `end` of the text, a sentence about them, and how to mend it.

    `key` names the evidence it is about. A finding about something that is not in the text has no letters: it starts where it ends.
    """

    rule: str
    start: int
    end: int
    words: str
    sentence: str
    mend: str
    key: str = ""


def is_strong(evidence: Evidence) -> bool:
    """Whether its figures speak for themselves: per cent, money, a multiple, or a before and an after."""
    found = evidence.figures
    return any(figure.kind in STRONG for figure in found) or len({figure.values for figure in found}) > 1
