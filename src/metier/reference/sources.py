"""Readers of the official files: what is named there, with its source. Raises Refused with the file, the line and the column."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from metier.core.errors import Refused, Where

MANIFEST = "sources.csv"
ESCO = "http://data.europa.eu/esco/skill/"
ESCO_SKILLS = "esco-skills"
PREFERRED, HOT, IN_DEMAND = 1, 2, 4
MOST = 200_000
"""Names in all: many times what there is."""


@dataclass(frozen=True, slots=True)
class Source:
    """A table with what must be said of it."""

    file: str
    kind: str
    name: str
    publisher: str
    release: str
    published: str
    licence: str
    address: str


@dataclass(frozen=True, slots=True)
class Named:
    """A skill: its code in its source, the name it goes by there, other names, and what the source says of it (HOT, IN_DEMAND)."""

    code: str
    name: str
    others: tuple[str, ...] = ()
    flags: int = 0


class Tabs(csv.excel_tab):
    """Text with tabs, in which a quotation mark is one."""

    quoting = csv.QUOTE_NONE


def sources(folder: Path, also: Collection[str] = ()) -> tuple[Source, ...]:
    """What the manifest lists, in its order: of the kinds that are read here, and of others that are named."""
    columns = tuple(Source.__dataclass_fields__)
    found = []
    for line, row in _rows(folder / MANIFEST, columns, csv.excel):
        if empty := next((column for column in columns if not row[column]), None):
            raise Refused("It is empty: every source says all of it.", Where(MANIFEST, line, empty))
        if row["kind"] not in {*READERS, *also}:
            kinds = ", ".join(dict.fromkeys((*READERS, *also)))
            raise Refused(f"“{row['kind']}” is none of {kinds}.", Where(MANIFEST, line, "kind"))
        found.append(Source(**row))
    if not found:
        raise Refused("It lists no source.", Where(MANIFEST))
    return tuple(found)


def named_in(folder: Path, source: Source) -> list[Named]:
    """Everything that a source names, once, by its code."""
    found: dict[str, Named] = {}
    for line, one in READERS[source.kind](folder / source.file):
        if "\n" in one.code:
            raise Refused("A code is longer than a line.", Where(source.file, line))
        if one.code in found:
            raise Refused(f"“{one.code}” is there twice.", Where(source.file, line))
        found[one.code] = one
    if not found:
        raise Refused("It names nothing.", Where(source.file))
    return [found[code] for code in sorted(found)]


def _rows(
    path: Path, needed: tuple[str, ...], dialect: type[csv.Dialect], renamed: Mapping[str, str] | None = None
) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows with the needed columns, each with its line; columns that go by another name in some releases are renamed."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise Refused("It is not in the folder.", Where(path.name)) from None
    except UnicodeDecodeError as problem:
        line = path.read_bytes()[: problem.start].count(b"\n") + 1
        raise Refused("It is not UTF-8.", Where(path.name, line)) from None
    table = csv.DictReader(io.StringIO(text, newline=""), dialect=dialect)
    try:
        table.fieldnames = [(renamed or {}).get(name, name) for name in table.fieldnames or ()]
        if missing := [column for column in needed if column not in (table.fieldnames or ())]:
            raise Refused(f"This column is missing: {missing[0]}.", Where(path.name, 1, missing[0]))
        for number, row in enumerate(table):
            if number >= MOST:
                raise Refused(f"It has more than {MOST:,} rows.", Where(path.name))
            if gap := next((column for column in needed if row[column] is None), None):
                raise Refused("The line ends before this column.", Where(path.name, table.line_num, gap))
            yield table.line_num, {column: row[column].strip() for column in needed}
    except csv.Error as problem:
        raise Refused(f"It cannot be read as a table: {problem}.", Where(path.name, table.line_num)) from None


def _esco(path: Path) -> Iterator[tuple[int, Named]]:
    """ESCO's skills_en.csv: preferred and alternative labels; alternatives apart by lines or bars."""
    for line, row in _rows(path, ("conceptUri", "preferredLabel", "altLabels"), csv.excel):
        if not row["conceptUri"].startswith(ESCO):
            raise Refused(f"It does not begin with {ESCO}.", Where(path.name, line, "conceptUri"))
        if not row["preferredLabel"]:
            raise Refused("It is empty.", Where(path.name, line, "preferredLabel"))
        others = (one.strip() for one in row["altLabels"].replace(" | ", "\n").splitlines())
        yield line, Named(row["conceptUri"].removeprefix(ESCO), row["preferredLabel"], tuple(filter(None, others)))


def _technology(path: Path) -> Iterator[tuple[int, Named]]:
    """O*NET's technology skills (from 30.3 software skills), one row for each occupation and technology: each technology once, hot or in demand where any row says so."""
    found: dict[str, tuple[int, int]] = {}
    for line, row in _rows(path, ("Example", "Hot Technology", "In Demand"), Tabs, {"Workplace Example": "Example"}):
        flags = 0
        for column, flag in (("Hot Technology", HOT), ("In Demand", IN_DEMAND)):
            if row[column] not in {"Y", "N"}:
                raise Refused(f"“{row[column]}” is neither Y nor N.", Where(path.name, line, column))
            flags |= flag if row[column] == "Y" else 0
        if not row["Example"]:
            raise Refused("It is empty.", Where(path.name, line, "Example"))
        first, before = found.get(row["Example"], (line, 0))
        found[row["Example"]] = (first, before | flags)
    for name, (line, flags) in found.items():
        yield line, Named(name, name, (), flags)


def _elements(path: Path) -> Iterator[tuple[int, Named]]:
    """O*NET's content model: the skills (2.A, 2.B) and fields of knowledge (2.C) that have none below them."""
    rows = {row["Element ID"]: (line, row) for line, row in _rows(path, ("Element ID", "Element Name"), Tabs)}
    above = {code.rpartition(".")[0] for code in rows}
    for code, (line, row) in rows.items():
        if code.startswith(("2.A.", "2.B.", "2.C.")) and code not in above:
            yield line, Named(code, row["Element Name"])


READERS: Mapping[str, Callable[[Path], Iterator[tuple[int, Named]]]] = {
    ESCO_SKILLS: _esco,
    "onet-technology": _technology,
    "onet-elements": _elements,
}
