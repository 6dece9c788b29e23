"""From words to occupations of O*NET-SOC: by their own names, and by the names of ESCO's occupations that the official crosswalk leads to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from metier.reference.world.facts import Occupation
from metier.reference.world.finding.comparing import comparer
from metier.reference.world.finding.finder import finder
from metier.reference.world.library import World

OVER_ESCO = {"exact": 0.98, "close": 0.95}
LESS_NEAR = 0.85
"""What is left of a likeness that was found by way of ESCO, by the kind of match."""
LOOKED_AT = 3


@dataclass(frozen=True, slots=True)
class Found:
    """An occupation, the name it was found by, and how like it is to what was said, from 0 to 1: an order, no probability."""

    occupation: Occupation
    found_as: str
    likeness: float
    over_esco: bool


def find(world: World, said: str, most: int = 10, *, typing: bool = False) -> list[Found]:
    """The occupations likest to what somebody says they do, the likest first; none when no word is known."""
    search = finder(world)
    hits = search.find(said, most * LOOKED_AT, typing=typing)
    return _found(world, ((hit.code, hit.text, hit.likeness, search.is_onet(hit.name)) for hit in hits), most)


def compare(world: World, said: Sequence[str], most: int = 10) -> list[Found]:
    """The occupations likest to work that goes by all these names, its title first: each name is held against every one of theirs, which takes some
    hundredths of a second.
    """
    title, *others = said
    hits = (
        (one.code, one.text, one.likeness, onet)
        for onet in (True, False)
        for one in comparer(world, onet=onet).compare(title, others, most * LOOKED_AT)
    )
    return _found(world, hits, most)


def _found(world: World, hits: Iterable[tuple[str, str, float, bool]], most: int) -> list[Found]:
    """The occupations that names lead to: of a code, a name, how like it is, and whether the code is of O*NET."""
    best: dict[str, tuple[float, str, bool]] = {}
    for code, text, likeness, is_onet in hits:
        for one, how, over in _led_to(world, code, likeness, is_onet=is_onet):
            if how > best.get(one, (0.0, "", False))[0]:
                best[one] = (how, text, over)
    ranked = sorted(best.items(), key=lambda one: (-one[1][0], one[0]))
    found = ((world.occupation(code), text, likeness, over) for code, (likeness, text, over) in ranked)
    return [Found(one, text, round(likeness, 3), over) for one, text, likeness, over in found if one][:most]


def _led_to(world: World, code: str, likeness: float, *, is_onet: bool) -> list[tuple[str, float, bool]]:
    if is_onet:
        return [(code, likeness, False)]
    leads = _leads(world).get(code, ())
    return [(one, likeness * OVER_ESCO.get(match, LESS_NEAR), True) for one, match in leads]


@lru_cache(maxsize=1)
def _leads(world: World) -> dict[str, tuple[tuple[str, str], ...]]:
    """For each occupation of ESCO, the occupations of O*NET-SOC that the crosswalk puts it beside."""
    table = world.table("crosswalks")
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for at in table.rows("onet2019-esco"):
        found[table["to"][at]].append((table["from"][at], table["match"][at]))
    return {code: tuple(leads) for code, leads in found.items()}
