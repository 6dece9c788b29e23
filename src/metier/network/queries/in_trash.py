"""Who of a file is in the trash: what somebody put there is not brought in again behind their back."""

from __future__ import annotations

from dataclasses import replace

from django.db.models import Exists, OuterRef

from metier.accounts.access import Viewer, trashed, visible
from metier.core.network.facts import LeftOut
from metier.core.network.matching import Comparison, Found, Index, Known
from metier.core.words import first_of
from metier.network.models import Contact, Merge
from metier.network.queries.known import MOST_FOUND, known

MOST_NAMED = 5
WHY = "Whom you put there stays there. Take them out of the trash first to have what the file says of them."


def without_those_in_trash(viewer: Viewer, comparison: Comparison) -> tuple[Comparison, tuple[LeftOut, ...]]:
    """The comparison without those who are nobody here for certain and for certain somebody in the trash, and who they are.

    Whoever was made one with another is not looked for: they are that other now. One query while nobody is in the trash.
    """
    merged = visible(viewer, Merge).filter(gone=OuterRef("pk"), undone_at=None)
    rows = trashed(viewer, Contact).exclude(Exists(merged))
    ids = list(rows.order_by().values_list("pk", flat=True))
    if not ids:
        return comparison, ()
    index = Index(known(viewer, ids if len(ids) <= MOST_FOUND else None, among=rows))
    there: list[Found] = []
    left: list[Found] = []
    for one in comparison.found:
        (there if one.known is None and _is_in(index, one.asked) else left).append(one)
    if not there:
        return comparison, ()
    named = first_of([one.fact.name for one in there], MOST_NAMED)
    return replace(comparison, found=tuple(left)), (LeftOut("In your trash", len(there), f"{named}. {WHY}"),)


def _is_in(index: Index, asked: Known) -> bool:
    """Whether it is one of these for certain; or several, because they were put there more than once."""
    certain, may_be, _ = index.look(asked)
    return certain is not None or any(Index((one,)).look(asked)[0] for one in may_be)
