"""Deleting: a row goes to the trash, can come back for 30 days, and then goes for good."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TypeVar

from django.db.models import QuerySet

from metier.accounts.access import Viewer, trashed
from metier.accounts.models import Owned
from metier.core import words
from metier.core.errors import Refused
from metier.core.naming import named

KEPT = timedelta(days=30)
MOST_NAMED = 5
M = TypeVar("M", bound=Owned)


def put_in_trash(viewer: Viewer, row: Owned) -> None:
    row.trashed_at = viewer.now
    row.save(update_fields=["trashed_at"])


def take_from_trash(row: Owned) -> None:
    row.trashed_at = None
    row.save(update_fields=["trashed_at"])


def named_in_trash(
    viewer: Viewer, model: type[M], said: str, kind: str, plural: str = "", among: QuerySet[M] | None = None
) -> M:
    """The row in the trash that a person means by a part of what it says or the start of its id. Raises Refused, saying what is there."""
    return named_of_trash(trashed(viewer, model) if among is None else among, said, kind, plural)


def named_of_trash(trash: Iterable[M], said: str, kind: str, plural: str = "") -> M:
    """The same of rows that are in the trash. Raises Refused."""
    rows = sorted(trash, key=lambda row: (str(row.trashed_at), str(row.pk)), reverse=True)
    if not rows:
        raise Refused(f"There is no {kind} in the trash.")
    last = words.first_of([f"“{row}”" for row in rows], MOST_NAMED)
    there = f"In the trash {'is' if len(rows) == 1 else 'are'} {last}."
    titles = {row.pk: str(row) for row in rows}
    many = f"{plural or kind + 's'} in the trash"
    found = named(said, titles, f"{kind} in the trash", many, where=there)
    return next(row for row in rows if row.pk == found)


def empty_trash(model: type[Owned], now: datetime) -> int:
    """Remove for good what has been in the trash longer than KEPT; returns how many rows went."""
    return model._default_manager.filter(trashed_at__lt=now - KEPT).delete()[0]
