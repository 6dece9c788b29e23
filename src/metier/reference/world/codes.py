"""From a code of any classification that the library knows to occupations of O*NET-SOC 2019, and how it got there."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from metier.reference.world.facts import Occupation
from metier.reference.world.library import World
from metier.reference.world.reading.esco import OCCUPATION

_ONET, _SOC, _ISCO = re.compile(r"\d\d-\d{4}\.\d\d"), re.compile(r"\d\d-\d{4}"), re.compile(r"\d{4}")
_UUID, _ESCO = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), re.compile(r"\d{4}(\.\d+)+")


@dataclass(frozen=True, slots=True)
class Resolved:
    """The occupations that a code stands for; `by` is the classification it was found in, empty where it is today's own."""

    occupations: tuple[Occupation, ...]
    by: str = ""
    title: str = ""

    def how(self, code: str, otherwise: str) -> str:
        """In which classification a code was found and what it is today, as a sentence; nothing where it is today's own. Of several, what to do is said `otherwise`."""
        if not self.by:
            return ""
        what = f"“{code}” is {f'{self.title}, ' if self.title else ''}a code of {self.by}"
        if len(self.occupations) > 1:
            return f"{what}, which is several in O*NET-SOC 2019: {otherwise}."
        (one,) = self.occupations
        return f"{what}, in O*NET-SOC 2019 {one.code} {one.title}."


def resolve(world: World, said: str) -> Resolved | None:
    """What a code stands for; None when no classification has it."""
    code = said.strip().removeprefix(OCCUPATION)
    if found := world.occupation(code):
        return Resolved((found,))
    for pattern, look in _LOOKS:
        if pattern.fullmatch(code) and (resolved := look(world, code)):
            return resolved
    return None


def targets(world: World, relation: str, code: str) -> tuple[list[str], str]:
    """What a crosswalk makes of a code, and what it called it."""
    table = world.table("crosswalks")
    rows = table.rows(relation, code)
    return [table["to"][at] for at in rows], table["title"][rows[0]] if rows else ""


def sources(world: World, relation: str, code: str) -> list[tuple[str, str]]:
    """What a crosswalk makes into a code, each with the kind of match."""
    table = world.table("crosswalks")
    return [(table["from"][at], table["match"][at]) for at in table.rows(relation) if table["to"][at] == code]


def codes_of(world: World, one: Occupation) -> list[tuple[str, str]]:
    """What an occupation is in O*NET-SOC 2019 and SOC 2018, and what became it of O*NET-SOC 2010: pairs of scheme and code."""
    older = [("onet2010", code) for code, _ in sources(world, "onet2010-onet2019", one.code)]
    return [("onet2019", one.code), ("soc2018", one.soc), *older]


def _known(world: World, codes: Sequence[str]) -> tuple[Occupation, ...]:
    found = (world.occupation(code) for code in dict.fromkeys(codes))
    return tuple(one for one in found if one)


def _older(world: World, code: str) -> Resolved | None:
    codes, title = targets(world, "onet2010-onet2019", code)
    found = _known(world, codes)
    return Resolved(found, "O*NET-SOC 2010", title) if found else None


def _soc(world: World, code: str) -> Resolved | None:
    """SOC 2018: what O*NET divides it into; SOC 2010: what O*NET-SOC 2010 has of it."""
    if within := tuple(world.within(code)):
        return Resolved(within, "SOC 2018")
    if older := _older(world, f"{code}.00"):
        return Resolved(older.occupations, "SOC 2010", older.title)
    return None


def _isco(world: World, code: str) -> Resolved | None:
    codes, title = targets(world, "isco2008-soc2010", code)
    found: dict[str, Occupation] = {}
    for soc in codes:
        for one in (_older(world, f"{soc}.00") or Resolved(())).occupations:
            found.setdefault(one.code, one)
    return Resolved(tuple(found.values()), "ISCO-08", title) if found else None


def _esco(world: World, code: str) -> Resolved | None:
    table = world.table("esco")
    places = (
        [table["id"].find(code)]
        if _UUID.fullmatch(code)
        else [at for at in range(len(table)) if table["code"][at] == code]
    )
    for at in places:
        if at is not None:
            found = _known(world, [one for one, _ in sources(world, "onet2019-esco", table["id"][at])])
            if found:
                return Resolved(found, "ESCO", table["title"][at])
    return None


_LOOKS: tuple[tuple[re.Pattern[str], Callable[[World, str], Resolved | None]], ...] = (
    (_ONET, _older),
    (_SOC, _soc),
    (_ISCO, _isco),
    (_UUID, _esco),
    (_ESCO, _esco),
)
