"""Postings, what they ask for, and what was sent."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q, QuerySet

from metier.accounts.access import Missing, Viewer, find, visible
from metier.core.naming import named
from metier.postings.models import Posting, Requirement, Sending

WITHOUT_POSTING = Q(posting=None) | Q(posting__trashed_at__isnull=False)
"""Of what was sent: for no posting, or for one in the trash."""


def postings(viewer: Viewer) -> QuerySet[Posting]:
    """Newest first."""
    return visible(viewer, Posting).order_by("-created_at", "-id")


def posting(viewer: Viewer, pk: UUID | str) -> Posting:
    """Raises Missing."""
    return find(viewer, Posting, pk)


def posting_named(viewer: Viewer, said: str) -> Posting:
    """The one whose title and employer, or id, a person means. Raises Refused."""
    titles = {row.pk: str(row) for row in postings(viewer).only("id", "title", "employer")}
    return posting(viewer, named(said, titles, "posting"))


def requirement(viewer: Viewer, pk: UUID | str) -> Requirement:
    """Raises Missing, also when its posting is in the trash."""
    found = find(viewer, Requirement, pk)
    if found.posting.trashed_at is not None:
        raise Missing("There is no such requirement.")
    return found


def sendings(viewer: Viewer, of: Posting | None = None) -> QuerySet[Sending]:
    """Newest first; with the posting, which may be in the trash by now."""
    rows = visible(viewer, Sending).select_related("posting")
    return rows.filter(posting=of) if of else rows


def sending(viewer: Viewer, pk: UUID | str) -> Sending:
    """Raises Missing."""
    return find(viewer, Sending, pk)
