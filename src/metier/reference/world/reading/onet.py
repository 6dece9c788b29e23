"""O*NET, in the layouts up to 30.2 and from 30.3: skills in one file or in Essential and Transferable Skills; software by `Example` or `Workplace Example`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from metier.reference.world.reading.cells import absent, month, number, one_of, onet, real, small, text, whole, yes
from metier.reference.world.reading.grids import Columns, Line, lines
from metier.reference.world.schema import (
    ALTERNATE,
    HOT,
    IN_DEMAND,
    NOT_RELEVANT,
    PRESENT,
    SHORT,
    SUPPRESSED,
    TITLE,
)

Rows = Iterator[tuple[Line, str, tuple[Any, ...]]]
CODE = "O*NET-SOC Code"
SCALES = {  # scale: the least and the most that a figure can be
    "IM": (1, 5),
    "LV": (0, 7),
    "OI": (1, 7),
    "IH": (0, 12),
    "EX": (1, 7),
    "VH": (0, 12),
    "RL": (0, 100),
    "RW": (0, 100),
    "PT": (0, 100),
    "OJ": (0, 100),
}
MOST_CATEGORIES = 20
ALSO = {name: (name,) for name in ("N", "Standard Error", "Recommend Suppress", "Not Relevant", "Date", "Category")}


def occupations(path: Path) -> Rows:
    """Occupation Data: codes and titles; the descriptions are left."""
    for line in lines(path, Columns.of(CODE, "Title")):
        code, title = onet(line), text(line, "Title")
        yield line, "occupations", (code, title)
        yield line, "names", (code, "en", title, TITLE)


def alternate_titles(path: Path) -> Rows:
    """Alternate Titles (from 30.3 Job Titles), with their abbreviations. A title that its file has twice is taken once."""
    known = {CODE: (CODE,), "Alternate Title": ("Alternate Title", "Job Title", "Title")}
    seen: set[tuple[str, str]] = set()
    for line in lines(path, Columns(known, {"Short Title": ("Short Title",)})):
        code = onet(line)
        for column, kind in (("Alternate Title", ALTERNATE), ("Short Title", SHORT)):
            if kind == SHORT and absent(line, column):
                continue
            said = text(line, column)
            if (code, said) not in seen:
                seen.add((code, said))
                yield line, "names", (code, "en", said, kind)


def reported_titles(path: Path) -> Rows:
    """Sample of Reported Titles: what people say they are."""
    for line in lines(path, Columns.of(CODE, "Reported Job Title")):
        yield line, "names", (onet(line), "en", text(line, "Reported Job Title"), ALTERNATE)


def elements(path: Path) -> Rows:
    """Content Model Reference: names of what is rated; the descriptions are left."""
    for line in lines(path, Columns.of("Element ID", "Element Name")):
        yield line, "elements", (line["Element ID"], text(line, "Element Name"))


def ratings(path: Path) -> Rows:
    """Skills, Knowledge, Abilities, Work Activities, Interests, Work Values, Education: a figure for each occupation, element and scale."""
    for line in lines(path, Columns.of(CODE, "Element ID", "Scale ID", "Data Value", **ALSO)):
        scale = line["Scale ID"]
        if scale not in SCALES:
            continue
        category = 0 if absent(line, "Category") else whole(line, "Category", 0, MOST_CATEGORIES)
        flags = (
            PRESENT
            | (SUPPRESSED if yes(line, "Recommend Suppress") else 0)
            | (NOT_RELEVANT if yes(line, "Not Relevant") else 0)
        )
        value = number(line, "Data Value", *SCALES[scale])
        key = (scale, text(line, "Element ID"), category, onet(line))
        error, sample = real(line, "Standard Error"), small(line, "N")
        yield line, "ratings", (*key, value, error, sample, flags, month(line))


def zones(path: Path) -> Rows:
    """Job Zones."""
    for line in lines(path, Columns.of(CODE, "Job Zone", Date=("Date",))):
        yield line, "zones", (onet(line), whole(line, "Job Zone", 1, 5), month(line))


def related(path: Path) -> Rows:
    """Related Occupations, in the order and the tiers they are given in."""
    for line in lines(path, Columns.of(CODE, "Related O*NET-SOC Code", "Relatedness Tier", "Index")):
        place = whole(line, "Index", 1, 255)
        yield line, "related", (onet(line), place, onet(line, "Related O*NET-SOC Code"), text(line, "Relatedness Tier"))


def technology(path: Path) -> Rows:
    """Technology Skills (from 30.3 Software Skills): what is used, of what kind, hot or in demand."""
    known = {
        CODE: (CODE,),
        "Example": ("Example", "Workplace Example"),
        "Group": ("Commodity Title", "Element Name"),
        "Hot Technology": ("Hot Technology",),
        "In Demand": ("In Demand",),
    }
    answers = {"Y": 1, "N": 0}
    seen: set[tuple[str, str, str]] = set()
    for line in lines(path, Columns(known, {})):
        key = onet(line), text(line, "Example"), text(line, "Group")
        flags = HOT * one_of(line, "Hot Technology", answers) | IN_DEMAND * one_of(line, "In Demand", answers)
        if key not in seen:
            seen.add(key)
            yield line, "technology", (*key, flags)


def tasks(path: Path) -> Iterator[tuple[Line, str, str]]:
    """Task Statements: read to learn which words go together, and never kept."""
    for line in lines(path, Columns.of(CODE, "Task")):
        yield line, onet(line), line["Task"]
