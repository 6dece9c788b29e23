"""What occupations pay, and how many there will be."""

from __future__ import annotations

from collections.abc import Sequence
from math import isnan

from metier.reference.world.facts import Area, Pay, Projection, Wages
from metier.reference.world.library import World
from metier.reference.world.reading.bls import AREAS, PERCENTILES
from metier.reference.world.schema import BY_HOUR, NONE2, NONE4, NOT_RELEASED, TOP_CODED

NATION = AREAS["1"]
_SPECIAL = (NOT_RELEASED, TOP_CODED)


def areas(world: World) -> list[Area]:
    """Where wages are counted, the nation first, then states, then the others."""
    table = world.table("areas")
    order = list(AREAS.values())
    found = [Area(table["code"][at], table["name"][at], table["kind"][at]) for at in range(len(table))]
    return sorted(found, key=lambda one: (order.index(one.kind), one.name))


def areas_named(world: World, said: str) -> list[Area]:
    """The areas of that code, else of that name, else with it in their name."""
    wanted, known = said.strip().casefold(), areas(world)
    for fits in (
        [one for one in known if one.code == said.strip()],
        [one for one in known if one.name.casefold() == wanted],
        [one for one in known if wanted and wanted in one.name.casefold()],
    ):
        if fits:
            return fits
    return []


def wages(world: World, soc: str, area: Area) -> Wages | None:
    """What an occupation pays in an area; where it is counted with its like only, what those pay (their code ends in 0)."""
    table = world.table("wages")
    for code in dict.fromkeys((soc, f"{soc[:-1]}0")):
        for at in table.rows(code, area.code):
            return _wages(world, at, area)
    return None


def _wages(world: World, at: int, area: Area) -> Wages:
    table = world.table("wages")
    unit = table["unit"][at]
    times = 100 if unit == BY_HOUR else 1
    said = [table[name][at] for name in PERCENTILES]
    known = [None if one in _SPECIAL else one / times for one in said]
    jobs, mean = table["jobs"][at], table["mean"][at]
    return Wages(
        table["code"][at],
        area,
        "hour" if unit == BY_HOUR else "year",
        None if jobs == NONE4 else jobs,
        _tenths(table["jobs_error"][at]),
        _tenths(table["wage_error"][at]),
        None if mean in _SPECIAL else mean / times,
        (known[0], known[1], known[2], known[3], known[4]),
        next((name for name, one in zip(PERCENTILES, said, strict=True) if one == TOP_CODED), None),
        world.source_of(table, at),
    )


def _tenths(said: int) -> float | None:
    return None if said == NONE2 else said / 10


def _real(said: float) -> float | None:
    return None if isnan(said) else round(said, 1)


def projection(world: World, soc: str) -> Projection | None:
    """What becomes of an occupation's jobs; where it is counted with its like only, of theirs."""
    table = world.table("projections")
    for code in dict.fromkeys((soc, f"{soc[:-1]}0")):
        for at in table.rows(code):
            return Projection(
                table["title"][at],
                _real(table["jobs"][at]),
                _real(table["jobs_then"][at]),
                _real(table["change_percent"][at]),
                _real(table["self_employed"][at]),
                _real(table["openings"][at]),
                _real(table["exits"][at]),
                _real(table["transfers"][at]),
                table["education"][at],
                table["experience"][at],
                table["training"][at],
                world.source_of(table, at),
            )
    return None


def pay(world: World, codes: Sequence[tuple[str, str]]) -> list[Pay]:
    """What other countries publish for an occupation, by its codes in their classifications: pairs of scheme and code."""
    table = world.table("pay")
    found = []
    for country in table["country"].known:
        for scheme, code in codes:
            for at in table.rows(country, scheme, code):
                sample = table["sample"][at]
                found.append(
                    Pay(
                        country,
                        table["title"][at],
                        table["area"][at],
                        table["measure"][at],
                        round(table["amount"][at], 2),
                        table["currency"][at],
                        table["unit"][at],
                        None if sample == NONE4 else sample,
                        world.source_of(table, at),
                    )
                )
    return found
