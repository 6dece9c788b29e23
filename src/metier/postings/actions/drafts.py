"""What was read, kept until it is decided."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from metier.accounts.access import Viewer
from metier.core.postings.found import stored
from metier.postings.models import PostingDraft
from metier.postings.reading import read

KEPT = timedelta(days=1)


@transaction.atomic
def read_posting(viewer: Viewer, name: str, data: bytes) -> PostingDraft:
    """Read a file or what was pasted, and keep what it brought until it is decided, in place of an earlier one. Raises Refused."""
    found = read(name, data)
    PostingDraft.objects.filter(career=viewer.career).delete()
    return PostingDraft.objects.create(
        career=viewer.career, made_at=viewer.now, name=name[:300], found=[stored(one) for one in found]
    )


def drop_draft(draft: PostingDraft) -> None:
    """Leave it; nothing of it was kept."""
    draft.delete()


def sweep_drafts(now: datetime) -> int:
    """Remove drafts that nobody decided on; returns how many went."""
    return PostingDraft.objects.filter(made_at__lt=now - KEPT).delete()[0]
