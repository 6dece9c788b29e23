"""What O*NET rates, and what it has published of an occupation: read from the library, and kept at hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from math import isnan
from typing import TYPE_CHECKING

from metier.core.errors import Refused
from metier.roles.queries.occupations import world

if TYPE_CHECKING:
    from metier.reference.world.library import World
    from metier.reference.world.ranking import Ranker

DOMAINS = {"skill": "Skills", "knowledge": "Knowledge", "activity": "Work activities", "ability": "Abilities"}
"""In the order in which they are shown. Abilities change least by practice, and are not asked of a role."""
MOST_KEPT = 256


@dataclass(frozen=True, slots=True)
class Element:
    """Something that O*NET rates; `domain` is one of DOMAINS."""

    id: str
    name: str
    domain: str


@dataclass(frozen=True, slots=True)
class Published:
    """What is published of an element in an occupation: level from 0 to 7 with its standard error, importance from 1 to 5.

    It `counts` where the element is important enough for its level to say something; its publisher `warns` where few were asked.
    """

    level: float
    error: float | None
    importance: float
    counts: bool
    warns: bool


@dataclass(frozen=True, slots=True)
class Lending:
    """What an occupation lends. `of` is the occupation whose ratings these are: where it has none, the nearest related one that has; empty where there is none."""

    code: str
    title: str
    of: str
    of_title: str
    release: str
    ratings: Mapping[str, Published] = field(repr=False)

    @property
    def is_stand_in(self) -> bool:
        return bool(self.of) and self.of != self.code

    @property
    def said(self) -> str:
        """What is to be said of ratings that are not its own, as a sentence."""
        if self.is_stand_in:
            return f"O*NET has not rated {self.title}; the nearest related occupation that it has rated stands in, {self.of_title}."
        if self.of:
            return ""
        if self.title.endswith("All Other"):
            return f"{self.title} gathers what has no code of its own: O*NET has not rated it, so it lends nothing."
        return f"O*NET has not rated {self.title}, nor an occupation related to it, so it lends nothing."


def ranker() -> Ranker:
    """All occupations, ready to be held against somebody."""
    from metier.reference.world.ranking import ranker as made

    return made(world())


def elements() -> dict[str, Element]:
    """Everything that O*NET rates, by its identifier, in its order."""
    return _elements(world())


def spread() -> dict[str, float]:
    """Of each element, the standard deviation of its level over all rated occupations."""
    return _spread(world())


def element_named(name: str) -> str:
    """The identifier of what is called exactly so, whatever its capitals; a skill before a field of knowledge. Empty where nothing is."""
    return elements_named([name])[0]


def elements_named(names: Iterable[str]) -> list[str]:
    """The same of many names."""
    known = _by_name(world())
    return [known.get(" ".join(name.split()).casefold(), "") for name in names]


def element_said(said: str) -> Element:
    """By its identifier, its name, or a part of that. Raises Refused."""
    known = elements()
    if found := known.get(said) or known.get(element_named(said)):
        return found
    wanted = " ".join(said.split()).casefold()
    some = [one for one in known.values() if wanted and wanted in one.name.casefold()]
    if len(some) == 1:
        return some[0]
    if some:
        raise Refused(f"“{said}” could be {', '.join(f'{one.name} ({one.id})' for one in some[:8])}. Say which.")
    raise Refused(f"O*NET rates nothing called “{said}”. `metier profile --json` lists all that it rates.")


def lending(code: str) -> Lending | None:
    """What an occupation lends; None where the library has no such occupation."""
    return _lending(world(), code)


@lru_cache(maxsize=1)
def _elements(library: World) -> dict[str, Element]:
    from metier.reference.world.matrices import domain_of

    found = [
        Element(identifier, library.element(identifier), domain_of(identifier) or "")
        for identifier, _, _ in library.matrix("level").columns
    ]
    order = list(DOMAINS)
    return {one.id: one for one in sorted(found, key=lambda one: (order.index(one.domain), one.name, one.id))}


@lru_cache(maxsize=1)
def _spread(library: World) -> dict[str, float]:
    from metier.reference.world.ranking import ranker as made

    found = made(library)
    return dict(zip(found.elements, found.spread.tolist(), strict=True))


@lru_cache(maxsize=1)
def _by_name(library: World) -> dict[str, str]:
    return {one.name.casefold(): one.id for one in reversed(_elements(library).values())}


@lru_cache(maxsize=MOST_KEPT)
def _lending(library: World, code: str) -> Lending | None:
    one = library.occupation(code)
    if one is None:
        return None
    related = (library.occupation(other.code) for other in ([] if one.is_residual else library.related(code)))
    of = one if one.is_rated else next((other for other in related if other and other.is_rated), None)
    if of is None:
        return Lending(code, one.title, "", "", "", {})
    ratings, release = _ratings(library, of.code)
    return Lending(code, one.title, of.code, of.title, release, ratings)


def _ratings(library: World, code: str) -> tuple[dict[str, Published], str]:
    from metier.reference.world.schema import NOT_RELEVANT, PRESENT, SUPPRESSED

    importance, level = library.matrix("importance"), library.matrix("level")
    at = (library.table("occupations")["code"].find(code) or 0) * len(level.columns)
    found = {}
    for place, (identifier, _, _) in enumerate(level.columns, start=at):
        flags, asked = level.figures("flags")[place], importance.figures("flags")[place]
        if flags & PRESENT and asked & PRESENT:
            error = level.figures("error")[place]
            found[identifier] = Published(
                round(level.figures("value")[place], 2),
                None if isnan(error) else round(error, 2),
                round(importance.figures("value")[place], 2),
                counts=not flags & NOT_RELEVANT,
                warns=bool((flags | asked) & SUPPRESSED),
            )
    source = library.sources[level.figures("source")[at]]
    return found, f"{source.publisher}, O*NET {source.release}"
