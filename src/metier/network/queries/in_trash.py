"""Who of a file is in the trash: what somebody put there is not brought in again behind their back."""

from __future__ import annotations

from dataclasses import replace

from django.db.models import Exists, OuterRef

from metier.accounts.access import Viewer, trashed, visible
from metier.core.network.facts import LeftOut
from metier.core.network.matching import Comparison, Index
from metier.network.models import Contact, Merge
from metier.network.queries.known import MOST_FOUND, known

WHY = "Whom you put there stays there. Take them out of the trash first to have what the file says of them."


def without_those_in_trash(viewer: Viewer, comparison: Comparison) -> tuple[Comparison, tuple[LeftOut, ...]]:
    """The comparison without those who would be new and are for certain somebody in the trash, and how many they are.

    Whoever was made one with another is not looked for: they are that other now. One query while nobody is in the trash.
    """
    merged = visible(viewer, Merge).filter(gone=OuterRef("pk"), undone_at=None)
    rows = trashed(viewer, Contact).exclude(Exists(merged))
    ids = list(rows.order_by().values_list("pk", flat=True))
    if not ids:
        return comparison, ()
    index = Index(known(viewer, ids if len(ids) <= MOST_FOUND else None, among=rows))
    there = {id(one) for one in comparison.of("new") if index.look(one.asked)[0]}
    if not there:
        return comparison, ()
    left = tuple(one for one in comparison.found if id(one) not in there)
    return replace(comparison, found=left), (LeftOut("In your trash", len(there), WHY),)
