"""A newer release in the place of what the library said of the same; refused where it is older, or only a part of its table."""

from __future__ import annotations

import re
from typing import Any

from metier.core import words
from metier.core.dates import MONTHS
from metier.core.errors import Refused, Where
from metier.reference.sources import Source
from metier.reference.world.gathering import MERGED, Table
from metier.reference.world.schema import TABLES

OWN_TABLE = "pay"
"""What anybody may bring a table of, of as many occupations as they have."""
LEAST = 0.9
"""The share of the rows it replaces that a whole table has at least: a new taxonomy has less than a tenth fewer."""
_DATED = re.compile(rf"(?:({'|'.join(MONTHS)}) )?((?:19|20)\d\d)")
_NUMBERED = re.compile(r"\d+(?:\.\d+)*")
_ORDER = {name: at for at, name in enumerate(MONTHS, start=1)}


def replaced(name: str, old: Table, new: Table, listed: tuple[Source, ...]) -> Table:
    """The new rows of a table, and of the old those that are about something else. Raises Refused."""
    scope = [TABLES[name].names.index(column) for column in TABLES[name].scope]

    def about(row: tuple[Any, ...]) -> tuple[Any, ...]:
        said = tuple(row[at] for at in scope)
        return (listed[row[-1]].kind, *said) if name == MERGED else said

    gone: dict[tuple[Any, ...], list[int]] = {}
    for row in old.values():
        gone.setdefault(about(row), []).append(row[-1])
    replacing: dict[int, list[tuple[Any, ...]]] = {}
    for row in new.values():
        replacing.setdefault(row[-1], []).append(about(row))
    for place, rows in replacing.items():
        before = [source for said in set(rows) for source in gone.get(said, ())]
        _check(listed[place], len(rows), [listed[at] for at in before], is_own=name == OWN_TABLE)
    taken = {said for rows in replacing.values() for said in rows}
    kept = {key: row for key, row in old.items() if about(row) not in taken}
    return kept | {key: row for key, row in new.items() if name != MERGED or key not in kept}


def _check(source: Source, rows: int, before: list[Source], *, is_own: bool) -> None:
    newer = next((one for one in dict.fromkeys(before) if is_older(source.release, one.release)), None)
    if newer:
        raise Refused(
            f"It is release {source.release}, and the library has {newer.release} of the same: only what is newer takes its place.",
            Where(source.file),
        )
    if not is_own and rows < LEAST * len(before):
        raise Refused(
            f"It has {words.count(rows, 'row')}, and would take the place of {len(before):,}: it is a part of its table. Add the whole of it.",
            Where(source.file),
        )


def is_older(one: str, other: str) -> bool:
    """Whether a release is older than another: by year and month (`May 2025`, `2024–34`) or by number (`30.1`); not where that cannot be said."""
    first, second = _DATED.search(one), _DATED.search(other)
    if first and second:
        months = [_ORDER[said[1]] if said[1] else 0 for said in (first, second)]
        return (int(first[2]), months[0] if all(months) else 0) < (int(second[2]), months[1] if all(months) else 0)
    if _NUMBERED.fullmatch(one) and _NUMBERED.fullmatch(other):
        return [int(part) for part in one.split(".")] < [int(part) for part in other.split(".")]
    return False
