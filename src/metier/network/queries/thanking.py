"""Recommendations that others wrote about the owner: help received, once their owner says so."""

from __future__ import annotations

from dataclasses import dataclass

from metier.accounts.access import Viewer, visible
from metier.core.people import name_key
from metier.network.models import Contact, Favour
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
    keys = [name_key(one.person)[:200] for one in written]
    there: dict[str, list[tuple[str, str]]] = {}
    rows = visible(viewer, Contact).filter(name_key__in={*keys} - {""})
    for pk, name, key in rows.order_by().values_list("pk", "name", "name_key"):
        there.setdefault(key, []).append((str(pk), name))
    noted = {
        str(pk) for pk in Favour.objects.filter(career=viewer.career, line=LINE).values_list("contact_id", flat=True)
    }
    found = []
    for one, key in zip(written, keys, strict=True):
        same = there.get(key, [])
        if len(same) == 1 and same[0][0] not in noted:
            found.append(Praised(one, *same[0]))
    return found
