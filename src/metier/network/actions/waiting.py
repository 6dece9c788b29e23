"""Files of people between their preview and their import, and what columns of a table mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from django.db import transaction

from metier.accounts.access import Viewer
from metier.core.network.columns import Table
from metier.network.models import ColumnMapping, PeopleDraft

KEPT = timedelta(days=1)


@transaction.atomic
def keep_file(
    viewer: Viewer, kind: str, name: str, data: bytes, decided: Mapping[str, object] | None = None
) -> PeopleDraft:
    """Keep a file until its import is decided, in place of an earlier one of the same career."""
    PeopleDraft.objects.filter(career=viewer.career).delete()
    return PeopleDraft.objects.create(
        career=viewer.career, made_at=viewer.now, kind=kind, name=name[:300], data=data, decided=dict(decided or {})
    )


@transaction.atomic
def say_columns(viewer: Viewer, draft: PeopleDraft, table: Table, columns: Sequence[str]) -> None:
    """What the columns of a file mean; remembered for the next one with the same headings."""
    draft.decided = draft.decided | {"columns": list(columns)}
    draft.save(update_fields=["decided"])
    remember_columns(viewer, table, columns)


def remember_columns(viewer: Viewer, table: Table, columns: Sequence[str]) -> None:
    """Remember what columns mean, for the next table with the same headings."""
    said = dict(zip(table.headings, columns, strict=True))
    ColumnMapping.objects.update_or_create(
        career=viewer.career, headings=table.digest, defaults={"columns": said, "trashed_at": None}
    )


def say_encoding(draft: PeopleDraft, encoding: str) -> None:
    """In which encoding a file is to be read."""
    draft.decided = {**draft.decided, "encoding": encoding}
    draft.save(update_fields=["decided"])


def drop_file(draft: PeopleDraft) -> None:
    """It does not wait any more; nothing was changed."""
    draft.delete()


def sweep_files(now: datetime) -> int:
    """Remove files that waited for more than a day; returns how many."""
    return PeopleDraft.objects.filter(made_at__lt=now - KEPT).delete()[0]
