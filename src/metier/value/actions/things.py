"""Adding, changing and taking away any kind of thing: checked as a whole, written as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, find_trashed
from metier.accounts.facts import bound, one_line, said_of, take
from metier.accounts.models import Owned
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.value.actions.checking import check
from metier.value.kinds import BY_MODEL

T = TypeVar("T", bound=Owned)
LONGEST = 2_000


@transaction.atomic
def add(viewer: Viewer, model: type[T], facts: Mapping[str, Any]) -> T:
    """Keep a new one. Raises Refused."""
    row = model(career=viewer.career, created_at=viewer.now)
    _say(viewer, row, facts)
    row.save()
    return row


@transaction.atomic
def change(viewer: Viewer, row: Owned, facts: Mapping[str, Any]) -> bool:
    """Correct it; whether anything differs. Raises Refused."""
    names = BY_MODEL[type(row)].facts
    before = said_of(row, names)
    _say(viewer, row, facts)
    row.save()
    return before != said_of(row, names)


def trash(viewer: Viewer, row: Owned) -> None:
    """Put it in the trash."""
    put_in_trash(viewer, row)


def restore(viewer: Viewer, model: type[T], pk: UUID | str) -> T:
    """Take it out of the trash. Raises Missing."""
    row = find_trashed(viewer, model, pk)
    take_from_trash(row)
    return row


def _say(viewer: Viewer, row: Owned, facts: Mapping[str, Any]) -> None:
    names = BY_MODEL[type(row)].facts
    take(row, facts, names, str.strip if "anchor" in names else one_line)
    bound(row, [name for name in names if name not in {"position", "market"}], LONGEST)
    check(viewer, row)
