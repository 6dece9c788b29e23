"""What people write of occupations and areas, looked up in the library."""

from __future__ import annotations

from metier.core import words
from metier.core.errors import Refused, Where

MOST_SHOWN = 6


def occupation_said(said: str) -> str:
    """The code of an occupation by any code or title; nothing by nothing. Raises Refused when there is none, or several."""
    wanted = said.strip()
    if not wanted:
        return ""
    from metier.reference.world.codes import resolve
    from metier.reference.world.library import world

    resolved = resolve(world(), wanted)
    if resolved and len(resolved.occupations) == 1:
        return resolved.occupations[0].code
    if resolved:
        several = words.listed([f"{one.code} {one.title}" for one in resolved.occupations[:MOST_SHOWN]])
        raise Refused(
            f"“{wanted}” is several occupations: {several}. Write the code of one.", Where(field="occupation")
        )
    if wanted[:1].isdigit():
        raise Refused(f"The library knows no occupation by the code “{wanted}”.", Where(field="occupation"))
    from metier.reference.world.finding.occupations import find

    found = find(world(), wanted, MOST_SHOWN)
    exact = [one for one in found if one.occupation.title.casefold() == wanted.casefold()]
    exact = exact or [one for one in found if one.found_as.casefold() == wanted.casefold()]
    if len(exact) == 1 or len(found) == 1:
        return (exact or found)[0].occupation.code
    if not found:
        raise Refused(f"The library has no occupation like “{wanted}”. Try other words.", Where(field="occupation"))
    several = words.listed([f"{one.occupation.code} {one.occupation.title}" for one in found])
    raise Refused(f"“{wanted}” could be {several}. Write the code of one.", Where(field="occupation"))


def area_said(said: str) -> str:
    """The code of an area by code or name; nothing by nothing. Raises Refused when there is none, or several."""
    wanted = said.strip()
    if not wanted:
        return ""
    from metier.reference.world.library import world
    from metier.reference.world.markets import areas_named

    found = areas_named(world(), wanted)
    if len(found) == 1:
        return found[0].code
    if not found:
        raise Refused(
            f"“{wanted}” is no area that the library has wages of: a state, such as Texas, or a part of the name of a metropolitan area.",
            Where(field="area"),
        )
    several = words.listed([f"{one.code} {one.name}" for one in found[:MOST_SHOWN]])
    raise Refused(f"“{wanted}” could be {several}. Write the code of one.", Where(field="area"))
