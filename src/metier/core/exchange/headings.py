"""Finding the line with the headings, below a preamble if there is one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from metier.core.exchange.names import letters
from metier.core.exchange.records import DELIMITERS, split_line
from metier.core.exchange.tables import Table

PREAMBLE_LINES = 30
MAX_COLUMNS = 100


@dataclass(frozen=True, slots=True)
class Heading:
    """The headings as the file has them, and the field of each; one the table does not know gives its own name in small letters."""

    index: int
    delimiter: str
    names: tuple[str, ...]
    fields: tuple[str, ...]
    known: int

    @property
    def width(self) -> int:
        return len(self.names)

    def name_of(self, field: str) -> str:
        """The heading of a field, for a sentence."""
        return self.names[self.fields.index(field)] if field in self.fields else ""

    def field_of(self, column: str) -> str:
        """The field of a heading or of a field's own name, or an empty string."""
        wanted = letters(column)
        return next(
            (
                field
                for name, field in zip(self.names, self.fields, strict=True)
                if wanted in (letters(name), letters(field))
            ),
            "",
        )


def find_heading(lines: list[str], table: Table) -> Heading | None:
    """The first line that has every required column."""
    for index, line in enumerate(lines[:PREAMBLE_LINES]):
        for delimiter in DELIMITERS:
            heading = _as_heading(index, line, delimiter, table)
            if heading:
                return heading
    return None


def best_table(lines: list[str], tables: Iterable[Table]) -> Table | None:
    """The table whose columns a nameless file has: every heading known, and the most of the table's own."""
    scored = []
    for table in tables:
        heading = find_heading(lines, table)
        if heading and heading.known == heading.width:
            scored.append((heading.known / len(table.columns), table))
    scored.sort(key=lambda pair: pair[0], reverse=True)
    if not scored or (len(scored) > 1 and scored[0][0] == scored[1][0]):
        return None
    return scored[0][1]


def _as_heading(index: int, line: str, delimiter: str, table: Table) -> Heading | None:
    if len(line) > 4_000:
        return None
    names = [cell.strip() for cell in split_line(line, delimiter)]
    while names and not names[-1]:
        names.pop()
    fields = [table.field_of(name) for name in names]
    known = [field for field in fields if field]
    if len(names) > MAX_COLUMNS or not set(table.required) <= set(known) or len(known) * 3 < len(names):
        return None
    taken: set[str] = set()
    for position, name in enumerate(names):
        field = fields[position]
        if not field or field in taken:
            field = re.sub(r"\W+", "_", name.casefold()).strip("_") or f"column_{position + 1}"
        fields[position] = field if field not in taken else f"{field}_{position + 1}"
        taken.add(fields[position])
    return Heading(index, delimiter, tuple(names), tuple(fields), len(known))
