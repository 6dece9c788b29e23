"""The packed library from its tables, and its tables from the packed library: the same tables give the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from metier.reference.sources import Source
from metier.reference.world import matrices
from metier.reference.world.columns import File, numbers, packed, texts, words
from metier.reference.world.columns import Table as Packed
from metier.reference.world.gathering import Tables
from metier.reference.world.schema import TABLES

Sections = dict[str, tuple[str, bytes]]
RATINGS = "ratings"


def pack(listed: tuple[Source, ...], tables: Tables, also: Sections | None = None, **said: Any) -> bytes:
    """The file of these tables, with the sections of what finds in them."""
    codes = sorted(code for (code,) in tables["occupations"])
    sections: Sections = {}
    for name in sorted(TABLES):
        if name != RATINGS:
            sections |= _columns(name, tables)
    columns, found = matrices.sections(codes, tables[RATINGS])
    about = {"sources": [asdict(source) for source in listed], "matrices": columns}
    return packed(about | said, sections | found | (also or {}))


def _columns(name: str, tables: Tables) -> Sections:
    widths = {**TABLES[name].columns, "source": "u1"}
    rows = [tables[name][key] for key in sorted(tables[name])]
    found: Sections = {}
    for at, (column, width) in enumerate(widths.items()):
        values = [row[at] for row in rows]
        if width in {"text", "word"}:
            for suffix, section in (texts if width == "text" else words)(values):
                found[f"{name}.{column}{suffix}"] = section
        else:
            found[f"{name}.{column}"] = numbers(width, values)
    return found


def table_of(file: File, name: str) -> Packed:
    """A table of a packed file."""
    return Packed(file, name, {**TABLES[name].columns, "source": "u1"})


def unpack(file: File) -> Tables:
    """Everything that was packed, as it was."""
    found: Tables = {}
    for name, shape in TABLES.items():
        if name == RATINGS:
            continue
        table = table_of(file, name)
        found[name] = {row[: shape.key]: row for row in map(table.row, range(len(table)))}
    codes = [code for (code,) in found["occupations"]]
    found[RATINGS] = {}
    said: Mapping[str, list[list[Any]]] = file.said["matrices"]
    for name in matrices.NAMES:
        planes = [file.numbers(f"{name}.{plane}") for plane in matrices.PLANES]
        for row in matrices.ratings(codes, name, said[name], planes):
            found[RATINGS][row[: TABLES[RATINGS].key]] = row
    return found
