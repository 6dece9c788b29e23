"""Tables as their publishers give them: text with tabs, CSV, or a sheet of a workbook; the heading is found below whatever stands above it."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from metier.core.errors import Refused, Where
from metier.reference.sources import Tabs

MOST_ROWS = 1_000_000
"""Many times what there is."""
LARGEST = 400 * 1024 * 1024
ABOVE = 30
"""Rows among which the heading is looked for."""
SHEETS = (".xlsx", ".xls", ".ods")


@dataclass(frozen=True, slots=True)
class Columns:
    """What is read of a table: each column by the names that its publisher has given it over the years; some may be missing."""

    needed: Mapping[str, tuple[str, ...]]
    optional: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, *needed: str, **also: tuple[str, ...]) -> Columns:
        """Columns by one name each."""
        return cls({name: (name,) for name in needed}, also)


@dataclass(frozen=True, slots=True)
class Line:
    """A row with the place it stands in. What a column lacks is empty."""

    file: str
    number: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def refused(self, sentence: str, column: str = "") -> Refused:
        """That the row does not fit, and where."""
        return Refused(sentence, Where(self.file, self.number, column))


def lines(
    path: Path, columns: Columns, sheet: str | None = None, plain: Callable[[list[str]], list[str]] = list
) -> Iterator[Line]:
    """The rows below the heading, whose words `plain` may change first. Raises Refused when there is no such file, it cannot be read, or a column is missing."""
    rows = iter(_rows(path, sheet))
    places: dict[str, int] = {}
    seen: list[Sequence[str]] = []
    for number, cells in rows:
        if len(seen) < ABOVE and not places:
            seen.append(plain([" ".join(cell.split()) for cell in cells]))
            places = _places(seen[-1], columns) or {}
            continue
        if not places:
            break
        if number > MOST_ROWS:
            raise Refused(f"It has more than {MOST_ROWS:,} rows.", Where(path.name))
        if not any(cells):
            continue
        yield Line(path.name, number, {name: cells[at] if at < len(cells) else "" for name, at in places.items()})
    if not places:
        raise _missing(path, columns, seen)


def _places(cells: Sequence[str], columns: Columns) -> dict[str, int] | None:
    heading = {cell.casefold(): at for at, cell in reversed(list(enumerate(cells)))}
    found = {
        name: heading[known.casefold()]
        for name, names in (*columns.needed.items(), *columns.optional.items())
        for known in reversed(names)
        if known.casefold() in heading
    }
    return None if set(columns.needed) - set(found) else found


def _missing(path: Path, columns: Columns, seen: Sequence[Sequence[str]]) -> Refused:
    """Which column it is that the likeliest heading lacks."""
    wanted = {name: {known.casefold() for known in names} for name, names in columns.needed.items()}

    def lacks(cells: Sequence[str]) -> list[str]:
        there = {cell.casefold() for cell in cells}
        return [name for name, names in wanted.items() if not names & there]

    if not seen:
        return Refused("It is empty.", Where(path.name))
    at = min(range(len(seen)), key=lambda row: (len(lacks(seen[row])), row))
    apart = next(
        (row for row, cells in enumerate(seen) if not lacks([cell.strip() for cell in ";".join(cells).split(";")])),
        None,
    )
    if apart is not None:
        sentence = (
            "Its columns are apart by semicolons. Save it with commas between them, and with points in its figures."
        )
        return Refused(sentence, Where(path.name, apart + 1))
    return Refused(f"This column is missing: {lacks(seen[at])[0]}.", Where(path.name, at + 1, lacks(seen[at])[0]))


def _rows(path: Path, sheet: str | None) -> Iterator[tuple[int, Sequence[str]]]:
    if not path.is_file():
        raise Refused("It is not there.", Where(path.name))
    if path.stat().st_size > LARGEST:
        raise Refused(f"It is larger than {LARGEST >> 20} MB.", Where(path.name))
    return _of_sheet(path, sheet) if path.suffix.lower() in SHEETS else _of_text(path)


def _of_text(path: Path) -> Iterator[tuple[int, Sequence[str]]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as problem:
        line = path.read_bytes()[: problem.start].count(b"\n") + 1
        raise Refused("It is not UTF-8.", Where(path.name, line)) from None
    table = csv.reader(io.StringIO(text, newline=""), dialect=Tabs if path.suffix.lower() == ".txt" else csv.excel)
    try:
        for cells in table:
            yield table.line_num, [cell.strip() for cell in cells]
    except csv.Error as problem:
        raise Refused(f"It cannot be read as a table: {problem}.", Where(path.name, table.line_num)) from None


def _of_sheet(path: Path, sheet: str | None) -> Iterator[tuple[int, Sequence[str]]]:
    from python_calamine import CalamineError, load_workbook

    try:
        book = load_workbook(path)
        if sheet and sheet not in book.sheet_names:
            raise Refused(f"It has no sheet {sheet}.", Where(path.name))
        found = book.get_sheet_by_name(sheet or book.sheet_names[0])
        for number, cells in enumerate(found.to_python(skip_empty_area=False), 1):
            yield number, [_said(cell) for cell in cells]
    except CalamineError as problem:
        raise Refused(f"It cannot be read as a workbook: {problem}.", Where(path.name)) from None


def _said(cell: object) -> str:
    """A cell as it would stand in text: 28 for 28.0."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, (date, datetime)):
        return cell.isoformat()
    return str(cell).strip()
