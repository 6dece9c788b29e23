"""The U.S. Bureau of Labor Statistics: wages by occupation and area (OEWS), and employment projections."""

from __future__ import annotations

import re
from pathlib import Path

from metier.reference.world.reading.cells import absent, large, number, real, small, soc, text
from metier.reference.world.reading.grids import Columns, Line, lines
from metier.reference.world.reading.onet import Rows
from metier.reference.world.schema import BY_HOUR, BY_HOUR_AND_YEAR, BY_YEAR, NONE2, NONE4, NOT_RELEASED, TOP_CODED

AREAS = {"1": "nation", "2": "state", "3": "territory", "4": "metropolitan area", "6": "rural area"}
NATION = "99"
PERCENTILES = ("p10", "p25", "p50", "p75", "p90")
_HEADINGS = ("PCT10", "PCT25", "MEDIAN", "PCT75", "PCT90")
KEPT_BACK, AT_LEAST = frozenset({"*", "**", "~"}), "#"
MOST_WAGE = 10_000_000
_AREA = re.compile(r"\d{1,7}")
_ALL_INDUSTRIES = frozenset({"", "000000"})


def wages(path: Path) -> Rows:
    """OEWS in the layout of its downloads. Wages kept back (*) and known only to be at least so much (#) stay what they are; single industries are left."""
    needed = ("AREA", "AREA_TITLE", "AREA_TYPE", "OCC_CODE", "TOT_EMP", "EMP_PRSE", "MEAN_PRSE", "A_MEAN", "H_MEAN")
    figures = tuple(f"{unit}_{heading}" for unit in "AH" for heading in _HEADINGS)
    also = {name: (name,) for name in ("NAICS", "PRIM_STATE", "ANNUAL", "HOURLY")}
    seen: set[str] = set()
    for line in lines(path, Columns.of(*needed, *figures, **also)):
        if line.cells.get("NAICS", "") not in _ALL_INDUSTRIES:
            continue
        area = line["AREA"]
        if not _AREA.fullmatch(area):
            raise line.refused(f"“{area}” is no code of an area.", "AREA")
        if area not in seen:
            seen.add(area)
            if line["AREA_TYPE"] not in AREAS:
                raise line.refused(f"“{line['AREA_TYPE']}” is none of {', '.join(AREAS)}.", "AREA_TYPE")
            kind = AREAS[line["AREA_TYPE"]]
            yield line, "areas", (area, text(line, "AREA_TITLE"), kind, line.cells.get("PRIM_STATE", ""))
        yield line, "wages", (soc(line, "OCC_CODE"), area, *_wage(line))


def _wage(line: Line) -> tuple[int, ...]:
    unit = _unit(line)
    prefix, times = ("H", 100) if unit == BY_HOUR else ("A", 1)
    jobs = NONE4 if line["TOT_EMP"] in KEPT_BACK else large(line, "TOT_EMP")
    errors = (NONE2 if line[name] in KEPT_BACK else small(line, name, 10) for name in ("EMP_PRSE", "MEAN_PRSE"))
    return unit, jobs, *errors, *(_figure(line, f"{prefix}_{heading}", times) for heading in ("MEAN", *_HEADINGS))


def _unit(line: Line) -> int:
    """By the hour only, or by the year only, where the table marks it so."""
    for column, unit in (("HOURLY", BY_HOUR), ("ANNUAL", BY_YEAR)):
        if line.cells.get(column, "").upper() == "TRUE":
            return unit
    return BY_HOUR_AND_YEAR


def _figure(line: Line, column: str, times: int) -> int:
    said = line[column]
    if said in KEPT_BACK or absent(line, column):
        return NOT_RELEASED
    if said == AT_LEAST:
        return TOP_CODED
    return round(number(line, column, 2, MOST_WAGE) * times)


_YEARS = re.compile(r",? ?20\d\d(–(20)?\d\d)?|\[\d+\]| annual average")
_PROJECTED = {
    "title": "national employment matrix title",
    "code": "national employment matrix code",
    "kind": "occupation type",
    "jobs": "employment",
    "jobs_then": "employment, then",
    "change": "employment change, numeric",
    "change_percent": "employment change, percent",
    "self_employed": "percent self employed",
    "openings": "occupational openings",
    "median": "median annual wage, dollars",
    "education": "typical education needed for entry",
    "experience": "work experience in a related occupation",
    "training": "typical on-the-job training needed to attain competency in the occupation",
}
_MOVED = {
    "code": "national employment matrix code",
    "exits": "labor force exit rate",
    "transfers": "occupational transfer rate",
}
PROJECTIONS, SEPARATIONS = "Table 1.2", "Table 1.10"


def without_years(headings: list[str]) -> list[str]:
    """Headings of the projections whatever their years: of two that are alike then, the second is for the later year."""
    plain: list[str] = []
    for heading in headings:
        said = " ".join(_YEARS.sub("", heading).split()).casefold()
        plain.append(f"{said}, then" if said and said in plain else said)
    return plain


def projections(path: Path) -> Rows:
    """occupation.xlsx: growth, openings, what entry asks (table 1.2), and how many leave the occupation (table 1.10)."""
    moved = {}
    for line in lines(path, Columns({name: (said,) for name, said in _MOVED.items()}, {}), SEPARATIONS, without_years):
        if not line["code"]:
            continue
        moved[line["code"]] = (real(line, "exits"), real(line, "transfers"))
    nothing = (float("nan"), float("nan"))
    for line in lines(
        path, Columns({name: (said,) for name, said in _PROJECTED.items()}, {}), PROJECTIONS, without_years
    ):
        if not line["code"]:
            continue
        code = soc(line, "code")
        figures = (
            real(line, name) for name in ("jobs", "jobs_then", "change", "change_percent", "self_employed", "openings")
        )
        median = (
            TOP_CODED
            if line["median"].startswith((">=", "≥"))
            else NOT_RELEASED
            if absent(line, "median")
            else large(line, "median")
        )
        asked = ("" if absent(line, name) else text(line, name) for name in ("education", "experience", "training"))
        yield (
            line,
            "projections",
            (code, text(line, "title"), text(line, "kind"), *figures, *moved.get(code, nothing), median, *asked),
        )
