"""Recommendations that others wrote about the owner: help received, once their owner says so."""

from __future__ import annotations

from dataclasses import dataclass

from metier.accounts.access import Viewer, visible
from metier.core.network.matching import Index
from metier.core.people import name_key
from metier.network.models import Favour
from metier.network.queries.known import known
from metier.record.models import Recommendation

LINE = "Recommended you on LinkedIn"


@dataclass(frozen=True, slots=True)
class Praised:
    """A recommendation beside the one person here who has that name, if there is one."""

    recommendation: Recommendation
    person_id: str
    person_name: str


def unthanked(viewer: Viewer) -> list[Praised]:
    """Recommendations about the owner that are not noted as help received yet."""
    written = list(visible(viewer, Recommendation).filter(given=False))
    if not written:
        return []
    names = Index(known(viewer)).names
    noted = set(Favour.objects.filter(career=viewer.career, line=LINE).values_list("contact_id", flat=True))
    found = []
    for one in written:
        same = names.get(name_key(one.person), [])
        if len(same) == 1 and same[0].id not in {str(pk) for pk in noted}:
            found.append(Praised(one, same[0].id, same[0].fact.name))
    return found
