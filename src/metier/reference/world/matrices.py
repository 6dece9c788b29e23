"""Ratings as matrices: a row for each occupation, a column for each element, one number after another, so that all occupations are ranked by one product."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from metier.reference.world.columns import numbers
from metier.reference.world.gathering import Table
from metier.reference.world.schema import NONE2, PRESENT, RATED

DOMAINS = {"1.A.": "ability", "2.A.": "skill", "2.B.": "skill", "2.C.": "knowledge", "4.A.": "activity"}
"""What is rated by importance and by level, by how its identifier begins."""
OTHERS = {"1.B.1": "interests", "1.B.2": "values", "2.D": "education", "3.A": "education"}
NAMES = ("importance", "level", "interests", "values", "education")
PLANES = {**RATED, "source": "u1"}
ABSENT = (0.0, float("nan"), NONE2, 0, NONE2, 0)


def domain_of(element: str) -> str | None:
    """Whether it is an ability, a skill, a field of knowledge or a work activity; None for what is rated otherwise."""
    return next((domain for start, domain in DOMAINS.items() if element.startswith(start)), None)


def matrix_of(scale: str, element: str) -> str | None:
    """The matrix that a rating belongs to; None for what the library does not keep."""
    if domain_of(element):
        return {"IM": "importance", "LV": "level"}.get(scale)
    return next((name for start, name in OTHERS.items() if element.startswith(start)), None)


def sections(codes: list[str], ratings: Table) -> tuple[dict[str, list[list[Any]]], dict[str, tuple[str, bytes]]]:
    """The columns of each matrix, and its sections, of occupations in their order."""
    cells: dict[str, dict[tuple[str, tuple[str, str, int]], tuple[Any, ...]]] = {name: {} for name in NAMES}
    for (scale, element, category, code), row in ratings.items():
        if name := matrix_of(scale, element):
            column = (element, "" if name in {"importance", "level"} else scale, category)
            cells[name][code, column] = row[4:]
    columns = {name: sorted({column for _, column in held}) for name, held in cells.items()}
    both = sorted({*columns["importance"], *columns["level"]})
    columns |= {"importance": both, "level": both}
    found = {}
    for name, held in cells.items():
        rows = [held.get((code, column), ABSENT) for code in codes for column in columns[name]]
        for at, (plane, width) in enumerate(PLANES.items()):
            found[f"{name}.{plane}"] = numbers(width, (row[at] for row in rows))
    return {name: [list(column) for column in known] for name, known in columns.items()}, found


def ratings(codes: list[str], name: str, columns: list[list[Any]], planes: list[Any]) -> Iterator[tuple[Any, ...]]:
    """The rows that a matrix was made of."""
    scales = {"importance": "IM", "level": "LV"}
    flags = list(PLANES).index("flags")
    for at in range(len(codes) * len(columns)):
        if planes[flags][at] & PRESENT:
            element, scale, category = columns[at % len(columns)]
            key = (scales.get(name, scale), element, category, codes[at // len(columns)])
            yield (*key, *(plane[at] for plane in planes))
