"""What the official files say, brought together: every table by what its rows are about. Raises Refused with file, line and column."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from metier.core.errors import Refused, Where
from metier.reference.sources import Source
from metier.reference.world.reading.kinds import READERS
from metier.reference.world.schema import TABLES

Key = tuple[Any, ...]
Table = dict[Key, tuple[Any, ...]]
"""Rows by their key; the last of a row is the place of its source."""
Tables = dict[str, Table]

MERGED = "names"
"""The table that many files say the same in: the first to say it counts."""
KNOWN = {  # table: (column, the table that must have it, what it is called)
    "ratings": (("code", "occupations", "occupation"), ("element", "elements", "element")),
    "zones": (("code", "occupations", "occupation"),),
    "related": (("code", "occupations", "occupation"), ("related", "occupations", "occupation")),
    "technology": (("code", "occupations", "occupation"),),
}
COLUMNS = {"code": "O*NET-SOC Code", "element": "Element ID", "related": "Related O*NET-SOC Code"}


class Gathered:
    """Tables as they grow, with the places that rows came from, to say where one does not fit."""

    def __init__(self, tables: Tables | None = None) -> None:
        self.tables: Tables = tables or {name: {} for name in TABLES}
        self.places: dict[str, dict[Key, tuple[str, int]]] = {name: {} for name in KNOWN}

    def read(self, path: Path, source: Source, place: int) -> None:
        """Everything in a file. Raises Refused where it says a thing in two ways, or says nothing."""
        found = 0
        for line, name, row in READERS[source.kind](path):
            shape, table = TABLES[name], self.tables[name]
            key = row[: shape.key]
            found += 1
            if key in table:
                if name == MERGED or table[key] == (*row, place):
                    continue
                raise line.refused(f"{_said(key)} is there twice, and not alike.")
            table[key] = (*row, place)
            if name in KNOWN:
                self.places[name][key] = (line.file, line.number)
        if not found:
            raise Refused("It has nothing of what it should have.", Where(path.name))

    def check(self) -> None:
        """That what rows are about is known. Raises Refused with the first that is not."""
        for name, wanted in KNOWN.items():
            for column, other, called in wanted:
                at = TABLES[name].names.index(column)
                known = {key[0] for key in self.tables[other]}
                for key, place in self.places[name].items():
                    said = self.tables[name][key][at]
                    if said not in known:
                        raise Refused(
                            f"“{said}” is no {called} of the library: add the table that names it.",
                            Where(*place, COLUMNS[column]),
                        )


def _said(key: Iterable[Any]) -> str:
    return f"“{' · '.join(str(part) for part in key if part != '')}”"


def gathered(folder: Path, listed: tuple[Source, ...]) -> Tables:
    """The tables of the sources that are read here, each row with the place of its source in the list."""
    found = Gathered()
    for place, source in enumerate(listed):
        if source.kind in READERS:
            found.read(folder / source.file, source, place)
    if not found.tables["occupations"]:
        raise Refused("It lists no occupations: a table of the kind onet-occupations.", Where("sources.csv"))
    found.check()
    return found.tables
