"""Pay of any country as CSV: a row for each occupation and area, with as many measures as there are."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

from moneyed import CURRENCIES

from metier.reference.world.reading.cells import absent, large, number, text
from metier.reference.world.reading.grids import Columns, lines
from metier.reference.world.reading.onet import Rows

PERCENTILES = ("p10", "p25", "p50", "p75", "p90")
MEASURES = (*PERCENTILES, "mean", "starter", "experienced")
UNITS = ("year", "month", "week", "hour")
SCHEMES = ("onet2019", "onet2010", "soc2018", "soc2010", "isco2008", "esco", "uksoc2010", "uksoc2020", "national")
_COUNTRY = re.compile(r"[A-Z]{2}")
MOST = 1e9
NEEDED = ("country", "currency", "unit", "scheme", "code")


def pay(path: Path) -> Rows:
    """country (SE), currency (SEK), unit (year, month, week, hour), scheme of the code, code; title and area where there are; the measures; sample."""
    also = {name: (name,) for name in ("title", "area", "sample", *MEASURES)}
    for line in lines(path, Columns.of(*NEEDED, **also)):
        if not _COUNTRY.fullmatch(line["country"]):
            raise line.refused(f"“{line['country']}” is not written as GB is.", "country")
        if line["currency"] not in CURRENCIES:
            raise line.refused(
                f"“{line['currency']}” is not a currency. Use its three letters, such as GBP.", "currency"
            )
        for column, known in (("unit", UNITS), ("scheme", SCHEMES)):
            if line[column] not in known:
                raise line.refused(f"“{line[column]}” is none of {', '.join(known)}.", column)
        about = (line["country"], line["scheme"], text(line, "code"))
        title, area = (text(line, name) if line.cells.get(name) else "" for name in ("title", "area"))
        measured = [name for name in MEASURES if not absent(line, name)]
        if not measured:
            raise line.refused(f"It has no pay: one of {', '.join(MEASURES)}.", MEASURES[2])
        amounts = {name: number(line, name, 0.01, MOST) for name in measured}
        for low, high in pairwise(name for name in PERCENTILES if name in amounts):
            if amounts[high] < amounts[low]:
                raise line.refused(f"“{line[high]}” is less than {low}.", high)
        for name, amount in amounts.items():
            row = (*about, title, area, name, line["unit"], line["currency"], amount, large(line, "sample"))
            yield line, "pay", row
