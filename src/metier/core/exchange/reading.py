"""The result of reading a file: what it says, what is kept aside, what is ignored and why, what cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from metier.core.errors import Where
from metier.core.exchange.doubts import Doubt
from metier.core.exchange.facts import Fact, Sourced


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """A person's decision to leave a row out."""


LEAVE_OUT = LeaveOut()
# By file and line as a Problem names them: values by column for the row, or leave it out.
Corrections: TypeAlias = Mapping[tuple[str, int], Mapping[str, str] | LeaveOut]

AsideKind: TypeAlias = Literal[
    "connection",
    "invitation",
    "email",
    "phone",
    "note",
    "job_application",
    "course",
    "organisation",
    "patent",
    "test_score",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class AsideRow(Sourced):
    """A row kept for a later use. `values` are pairs of a plain name (`first_name`, `connected_on`) and its text; empty ones are absent."""

    kind: AsideKind
    values: tuple[tuple[str, str], ...] = ()

    def value(self, name: str) -> str:
        """The text under this name, or an empty string."""
        return next((text for key, text in self.values if key == name), "")


@dataclass(frozen=True, slots=True)
class Ignored:
    """`rows` is 0 when the file is not a table or too large to count."""

    what: str
    file: str
    rows: int
    why: str


@dataclass(frozen=True, slots=True)
class Problem:
    """A row that cannot be read. One for each bad cell, so one line may have two.

    `raw_line` is the line as the file has it and holds `value`, the part to mark. `column` is the heading to ask for (a path such as
    `work[0].endDate` in JSON); `suggestion` is a value that would be read, or empty. `row` is the line by column, as far as it can be told.
    """

    where: Where
    raw_line: str
    sentence: str
    column: str = ""
    value: str = ""
    suggestion: str = ""
    row: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """`files` and `bytes` count what was in the upload, unpacked. `problems` have to be put right first; `doubts` are to be looked at."""

    kind: Literal["linkedin", "json_resume", "resume", "europass"]
    facts: tuple[Fact, ...] = ()
    aside: tuple[AsideRow, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    problems: tuple[Problem, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    files: int = 0
    bytes: int = 0

    @property
    def undecided(self) -> tuple[Doubt, ...]:
        """What a person has to say before an import."""
        return tuple(doubt for doubt in self.doubts if doubt.is_open)
