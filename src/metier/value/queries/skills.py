"""What one's strongest skills go together with in pay, by O*NET's ratings and the wages of the United States."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from metier.accounts.access import Viewer
from metier.core.charts import FigureTable
from metier.core.errors import Refused
from metier.core.value.skills import IMPORTANT, Sharing, SkillPay, Worker, by_skill, parted, pay_of, sharing
from metier.reference.sources import Source
from metier.reference.world.library import World, world
from metier.reference.world.markets import wages
from metier.reference.world.schema import PRESENT
from metier.roles.queries.elements import element_said, elements
from metier.roles.queries.matches import Matched
from metier.roles.queries.profile import grounds
from metier.value.queries.published import HOURS, area_of
from metier.value.queries.work import OwnWork, own_work

STRONGEST = 6
SKILLS = ("2.A.", "2.B.", "2.C.")
"""Where O*NET’s skills and fields of knowledge stand among its elements."""


@dataclass(frozen=True, slots=True)
class SkillsWorth:
    """`work` are the occupations of today. `is_weighed` where the skills are weighed by the occupations somebody had; where none of them is rated, what
    they and their record say themselves counts alike. `chosen` has the figures by which these skills are the strongest, `pays` is what one's own work
    pays, None where that is not known. `why` says what is missing where there is no skill to go by.
    """

    work: tuple[OwnWork, ...]
    by_skill: tuple[SkillPay, ...]
    sharing: tuple[Sharing, ...]
    sources: tuple[Source, ...]
    number: int
    pays: int | None = None
    chosen: FigureTable | None = None
    is_weighed: bool = True
    why: str = ""


@dataclass(frozen=True, slots=True)
class SkillWorkers:
    """The occupations behind what a skill goes together with in pay, those that pay most first. `importance` is that of the skill by their codes, from 1
    to 5, as far as it is rated.
    """

    skill: SkillPay
    having: tuple[Worker, ...]
    others: tuple[Worker, ...]
    importance: Mapping[str, float]
    sources: tuple[Source, ...]


def skill_workers(element: str) -> SkillWorkers:
    """Of a skill or field of knowledge that O*NET rates. Raises Refused where it is important to every occupation or to none."""
    library = world()
    workers = _workers(library)
    name = _name(element, library.element(element))
    found = by_skill(workers, {element: name})
    if not found:
        raise Refused(
            f"{name} is important to every occupation or to none, so that there is no pay to hold beside other pay."
        )
    having, others = parted(workers, element)
    rated = next(one.importance for one in library.ratings(having[0].code) if one.element == element)
    sources = (*((rated.source,) if rated else ()), *_paying(library))
    return SkillWorkers(found[0], tuple(having), tuple(others), _importance(library, element), sources)


def skill_said(said: str) -> str:
    """The element of a skill or field of knowledge: by its identifier, its name as it is shown here, or a part of that. Raises Refused."""
    shown = {_name(one.id, one.name).casefold(): one.id for one in elements().values()}
    found = shown.get(" ".join(said.split()).casefold()) or element_said(said).id
    if not is_skill(found):
        raise Refused(
            f"{elements()[found].name} is neither a skill nor a field of knowledge, which pay is held against."
        )
    return found


def is_skill(element: str) -> bool:
    """Whether it is a skill or field of knowledge that O*NET rates."""
    return element.startswith(SKILLS) and element in elements()


def skills_worth(viewer: Viewer) -> SkillsWorth:
    """Of the profile at level: the skills and fields of knowledge that its occupations need most and in which its owner stands highest above the
    average occupation: weight × (level − average level). Where no occupation of theirs is rated, every weight is 1.
    """
    work, library = own_work(viewer), world()
    known, usual = grounds(viewer), _usual(library)
    profile = known.profile()
    is_weighed = any(profile.weights.values())
    weights = profile.weights if is_weighed else dict.fromkeys(profile.standings, 1.0)
    strength = {
        element: weights.get(element, 0.0) * (standing.level - usual.get(element, 0.0))
        for element, standing in profile.standings.items()
        if element.startswith(SKILLS) and standing.basis != "nothing"
    }
    strongest = sorted((one for one in strength if strength[one] > 0), key=lambda one: (-strength[one], one))
    named = tuple((one, _name(one, library.element(one))) for one in strongest[:STRONGEST])
    why = "" if named else _why(known.matches, is_known=bool(strength))
    found = _worth(library, tuple(one.code for one in work), named)
    rows = [
        (
            name,
            f"{weights[one]:.2f}",
            f"{profile.at(one).level:.2f}",
            f"{usual.get(one, 0.0):.2f}",
            f"{strength[one]:.2f}",
        )
        for one, name in named
    ]
    columns = ["Weight", "Your level", "Average occupation", "Weight × more"]
    chosen = FigureTable.of("Your strongest skills", ["Skill", *columns], rows, columns) if rows else None
    return replace(found, work=tuple(work), chosen=chosen, is_weighed=is_weighed, why=why)


def _why(positions: Sequence[Matched], *, is_known: bool) -> str:
    """Why there is no skill to go by, and what to do."""
    if is_known:
        return "In none of the skills that O*NET rates do you stand above the average occupation. Say at which level you are, where your profile has it too low."
    if not positions:
        return "Add a position to your record: its title is matched to an occupation, whose skills are looked up here."
    if not any(one.code for one in positions):
        return "No position of yours is matched to an occupation. Say in your profile which it was, or at which level you are in a skill."
    return "O*NET has not rated the occupations that your positions match. Say in your profile at which level you are in a skill, or match a position to an occupation that it has rated."


@lru_cache(maxsize=256)
def _worth(library: World, codes: tuple[str, ...], named: tuple[tuple[str, str], ...]) -> SkillsWorth:
    """Worked out once for the same occupations and skills."""
    if not named:
        return SkillsWorth((), (), (), (), 0)
    workers, skills = _workers(library), dict(named)
    ratings = {rating.element: rating for code in codes for rating in library.ratings(code)}
    rated = [one.importance.source for element, _ in named if (one := ratings.get(element)) and one.importance]
    return SkillsWorth(
        (),
        tuple(by_skill(workers, skills)),
        tuple(sharing(workers, skills, set(codes))),
        (*dict.fromkeys(rated), *_paying(library)),
        len(workers),
        pay_of(workers, codes),
    )


def _paying(library: World) -> Iterator[Source]:
    """Where the wages come from."""
    yield from (source for source in library.sources if source.kind == "oews")


@lru_cache(maxsize=64)
def _importance(library: World, element: str) -> Mapping[str, float]:
    """How important it is to every occupation that is rated in it."""
    matrix = library.matrix("importance")
    values, flags = matrix.figures("value"), matrix.figures("flags")
    place = next(at for at, (one, _, _) in enumerate(matrix.columns) if one == element)
    places = range(place, len(values), len(matrix.columns))
    both = zip(library.occupations, places, strict=True)
    return {one.code: float(values[at]) for one, at in both if flags[at] & PRESENT}


@lru_cache(maxsize=2)
def _usual(library: World) -> dict[str, float]:
    """The average level of every element over the occupations that are rated in it."""
    matrix = library.matrix("level")
    values, flags = matrix.figures("value"), matrix.figures("flags")
    width, found = len(matrix.columns), {}
    for place, (element, _, _) in enumerate(matrix.columns):
        rated = [values[at] for at in range(place, len(values), width) if flags[at] & PRESENT]
        if rated:
            found[element] = sum(rated) / len(rated)
    return found


def _name(element: str, name: str) -> str:
    """O*NET has a skill and a field of knowledge of the same name."""
    return f"{name} (knowledge)" if element.startswith("2.C.") else name


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
