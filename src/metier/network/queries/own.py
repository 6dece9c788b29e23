"""Where the owner works now."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core.exchange.employers import employer_key
from metier.network.choices import Side
from metier.network.models import Contact
from metier.record.models import Position


@dataclass(frozen=True, slots=True)
class OwnEmployers:
    """The employers of one's current positions, by key; `name` is that of the newest."""

    name: str = ""
    keys: frozenset[str] = frozenset()

    def side_of(self, contact: Contact) -> str:
        """Internal or external, by their own word or by where they work; nothing where neither is known."""
        if contact.side:
            return contact.side
        if not contact.employer_key or not self.keys:
            return ""
        return Side.INTERNAL.value if contact.employer_key in self.keys else Side.EXTERNAL.value


def own_employers(viewer: Viewer) -> OwnEmployers:
    names = [name for name in _current(viewer) if name]
    return OwnEmployers(names[0] if names else "", frozenset(employer_key(name) for name in names))


@prepared
def _current(viewer: Viewer) -> QuerySet[Position, str]:
    """The newest first."""
    return (
        visible(viewer, Position)
        .filter(ends=None)
        .order_by("-starts", "-created_at")
        .values_list("employer", flat=True)
    )
