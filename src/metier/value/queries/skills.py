"""What one's strongest skills go together with in pay, by O*NET's ratings and the wages of the United States."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from metier.accounts.access import Viewer
from metier.core.value.skills import IMPORTANT, Sharing, SkillPay, Worker, by_skill, sharing
from metier.reference.sources import Source
from metier.reference.world.facts import Rating
from metier.reference.world.library import World, world
from metier.reference.world.markets import wages
from metier.reference.world.schema import PRESENT
from metier.value.queries.published import HOURS, area_of
from metier.value.queries.work import OwnWork, own_work

STRONGEST = 6


@dataclass(frozen=True, slots=True)
class SkillsWorth:
    """`work` is where the skills come from; nothing else where it has none that are rated."""

    work: tuple[OwnWork, ...]
    skills: tuple[str, ...]
    by_skill: tuple[SkillPay, ...]
    sharing: tuple[Sharing, ...]
    sources: tuple[Source, ...]
    number: int


def skills_worth(viewer: Viewer) -> SkillsWorth:
    """Of the occupations that somebody works in: the skills and fields of knowledge that are rated highest for them."""
    work = own_work(viewer)
    return replace(_worth(world(), tuple(one.code for one in work)), work=tuple(work))


@lru_cache(maxsize=256)
def _worth(library: World, codes: tuple[str, ...]) -> SkillsWorth:
    """Worked out once for the same occupations."""
    ratings = [rating for code in codes for rating in library.ratings(code) if _counts(rating)]
    ratings.sort(key=lambda one: (-_height(one), one.name))
    skills: dict[str, str] = {}
    for one in ratings:
        if len(skills) < STRONGEST:
            skills.setdefault(one.element, _name(one))
    if not skills:
        return SkillsWorth((), (), (), (), (), 0)
    workers = _workers(library)
    found = {one.importance.source for one in ratings if one.importance and one.element in skills}
    return SkillsWorth(
        (),
        tuple(skills.values()),
        tuple(by_skill(workers, skills)),
        tuple(sharing(workers, skills, set(codes))),
        (*sorted(found, key=lambda one: one.name), *_paying(library)),
        len(workers),
    )


def _paying(library: World) -> Iterator[Source]:
    """Where the wages come from."""
    yield from (source for source in library.sources if source.kind == "oews")


def _counts(one: Rating) -> bool:
    return one.element.startswith(("2.A.", "2.B.", "2.C.")) and one.importance is not None


def _name(one: Rating) -> str:
    """O*NET has a skill and a field of knowledge of the same name."""
    return f"{one.name} (knowledge)" if one.element.startswith("2.C.") else one.name


def _height(one: Rating) -> float:
    """Importance times level, as far as they are rated."""
    importance = one.importance.value if one.importance else 0.0
    return importance * (one.level.value if one.level and one.level.is_relevant else 1.0)


@lru_cache(maxsize=2)
def _workers(library: World) -> tuple[Worker, ...]:
    """Every rated occupation with a median wage of the nation: worked out once for each library."""
    area = area_of("")
    matrix = library.matrix("importance")
    elements = [element for element, _, _ in matrix.columns]
    values, flags = matrix.figures("value"), matrix.figures("flags")
    found = []
    for at, one in enumerate(library.occupations):
        said = wages(library, one.soc, area) if area and one.is_rated else None
        if said is None or said.percentiles[2] is None:
            continue
        start = at * len(elements)
        needs = frozenset(
            element
            for place, element in enumerate(elements, start=start)
            if flags[place] & PRESENT and values[place] >= IMPORTANT
        )
        times = HOURS if said.per == "hour" else 1
        found.append(Worker(one.code, one.title, round(said.percentiles[2] * times), needs))
    return tuple(found)
