"""Who was erased on their request, so that no import brings them back."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable

from metier.accounts.access import Viewer, visible
from metier.core.network.facts import PersonFact
from metier.core.people import name_key
from metier.network.models import Erasure


class Marks:
    """Tells of somebody whether they were erased, by salted digests of their addresses and their profile."""

    def __init__(self, viewer: Viewer) -> None:
        self.by_salt: dict[str, set[str]] = defaultdict(set)
        for salt, marks in visible(viewer, Erasure).values_list("salt", "marks"):
            self.by_salt[salt].update(marks)

    def __bool__(self) -> bool:
        return any(self.by_salt.values())

    def has(self, fact: PersonFact) -> bool:
        """Whether this is somebody who was erased."""
        return any(mark(salt, said) in marks for salt, marks in self.by_salt.items() for said in signs(fact))


def mark(salt: str, said: str) -> str:
    """A digest from which nobody reads what it is of."""
    return hashlib.sha256(f"{salt}\x1f{said}".encode()).hexdigest()[:32]


def signs(fact: PersonFact) -> Iterable[str]:
    """What somebody is known again by: their addresses and profile; their name with where they work, where that is all there is."""
    found = [f"{one.kind}:{one.key}" for one in fact.points if one.kind in ("email", "profile", "phone")]
    found += [f"profile:{fact.profile}"] if fact.profile else []
    return found or ([f"name:{name_key(fact.name)}|{fact.employer.casefold()}"] if fact.employer else [])
