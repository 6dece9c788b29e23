"""The tables of the library: their columns, the width of each, and how many of the first say what a row is about.

Widths: `text` is written out row by row, `word` once for all rows that have it; `u1`, `u2`, `u4` are unsigned and `i4` signed, of so many bytes; `f4` has
four bytes and a point. A row carries beside these the place of its source.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shape:
    """A table: the first `key` columns say what a row is about, those of `scope` what a newer release replaces as a whole (none: all of it)."""

    columns: dict[str, str]
    key: int
    scope: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(self.columns)


NONE2, NONE4 = 0xFFFF, 0xFFFFFFFF
"""A figure that is not given, in two and in four bytes."""
NOT_RELEASED, TOP_CODED = 0, 1
"""Of a wage: kept back by its publisher, or only known to be at least so much. No wage is this low."""

RATED = {"value": "f4", "error": "f4", "sample": "u2", "flags": "u1", "month": "u2"}
"""A figure of an occupation's: its standard error, which is not a number where none is given, its sample, and the month it was gathered in, counted from the year 0."""
PRESENT, SUPPRESSED, NOT_RELEVANT = 1, 2, 4
"""Flags of a rating: it is there; its publisher warns of its precision; its level says nothing, as the element is not important."""

TABLES: dict[str, Shape] = {
    "occupations": Shape({"code": "text", "title": "text"}, 1),
    "names": Shape({"code": "word", "language": "word", "text": "text", "kind": "u1"}, 3, ("language",)),
    "esco": Shape({"id": "text", "code": "word", "title": "text"}, 1),
    "isco": Shape({"code": "text", "title": "text"}, 1),
    "elements": Shape({"id": "text", "name": "text"}, 1),
    "ratings": Shape(
        {"scale": "word", "element": "word", "category": "u1", "code": "word"} | RATED, 4, ("scale", "element")
    ),
    "zones": Shape({"code": "text", "zone": "u1", "month": "u2"}, 1),
    "related": Shape({"code": "word", "place": "u1", "related": "word", "tier": "word"}, 2),
    "technology": Shape({"code": "word", "name": "word", "group": "word", "flags": "u1"}, 3),
    "crosswalks": Shape(
        {"relation": "word", "from": "word", "to": "word", "match": "word", "title": "word"}, 3, ("relation",)
    ),
    "areas": Shape({"code": "text", "name": "text", "kind": "word", "state": "word"}, 1, ("code",)),
    "wages": Shape(
        {
            "code": "word",
            "area": "word",
            "unit": "u1",
            "jobs": "u4",
            "jobs_error": "u2",
            "wage_error": "u2",
            "mean": "u4",
        }
        | dict.fromkeys(("p10", "p25", "p50", "p75", "p90"), "u4"),
        2,
        ("area",),
    ),
    "projections": Shape(
        {"code": "text", "title": "text", "kind": "word"}
        | dict.fromkeys(
            ("jobs", "jobs_then", "change", "change_percent", "self_employed", "openings", "exits", "transfers"), "f4"
        )
        | {"median": "u4", "education": "word", "experience": "word", "training": "word"},
        1,
    ),
    "pay": Shape(
        {"country": "word", "scheme": "word", "code": "word", "title": "word", "area": "word", "measure": "word"}
        | {"unit": "word", "currency": "word", "amount": "f4", "sample": "u4"},
        6,
        ("country", "scheme", "code"),
    ),
}
TITLE, ALTERNATE, SHORT = 0, 1, 2
"""Kinds of a name: what the source calls it, what others do, an abbreviation."""
HOT, IN_DEMAND = 1, 2
BY_HOUR_AND_YEAR, BY_YEAR, BY_HOUR = 0, 1, 2
"""Units of wages: by the year, where there are figures by the hour beside them; by the year only; in hundredths by the hour only."""
