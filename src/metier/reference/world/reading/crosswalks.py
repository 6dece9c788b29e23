"""What a code of one classification is in another."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from metier.reference.world.reading.cells import absent, text
from metier.reference.world.reading.esco import OCCUPATION
from metier.reference.world.reading.grids import Columns, lines
from metier.reference.world.reading.onet import Rows

PART = "part"


@dataclass(frozen=True, slots=True)
class Relation:
    """Two classifications, and the columns that their codes, the older title and the kind of match stand in."""

    name: str
    here: str
    there: str
    title: str
    match: str = ""


ISCO_GROUP = "http://data.europa.eu/esco/isco/C"
RELATIONS = (
    Relation("onet2010-onet2019", "O*NET-SOC 2010 Code", "O*NET-SOC 2019 Code", "O*NET-SOC 2010 Title"),
    Relation("onet2010-soc2018", "O*NET-SOC 2010 Code", "2018 SOC Code", "O*NET-SOC 2010 Title"),
    Relation("onet2019-soc2018", "O*NET-SOC 2019 Code", "2018 SOC Code", "O*NET-SOC 2019 Title"),
    Relation("isco2008-soc2010", "ISCO-08 Code", "2010 SOC Code", "ISCO-08 Title EN", PART),
    Relation("onet2019-esco", "O*NET Id", "ESCO or ISCO URI", "O*NET Title", "Type of Match"),
)


def _rows(relation: Relation, path: Path) -> Rows:
    """The pairs, once each. Codes are taken without spaces, ESCO's without the address in front."""
    needed = (relation.here, relation.there, relation.title, *([relation.match] if relation.match else []))
    seen: set[tuple[str, str]] = set()
    for line in lines(path, Columns.of(*needed)):
        if absent(line, relation.here) or absent(line, relation.there):
            continue
        here, there = line[relation.here], line[relation.there].removeprefix(OCCUPATION).removeprefix(ISCO_GROUP)
        if (here, there) in seen:
            continue
        seen.add((here, there))
        said = line[relation.match] if relation.match else ""
        match = {"*": PART}.get(said, said.removesuffix("Match").removeprefix("skos:").lower())
        yield line, "crosswalks", (relation.name, here, there, match, text(line, relation.title))


READERS = {f"crosswalk-{relation.name}": partial(_rows, relation) for relation in RELATIONS}
