"""The world of work, mapped into memory when it is first asked; shared by all who read it."""

from __future__ import annotations

import os
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from functools import cached_property, lru_cache
from math import isnan
from pathlib import Path
from typing import Any

from metier.reference.sources import Source
from metier.reference.world import matrices
from metier.reference.world.building import RATINGS, table_of
from metier.reference.world.columns import File, Table
from metier.reference.world.facts import Counted, Figure, Occupation, Rating, Related, Share, Technology
from metier.reference.world.schema import (
    HOT,
    IN_DEMAND,
    NONE2,
    NOT_RELEVANT,
    PRESENT,
    SUPPRESSED,
    TABLES,
)

FILE = "work.library"
PACKED = Path(__file__).parents[1] / "packed" / FILE
SETTING = "METIER_LIBRARY"
"""The environment variable with the folder of what one installation has added."""


@dataclass(frozen=True, slots=True)
class Matrix:
    """Figures of all occupations, row by row in the order of their codes, one number after another: absent ones are 0, and their flags say so."""

    columns: tuple[tuple[str, str, int], ...]
    planes: dict[str, Sequence[Any]]

    def figures(self, plane: str) -> Sequence[Any]:
        """One number after another: `value`, `error`, `sample`, `flags`, `month` or `source`."""
        return self.planes[plane]


class World:
    """Read only, and safe for many readers at a time. Raises Refused when the file is none of ours."""

    def __init__(self, path: Path) -> None:
        self.file = File(path)
        kinds = {field.name for field in fields(Source)}
        self.sources = tuple(
            Source(**{name: said for name, said in one.items() if name in kinds}) for one in self.file.said["sources"]
        )
        self._tables: dict[str, Table] = {}

    def table(self, name: str) -> Table:
        """A table by its name."""
        if name not in self._tables:
            self._tables[name] = table_of(self.file, name)
        return self._tables[name]

    def source_of(self, table: Table, at: int) -> Source:
        """Where a row comes from."""
        place: int = table["source"][at]
        return self.sources[place]

    @cached_property
    def counted(self) -> tuple[Counted, ...]:
        """Every source with what comes from it."""
        counts = [0] * len(self.sources)
        for name in TABLES:
            if name != RATINGS:
                places = bytes(self.file.bytes_of(f"{name}.source"))
                counts = [count + places.count(at) for at, count in enumerate(counts)]
        for name in matrices.NAMES:
            present, places = self.file.bytes_of(f"{name}.flags"), bytes(self.file.bytes_of(f"{name}.source"))
            if not places:
                continue
            counts = [count + places.count(at) for at, count in enumerate(counts)]
            counts[0] -= sum(not flags & PRESENT for flags in present)
        added = set(self.file.said.get("added", ()))
        return tuple(
            Counted(source, counts[at], at in added)
            for at, source in enumerate(self.sources)
            if counts[at] or at in added
        )

    def occupation(self, code: str) -> Occupation | None:
        """The occupation with exactly this code of O*NET-SOC 2019."""
        at = self.table("occupations")["code"].find(code)
        return None if at is None else self._occupation(at)

    def _occupation(self, at: int) -> Occupation:
        table = self.table("occupations")
        code = table["code"][at]
        zones = self.table("zones")
        zone = next((zones["zone"][row] for row in zones.rows(code)), None)
        return Occupation(code, table["title"][at], self._is_rated(at), zone)

    def _is_rated(self, at: int) -> bool:
        matrix = self.matrix("importance")
        width = len(matrix.columns)
        return any(flags & PRESENT for flags in matrix.figures("flags")[at * width : (at + 1) * width])

    @property
    def occupations(self) -> Iterator[Occupation]:
        """All of them, in the order of their codes."""
        return (self._occupation(at) for at in range(len(self.table("occupations"))))

    def within(self, soc: str) -> Iterator[Occupation]:
        """The occupations that a code of SOC 2018 is divided into."""
        codes = self.table("occupations")["code"]
        for at in range(bisect_left(codes, soc), len(codes)):
            if not codes[at].startswith(f"{soc}."):
                return
            yield self._occupation(at)

    def matrix(self, name: str) -> Matrix:
        """`importance` and `level` (with the same columns), `interests`, `values` or `education`."""
        columns = tuple((element, scale, category) for element, scale, category in self.file.said["matrices"][name])
        return Matrix(columns, {plane: self.file.numbers(f"{name}.{plane}") for plane in matrices.PLANES})

    def element(self, identifier: str) -> str:
        """What an element is called."""
        table = self.table("elements")
        at = table["id"].find(identifier)
        return identifier if at is None else str(table["name"][at])

    def ratings(self, code: str) -> list[Rating]:
        """Skills, knowledge, abilities and work activities of an occupation, the most important first."""
        at = self.table("occupations")["code"].find(code)
        if at is None:
            return []
        importance, level = self.matrix("importance"), self.matrix("level")
        width, found = len(level.columns), []
        for place, (element, _, _) in enumerate(level.columns):
            figures = [self._figure(matrix, at * width + place) for matrix in (importance, level)]
            if any(figures):
                found.append(Rating(element, self.element(element), matrices.domain_of(element) or "", *figures))
        return sorted(found, key=lambda one: (-(one.importance.value if one.importance else 0), one.element))

    def shares(self, code: str, name: str) -> list[Share]:
        """Interests, values or education of an occupation."""
        at = self.table("occupations")["code"].find(code)
        matrix = self.matrix(name)
        width = len(matrix.columns)
        if at is None:
            return []
        found = ((column, self._figure(matrix, at * width + place)) for place, column in enumerate(matrix.columns))
        return [Share(column[0], self.element(column[0]), *column[1:], figure) for column, figure in found if figure]

    def _figure(self, matrix: Matrix, at: int) -> Figure | None:
        flags = matrix.figures("flags")[at]
        if not flags & PRESENT:
            return None
        error, sample, month = (matrix.figures(plane)[at] for plane in ("error", "sample", "month"))
        return Figure(
            round(matrix.figures("value")[at], 2),
            None if isnan(error) else round(error, 4),
            None if sample == NONE2 else sample,
            bool(flags & SUPPRESSED),
            not flags & NOT_RELEVANT,
            None if month == NONE2 else f"{month // 12}-{month % 12 + 1:02d}",
            self.sources[matrix.figures("source")[at]],
        )

    def related(self, code: str) -> list[Related]:
        """Occupations like it, the nearest first, in the tiers of O*NET."""
        table = self.table("related")
        found = ((self.occupation(table["related"][at]), table["tier"][at]) for at in table.rows(code))
        return [Related(one.code, one.title, tier) for one, tier in found if one]

    def technology(self, code: str) -> list[Technology]:
        """What is used in it: in demand first, then hot."""
        table = self.table("technology")
        rows = ((table["name"][at], table["group"][at], table["flags"][at]) for at in table.rows(code))
        found = [Technology(name, group, bool(flags & HOT), bool(flags & IN_DEMAND)) for name, group, flags in rows]
        return sorted(found, key=lambda one: (not one.is_in_demand, not one.is_hot, one.name))

    def names(self, code: str, language: str = "en") -> list[str]:
        """Every name that an occupation goes by in a language."""
        table = self.table("names")
        return [table["text"][at] for at in table.rows(code, language)]


def place() -> Path:
    """The file in use: what this installation has made of it, else the one in the package."""
    folder = os.environ.get(SETTING)
    own = Path(folder) / FILE if folder else PACKED
    return own if own.exists() else PACKED


def world() -> World:
    """The library in use, opened when it is first asked, and anew when it was changed."""
    path = place()
    status = path.stat()
    return _opened(path, status.st_mtime_ns, status.st_ino)


@lru_cache(maxsize=1)
def _opened(path: Path, _changed: int, _file: int) -> World:
    return World(path)
