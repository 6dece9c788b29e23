"""Who was erased on their request, so that no import brings them back."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable

from metier.accounts.access import Viewer, visible
from metier.core.exchange.employers import employer_key
from metier.core.network.facts import PersonFact
from metier.core.people import name_key
from metier.network.models import Erasure


class Marks:
    """Tells of somebody whether they were erased, by salted digests of what tells who somebody is."""

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
    """What somebody is known again by, as far as that says for certain who somebody is: an address, a profile, the key of their card, a number
    with their name, their name with where they work.
    """
    name = name_key(fact.name)
    found = [f"{one.kind}:{one.key}" for one in fact.points if one.kind in ("email", "profile")]
    found += [f"phone:{one.key}|{name}" for one in fact.points if one.kind == "phone"]
    found += [f"{kind}:{said}" for kind, said in (("profile", fact.profile), ("uid", fact.uid)) if said]
    return [*found, f"name:{name}|{employer_key(fact.employer)}"] if fact.employer and name else found
