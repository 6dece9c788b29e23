"""A talk with whom names mean: who is new is added with it, in one go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from metier.accounts.access import Viewer
from metier.core.people import name_key
from metier.network.actions.people import add_person
from metier.network.actions.talks import log_talk
from metier.network.models import Contact, Interaction
from metier.network.queries.naming import Named


@transaction.atomic
def log_met(viewer: Viewer, met: Sequence[Named], facts: Mapping[str, Any]) -> list[Interaction]:
    """A talk with everybody who is meant, each once, from any facts of a talk. Raises Refused, and then nobody was added."""
    new: dict[str, Contact] = {}
    people: dict[object, Contact] = {}
    for one in met:
        key = name_key(one.name)
        person = one.person or new.get(key) or new.setdefault(key, add_person(viewer, {"name": one.name}))
        people.setdefault(person.pk, person)
    return log_talk(viewer, list(people.values()), facts)
