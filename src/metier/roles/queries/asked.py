"""What occupations, postings, texts and ladders ask, in one form that a role can take on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from metier.core import words
from metier.core.postings import Asked
from metier.core.postings.degrees import NAMES
from metier.core.profile import Asks, asked_of_line, weight_of
from metier.core.profile.ladder import Rung
from metier.roles.queries.elements import DOMAINS, Lending, element_named, elements

OF_OCCUPATION = {"skill": 8, "knowledge": 6, "activity": 6}
LEAST_IMPORTANCE = 3.0
"""Of an occupation, so many of each kind, the most important at a high level; abilities, which hardly change by practice, are left out."""
LONGEST_NAME, LONGEST_WORDS = 300, 500


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is asked, by a name, or as an element of O*NET; `facets` are those of a line of a posting."""

    name: str
    importance: float
    level: float
    element: str = ""
    group: str = ""
    words: str = ""
    facets: Mapping[str, Any] = field(default_factory=dict)


def of_occupation(lent: Lending) -> list[Item]:
    """The twenty things that tell most of an occupation: important ones, at a high level."""
    known, found = elements(), []
    for domain, most in OF_OCCUPATION.items():
        of = [
            Item(known[key].name, said.importance, said.level, key, DOMAINS[domain])
            for key, said in lent.ratings.items()
            if said.counts and said.importance >= LEAST_IMPORTANCE and known[key].domain == domain
        ]
        found += sorted(of, key=lambda one: (-weight_of(one.importance) * one.level, one.element))[:most]
    return found


def of_lines(lines: Sequence[Asked]) -> list[Item]:
    """What the lines of a posting ask, each skill, language, degree by itself, so that postings that word it otherwise ask for the same; each once."""
    found: dict[str, Item] = {}
    for line in lines:
        for one in _of_line(line):
            key = one.element or one.name.casefold()
            if key not in found or (one.importance, one.level) > (found[key].importance, found[key].level):
                found[key] = one
    return list(found.values())


def _of_line(line: Asked) -> Iterator[Item]:
    asks = asked_of_line(line.kind, line.years)
    said = line.sentence or line.text
    skills = [" or ".join(line.skills)] if line.any_skill and line.skills else list(line.skills)
    for skill in skills:
        any_skill = line.any_skill and len(line.skills) > 1
        facets: dict[str, Any] = {"skills": list(line.skills) if any_skill else [skill]}
        yield _item(skill, asks, said, facets | ({"any_skill": True} if any_skill else {}))
    if line.degree:
        yield _item(NAMES[line.degree], asks, said, {"degree": line.degree})
    for language in line.languages:
        yield _item(language, asks, said, {"languages": [language]})
    if line.years and not skills:
        facets = {"years": line.years}
        yield _item(f"{words.count(line.years, 'year')} of experience", asks, said, facets)
    if not (skills or line.degree or line.languages or line.years):
        yield _item(line.text, asks, said, {})


def _item(name: str, asks: Asks, said: str, facets: Mapping[str, Any]) -> Item:
    element = element_named(name)
    known = elements().get(element)
    group = DOMAINS[known.domain] if known else ""
    return Item(name[:LONGEST_NAME], asks.importance, asks.level, element, group, said[:LONGEST_WORDS], facets)


def of_rung(rung: Rung) -> list[Item]:
    """What a rung of a ladder asks."""
    return [of_words(one.name, one.importance, one.level, one.group) for one in rung.lines]


def of_words(name: str, importance: float, level: float, group: str = "", known: Sequence[str] = ()) -> Item:
    """Something in somebody's own words: an element where it is called so, else words with what they name. `known` are skills of the record."""
    from metier.core.postings.requirements import asked_by

    element = element_named(name)
    if element:
        group = group or DOMAINS[elements()[element].domain]
        return Item(elements()[element].name, importance, level, element, group)
    line = asked_by(name, known)
    said = {
        "years": line.years,
        "degree": line.degree,
        "languages": list(line.languages),
        "skills": list(line.skills),
        "any_skill": line.any_skill,
    }
    return Item(name, importance, level, "", group, "", {key: value for key, value in said.items() if value})
