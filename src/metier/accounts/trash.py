"""Deleting: a row goes to the trash, can come back for 30 days, and then goes for good."""

from datetime import datetime, timedelta

from metier.accounts.access import Viewer
from metier.accounts.models import Owned

KEPT = timedelta(days=30)


def put_in_trash(viewer: Viewer, row: Owned) -> None:
    row.trashed_at = viewer.now
    row.save(update_fields=["trashed_at"])


def take_from_trash(row: Owned) -> None:
    row.trashed_at = None
    row.save(update_fields=["trashed_at"])


def empty_trash(model: type[Owned], now: datetime) -> int:
    """Remove for good what has been in the trash longer than KEPT; returns how many rows went."""
    return model._default_manager.filter(trashed_at__lt=now - KEPT).delete()[0]
