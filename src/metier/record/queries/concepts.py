"""What a skill is in the library, and the names that are offered while one is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.record.models import Skill

if TYPE_CHECKING:  # the library is opened by few pages and commands
    from metier.reference.sources import Source

MOST_OFFERED, MOST_OWN = 10, 5
SHORT = {"esco-skills": "ESCO", "onet-technology": "O*NET", "onet-elements": "O*NET"}


@dataclass(frozen=True, slots=True)
class Concept:
    """A skill of the library: `table` is where it is from, with its release; both are empty for what the library does not have now."""

    identifier: str
    name: str = ""
    table: str = ""

    @property
    def href(self) -> str:
        """Its page at its publisher, where the identifier is one."""
        return self.identifier if self.identifier.startswith("http://") else ""


@dataclass(frozen=True, slots=True)
class Meaning:
    """The concept that a skill has, or else the one that its name has in the library."""

    kept: Concept | None
    offered: Concept | None


def concepts_of(names: Iterable[str]) -> dict[str, str]:
    """The identifier of each of these names that the library has."""
    from metier.reference.library import library

    found = {name: library().named(name) for name in set(names)}
    return {name: skill.identifier for name, skill in found.items() if skill}


def is_known(identifier: str) -> bool:
    """Whether the library has a skill with this identifier."""
    from metier.reference.library import library

    return library().known_as(identifier) is not None


def meaning(skill: Skill) -> Meaning:
    """What a skill is in the library, as its page shows it."""
    from metier.reference.library import library

    if skill.concept:
        found = library().known_as(skill.concept)
        kept = Concept(skill.concept, found.name, _table(found.source)) if found else Concept(skill.concept)
        return Meaning(kept, None)
    named = library().named(skill.name)
    return Meaning(None, Concept(named.identifier, named.name, _table(named.source)) if named else None)


def _table(source: Source) -> str:
    return f"{source.name}, release {source.release}"


@dataclass(frozen=True, slots=True)
class Offered:
    """A name that may be meant; `note` says where it is from, or by what other name it was found."""

    name: str
    note: str


def names_offered(viewer: Viewer, said: str) -> tuple[Offered, ...]:
    """The names that fit what was written so far: the viewer's own skills first, then the library's."""
    from metier.reference.folding import folded
    from metier.reference.library import library

    words = folded(said).split()
    if not words:
        return ()
    own = [name for name in _own_names(viewer) if _begins(folded(name).split(), words)][:MOST_OWN]
    there = {folded(name) for name in own}
    found = [
        Offered(one.name, one.found_as or SHORT[one.source.kind])
        for one in library().find(said, MOST_OFFERED)
        if folded(one.name) not in there
    ]
    return (*(Offered(name, "In your record") for name in own), *found)[:MOST_OFFERED]


def _begins(name: Sequence[str], words: Sequence[str]) -> bool:
    return all(any(one.startswith(word) for one in name) for word in words)


@prepared
def _own_names(viewer: Viewer) -> QuerySet[Skill, str]:
    return visible(viewer, Skill).values_list("name", flat=True)
