"""ESCO: occupations with their labels in one language, and the groups of ISCO-08 above them. Labels only."""

from __future__ import annotations

import re
from pathlib import Path

from metier.reference.world.reading.cells import text
from metier.reference.world.reading.grids import Columns, lines
from metier.reference.world.reading.onet import Rows
from metier.reference.world.schema import ALTERNATE, TITLE

OCCUPATION = "http://data.europa.eu/esco/occupation/"
ENGLISH = "en"
_LANGUAGE = re.compile(r".*_([a-z]{2})")
_ISCO = re.compile(r"\d{1,4}")


def language_of(path: Path) -> str:
    """`de` of occupations_de.csv; English where the name says none."""
    found = _LANGUAGE.fullmatch(path.stem)
    return found[1] if found else ENGLISH


def occupations(path: Path) -> Rows:
    """occupations_en.csv and its like: the preferred and the other labels; those of the English file are what occupations are called."""
    language = language_of(path)
    known = {"conceptUri": ("conceptUri",), "preferredLabel": ("preferredLabel",), "altLabels": ("altLabels",)}
    for line in lines(path, Columns(known, {"code": ("code", "iscoGroup")})):
        if not line["conceptUri"].startswith(OCCUPATION):
            raise line.refused(f"It does not begin with {OCCUPATION}.", "conceptUri")
        identifier, title = line["conceptUri"].removeprefix(OCCUPATION), text(line, "preferredLabel")
        if language == ENGLISH:
            yield line, "esco", (identifier, line.cells.get("code", ""), title)
        yield line, "names", (identifier, language, title, TITLE)
        others = {" ".join(one.split()) for one in line["altLabels"].replace(" | ", "\n").splitlines()}
        for other in sorted(others - {title, ""}):
            yield line, "names", (identifier, language, other, ALTERNATE)


def groups(path: Path) -> Rows:
    """ISCOGroups_en.csv: codes and titles."""
    for line in lines(path, Columns.of("code", "preferredLabel")):
        if not _ISCO.fullmatch(line["code"]):
            raise line.refused(f"“{line['code']}” is no ISCO-08 code.", "code")
        yield line, "isco", (line["code"], text(line, "preferredLabel"))
