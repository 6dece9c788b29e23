"""Who would speak for the owner, beside what they wrote."""

from __future__ import annotations

from dataclasses import dataclass

from metier.accounts.access import Viewer
from metier.core.exchange import name_key
from metier.record.models import Recommendation, Reference
from metier.record.queries.rows import every


@dataclass(frozen=True, slots=True)
class Speaking:
    """Whoever wrote a recommendation: the reference that bears their name, if there is one."""

    name: str
    reference: Reference | None


def speaking(viewer: Viewer, row: Recommendation) -> Speaking | None:
    """None for what the owner wrote about others, or what nobody has a name under."""
    if row.given or not row.person:
        return None
    key = name_key(row.person)
    found = (one for one in every(viewer, Reference) if name_key(one.name) == key)
    return Speaking(row.person, next(found, None))
