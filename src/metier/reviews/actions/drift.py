"""Calling drift deliberate, and taking that back."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, find_trashed, visible
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.core.errors import Refused, Where
from metier.direction.choices import PRIORITY_NAMES
from metier.reviews.models import DeliberateDrift

LONGEST = 300


@transaction.atomic
def call_deliberate(viewer: Viewer, priority: str, share: int, why: str = "") -> DeliberateDrift:
    """So many per cent of hours for a priority (empty: easy ones and those that others wanted) are meant. Raises Refused.

    Said twice on a day, as in two tabs, it is said once.
    """
    if priority and priority not in PRIORITY_NAMES:
        raise Refused(f"“{priority}” is not a priority. Open Today again.")
    if not 0 <= share <= 100:
        raise Refused("A share is a whole number from 0 to 100.", Where(field="share"))
    said = {"priority": priority, "share": share, "said_on": viewer.today}
    row = visible(viewer, DeliberateDrift).filter(**said).first()
    if row is None:
        return DeliberateDrift.objects.create(career=viewer.career, created_at=viewer.now, why=_checked(why), **said)
    if why.strip():
        explain(row, why)
    return row


def explain(row: DeliberateDrift, why: str) -> None:
    """Why it is meant. Raises Refused when it is too long."""
    row.why = _checked(why)
    row.save(update_fields=["why"])


def take_back(viewer: Viewer, row: DeliberateDrift) -> None:
    """It is not deliberate after all, so it is shown again."""
    put_in_trash(viewer, row)


def call_again(viewer: Viewer, pk: UUID | str) -> DeliberateDrift:
    """Undo taking it back. Raises Missing."""
    row = find_trashed(viewer, DeliberateDrift, pk)
    take_from_trash(row)
    return row


def _checked(why: str) -> str:
    said = " ".join(why.split())
    if len(said) > LONGEST:
        raise Refused(f"Keep the reason within {LONGEST} letters.", Where(field="why"))
    return said
