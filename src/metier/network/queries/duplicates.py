"""People who may be one person."""

from __future__ import annotations

from metier.accounts.access import Viewer, find, visible
from metier.core.network.duplicates import Pair, duplicates
from metier.network.models import Merge, NotTheSame
from metier.network.queries.known import known


def pairs(viewer: Viewer) -> list[Pair]:
    """Pairs who are one person by a stated rule, then those who only share a name; without those whom their owner said to be two."""
    two = [(str(one), str(other)) for one, other in visible(viewer, NotTheSame).values_list("one", "other")]
    return duplicates(known(viewer), two)


def merge(viewer: Viewer, pk: object) -> Merge:
    """One merge. Raises Missing."""
    return find(viewer, Merge, str(pk))


def merges(viewer: Viewer) -> list[Merge]:
    """The last merges that still stand, the newest first."""
    return list(visible(viewer, Merge).filter(undone_at=None).select_related("kept", "gone")[:20])
