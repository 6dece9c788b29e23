"""From older formats to this one, a major version at a time.

A step takes the tables of its version, each a path and a function that opens its rows anew, and gives those of the next:

    def from_1(tables: Tables) -> Tables:
        return {**tables, "plan/goals.json": each(tables["plan/goals.json"], lambda row: {**row, "title": row.pop("name")})}

`career.json` is among them, with one row. `UPGRADES[1]` reads 1.x and gives 2.0.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from metier.core.archive.form import MANIFEST, BadArchive, Row, Version

Table = Callable[[], Iterator[Row]]
Tables = Mapping[str, Table]
Upgrade = Callable[[Tables], Tables]

UPGRADES: Mapping[int, Upgrade] = {}


def upgraded(tables: Tables, found: Version, wanted: Version, steps: Mapping[int, Upgrade] = UPGRADES) -> Tables:
    """The tables as the wanted version has them. Raises BadArchive for a newer major version, or one older than any step."""
    if found.major > wanted.major:
        raise BadArchive(
            f"This archive was written by a newer Metier (format {found}). Update Metier, then restore it.", MANIFEST
        )
    for major in range(found.major, wanted.major):
        if major not in steps:
            raise BadArchive(f"This archive has format {found}, which is older than any that Metier reads.", MANIFEST)
        tables = steps[major](tables)
    return tables


def each(table: Table, change: Callable[[Row], Row]) -> Table:
    """A table with every row changed as it is read."""
    return lambda: (change(row) for row in table())
