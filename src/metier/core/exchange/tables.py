"""How a kind of table is described: its file names, its columns in each language, what a row must have."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from metier.core.dates import PartialDate
from metier.core.errors import Where
from metier.core.exchange.names import letters

Shape = Literal["date", "address", "email"]


@dataclass(frozen=True, slots=True)
class Table:
    """One file of an export. `columns` gives each field its headings, LinkedIn's English one first.

    `required` are fields whose columns identify the heading line; of the fields in `needs`, a row must fill at least one.
    """

    kind: str
    files: tuple[str, ...]
    columns: Mapping[str, tuple[str, ...]]
    required: tuple[str, ...]
    needs: tuple[str, ...] = ()
    shapes: Mapping[str, Shape] = field(default_factory=dict)

    def field_of(self, heading: str) -> str:
        """The field a heading stands for, or an empty string."""
        wanted = letters(heading)
        return next((name for name, headings in self.columns.items() if wanted in map(letters, headings)), "")


@dataclass(frozen=True, slots=True)
class Row:
    """A row that was read: texts and dates by field, and where it stands."""

    source: Where
    texts: Mapping[str, str]
    dates: Mapping[str, PartialDate | None]

    def text(self, name: str) -> str:
        return self.texts.get(name, "")

    def date(self, name: str) -> PartialDate | None:
        return self.dates.get(name)


def file_key(path: str) -> str:
    """A file name as it is matched: no folder, ending, case, spaces, underscores or copy number (`Skills (1).csv`)."""
    name = path.replace("\\", "/").rsplit("/", 1)[-1]
    stem = name[:-4] if name.casefold().endswith(".csv") else name
    return letters(stem).rstrip("0123456789") or letters(stem)
