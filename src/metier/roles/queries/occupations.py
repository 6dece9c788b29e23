"""What the library of occupations says where roles ask it. It is opened by who asks, not by who loads this."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from metier.core.errors import Refused, Where

if TYPE_CHECKING:  # numpy takes a while to load, and few pages and commands need it
    from metier.reference.world.facts import Occupation
    from metier.reference.world.finding.matching import Candidate
    from metier.reference.world.library import World

MOST_TITLES, MOST_NAMED = 2048, 8


def world() -> World:
    """The library in use."""
    from metier.reference.world.library import world as opened

    return opened()


def candidates(title: str, library: World | None = None) -> tuple[Candidate, ...]:
    """The occupations that a job title may be, the best first. Who asks for many passes the library."""
    said = " ".join(title.split())
    return _candidates(library or world(), said) if said else ()


@lru_cache(maxsize=MOST_TITLES)
def _candidates(library: World, title: str) -> tuple[Candidate, ...]:
    from metier.reference.world.finding.matching import match

    return match(library, title)


def occupation(code: str, library: World | None = None) -> Occupation | None:
    """The occupation with this code of O*NET-SOC 2019. Who asks for many passes the library."""
    return _occupation(library or world(), code) if code else None


@lru_cache(maxsize=MOST_TITLES)
def _occupation(library: World, code: str) -> Occupation | None:
    return library.occupation(code)


def chosen(said: str) -> tuple[Occupation, str]:
    """The occupation that a code of any classification means, and a sentence where it was mapped. Raises Refused, also when it means several."""
    from metier.reference.world.codes import resolve

    resolved = resolve(world(), said)
    if not resolved:
        raise Refused(
            f"The library knows no occupation by the code “{said}”. Find one with its title.", Where(field="code")
        )
    how = resolved.how(said.strip(), "choose one of them")
    if len(resolved.occupations) > 1:
        several = ", ".join(f"{one.code} {one.title}" for one in resolved.occupations[:MOST_NAMED])
        raise Refused(f"{how} {several}.", Where(field="code"))
    return resolved.occupations[0], how
