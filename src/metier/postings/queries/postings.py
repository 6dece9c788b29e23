"""Postings, what they ask for, and what was sent."""

from __future__ import annotations

from uuid import UUID

from django.db.models import Q, QuerySet

from metier.accounts.access import Missing, Viewer, find, visible
from metier.core.naming import at_number, named
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


def requirement_named(viewer: Viewer, posting: Posting, said: str) -> Requirement:
    """The line of a posting that is meant, by its number, from 1, a part of it, or the start of its id. Raises Refused."""
    rows = list(visible(viewer, Requirement).filter(posting=posting))
    if row := at_number(said, rows):
        return row
    titles = {row.pk: row.text for row in rows}
    found = named(said, titles, "line", where="`metier posting line list` shows them all.")
    return next(row for row in rows if row.pk == found)


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


def sending_named(viewer: Viewer, said: str) -> Sending:
    """What was sent, as it is meant by whom it went to, for what, at which employer or when, or the start of its id. Raises Refused."""
    titles = {row.pk: words_of_sending(row) for row in sendings(viewer)}
    return sending(viewer, named(said, titles, "sending", where="`metier posting sent` shows them all."))


def words_of_sending(row: Sending) -> str:
    """`Marta Wolski, Data lead, Wharfe Water, 2026-09-20`."""
    return ", ".join(part for part in (row.to, row.what_for, row.employer, f"{row.sent_on}") if part)
