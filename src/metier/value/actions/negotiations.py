"""What holds a negotiation up, and what of it goes on paper."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, visible
from metier.record.models import Win
from metier.value.models import Negotiation, NegotiationWin


@transaction.atomic
def choose_wins(viewer: Viewer, negotiation: Negotiation, wins: Collection[UUID]) -> None:
    """These wins hold it up, and no others."""
    wanted = list(visible(viewer, Win).filter(pk__in=wins))
    known = {row.win_id: row for row in visible(viewer, NegotiationWin).filter(negotiation=negotiation)}
    NegotiationWin.objects.bulk_create(
        NegotiationWin(career=viewer.career, negotiation=negotiation, win=win, created_at=viewer.now)
        for win in wanted
        if win.pk not in known
    )
    gone = [row.pk for key, row in known.items() if key not in {win.pk for win in wanted}]
    visible(viewer, NegotiationWin).filter(pk__in=gone).delete()


def choose_sheet(negotiation: Negotiation, lines: Collection[str]) -> None:
    """These lines go on the sheet, and no others."""
    negotiation.sheet = list(lines)
    negotiation.save(update_fields=["sheet"])
