"""From one job title to the occupation it most probably is, and how sure that is."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from metier.reference.world.facts import Occupation
from metier.reference.world.finding.finder import finder
from metier.reference.world.finding.occupations import find
from metier.reference.world.finding.words import as_said, asked, says_what, telling
from metier.reference.world.library import World

LOOKED_AT = 8
LEAST = 0.5
"""A name that is less like what was said says nothing."""
AS_LIKE = 0.03
"""Occupations whose best names are as like as this differ by how many of their names are."""
NAMES = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """An occupation that a title may be: the name it was found by, how like that is to what was said, how much of what was said it has, and its share of
    what speaks for any of them, all from 0 to 1.
    """

    occupation: Occupation
    found_as: str
    likeness: float
    covered: float
    share: float

    @property
    def confidence(self) -> float:
        """How far the match is to be relied on: the three of them, multiplied. An order with a stated rule, no probability."""
        return round(self.likeness * self.covered * self.share, 2)


def match(world: World, said: str) -> tuple[Candidate, ...]:
    """The occupations that a title may be, the best first; none when no name is like it.

    A title that says only how senior somebody is, or on what terms, such as owner, is none but that of which five names are as like: principal is. Among occupations with a name as like, the one of which the five likest names are liker on average comes first: many call an analyst one, few mean a financier.
    """
    found = [one for one in find(world, said, LOOKED_AT) if one.likeness >= LEAST]
    speaks = _speaking(world, said) if found else {}
    if not says_what(said):
        found = [one for one in found if speaks.get(one.occupation.code, 0) >= LEAST]
    if not found:
        return ()
    tied = [one for one in found if one.likeness >= found[0].likeness - AS_LIKE]
    support = {one.occupation.code: max(speaks.get(one.occupation.code, 0), one.likeness / NAMES) for one in tied}
    total = sum(support.values())
    first = sorted(tied, key=lambda one: (-support[one.occupation.code], one.occupation.code))
    shares = [(one, support[one.occupation.code] / total) for one in first]
    shares += [(one, 0.0) for one in found if one not in tied]
    return tuple(
        Candidate(one.occupation, one.found_as, one.likeness, _covered(world, said, one.found_as), round(share, 3))
        for one, share in shares
    )


def _covered(world: World, said: str, name: str) -> float:
    """How many of the words that say what somebody does a name has too, or has written alike; each counts as much as another, for one rare word may make
    names like that have nothing else in common. Abbreviations as they are, or written out, whichever has more.
    """
    has = {*asked(name), *as_said(name)}
    search = finder(world)
    found = [
        sum(search.written_like(word, has) for word in wanted) / len(wanted)
        for wanted in map(telling, (asked(said), as_said(said)))
        if wanted
    ]
    return round(max(found, default=1), 3)


def _speaking(world: World, said: str) -> dict[str, float]:
    likest: dict[str, list[float]] = defaultdict(list)
    for hit in finder(world).likest(said, onet=True):
        likest[hit.code].append(hit.likeness)
    return {code: sum(sorted(found, reverse=True)[:NAMES]) / NAMES for code, found in likest.items()}
