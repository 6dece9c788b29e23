"""From words to occupations of O*NET-SOC: by their own names, and by the names of ESCO's occupations that the official crosswalk leads to them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from metier.reference.world.facts import Occupation
from metier.reference.world.finding.finder import Finder, Hit, finder
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
    best: dict[str, tuple[float, str, bool]] = {}
    for hit in search.find(said, most * LOOKED_AT, typing=typing):
        for code, likeness, over in _led_to(world, search, hit):
            if likeness > best.get(code, (0.0, "", False))[0]:
                best[code] = (likeness, hit.text, over)
    ranked = sorted(best.items(), key=lambda one: (-one[1][0], one[0]))
    found = ((world.occupation(code), text, likeness, over) for code, (likeness, text, over) in ranked)
    return [Found(one, text, round(likeness, 3), over) for one, text, likeness, over in found if one][:most]


def _led_to(world: World, search: Finder, hit: Hit) -> list[tuple[str, float, bool]]:
    if search.is_onet(hit.name):
        return [(hit.code, hit.likeness, False)]
    leads = _leads(world).get(hit.code, ())
    return [(code, hit.likeness * OVER_ESCO.get(match, LESS_NEAR), True) for code, match in leads]


@lru_cache(maxsize=1)
def _leads(world: World) -> dict[str, tuple[tuple[str, str], ...]]:
    """For each occupation of ESCO, the occupations of O*NET-SOC that the crosswalk puts it beside."""
    table = world.table("crosswalks")
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for at in table.rows("onet2019-esco"):
        found[table["to"][at]].append((table["from"][at], table["match"][at]))
    return {code: tuple(leads) for code, leads in found.items()}
