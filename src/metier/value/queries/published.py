"""What the library publishes of an occupation's pay: percentiles in areas of the United States, and measures of other countries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from metier.core.value.standing import NOTHING, PERCENTILES, Amounts
from metier.reference.sources import Source
from metier.reference.world.codes import codes_of
from metier.reference.world.facts import Area, Occupation, Pay, Wages
from metier.reference.world.library import World, world
from metier.reference.world.markets import NATION, areas, pay, wages

HOURS = 2_080
MEASURES = ("p10", "p25", "p50", "p75", "p90")
_TIMES = {"year": 1, "month": 12, "week": 52, "hour": HOURS}


@dataclass(frozen=True, slots=True)
class Published:
    """Percentiles of a year’s pay as far as they were published; `others` are measures that are no percentiles, by name.

    `notes` say what is not to be expected of it; `is_open` goes on beyond its publisher’s ceiling; `sample` is in words.
    """

    name: str
    currency: str
    amounts: Amounts
    source: Source
    others: tuple[tuple[str, Decimal], ...] = ()
    notes: tuple[str, ...] = ()
    sample: str = ""
    is_open: bool = False


def published(code: str, area: str = "") -> tuple[Published, ...]:
    """The wages of an area, the whole of the United States where none is said, then other countries."""
    return _published(world(), code, area)


@lru_cache(maxsize=512)
def _published(library: World, code: str, area: str) -> tuple[Published, ...]:
    """Looked up once for each occupation and area."""
    found = []
    one = library.occupation(code)
    if one is None:
        return ()
    residual = (
        ("“All Other” gathers what has no code of its own: of many occupations together.",) if one.is_residual else ()
    )
    place = area_of(area)
    said = wages(library, one.soc, place) if place else None
    if said and place:
        found.append(_of_wages(one.title, one.soc, said, place, residual))
    return (*found, *_abroad(library, one))


def area_of(code: str) -> Area | None:
    """An area by its code, the nation by none."""
    return _areas(world()).get(code)


@lru_cache(maxsize=2)
def _areas(library: World) -> dict[str, Area]:
    found = {one.code: one for one in areas(library)}
    return found | {"": next(one for one in found.values() if one.kind == NATION)}


def _of_wages(title: str, soc: str, said: Wages, area: Area, notes: tuple[str, ...]) -> Published:
    name = f"{title}, {'United States' if area.kind == NATION else area.name}"
    if said.soc != soc:
        notes += ("Counted together with occupations like it.",)
    if said.is_suppressed:
        return Published(name, "USD", NOTHING, said.source, notes=(*notes, "Its publisher keeps these wages back."))
    if said.per == "hour":
        notes += (f"Published by the hour only; here for {HOURS:,} hours.",)
    if said.at_least:
        reached = f"the {PERCENTILES[MEASURES.index(said.at_least)]}th percentile"
        notes += (f"From {reached} on it is above its publisher’s ceiling, and no figure is given.",)
    amounts = [_year(one, said.per) for one in said.percentiles]
    jobs = f"{said.jobs:,} jobs" if said.jobs else "Jobs not published"
    error = f"; its mean is known to ±{said.wage_error:g}%" if said.wage_error else ""
    return Published(
        name,
        "USD",
        (amounts[0], amounts[1], amounts[2], amounts[3], amounts[4]),
        said.source,
        notes=notes,
        sample=jobs + error,
        is_open=said.at_least is not None,
    )


def _year(amount: float | None, per: str) -> Decimal | None:
    return None if amount is None else Decimal(str(round(amount, 2))) * _TIMES[per]


def _abroad(library: World, one: Occupation) -> list[Published]:
    groups: dict[tuple[str, ...], list[Pay]] = {}
    for row in pay(library, codes_of(library, one)):
        groups.setdefault((row.country, row.title, row.area, row.currency, row.source.release), []).append(row)
    return [_of_country(rows) for rows in groups.values()]


def _of_country(rows: Sequence[Pay]) -> Published:
    one = rows[0]
    said = {row.measure: Decimal(str(row.amount)) * _TIMES[row.unit] for row in rows}
    others = tuple(sorted(((name, said[name]) for name in said if name not in MEASURES), key=lambda one: one[1]))
    known = [said.get(name) for name in MEASURES]
    samples = [row.sample for row in rows if row.sample]
    where = ", ".join(part for part in (one.title, one.area, one.country) if part)
    notes = ("What a starter and somebody with experience are paid: no percentiles.",) if "starter" in said else ()
    return Published(
        where,
        one.currency,
        (known[0], known[1], known[2], known[3], known[4]),
        one.source,
        others,
        notes,
        f"{max(samples):,}" if samples else "Not published",
    )
