"""Postings that were read and wait for a decision."""

from __future__ import annotations

from uuid import UUID

from metier.accounts.access import Missing, Viewer, visible
from metier.core.postings.asked import Asked
from metier.core.postings.found import FoundPosting, from_stored
from metier.core.postings.requirements import requirements_in
from metier.postings.models import PostingDraft
from metier.record.models import Skill

MOST_KNOWN = 500


def draft(viewer: Viewer, pk: UUID | str) -> PostingDraft:
    """Raises Missing."""
    found = PostingDraft.objects.filter(career=viewer.career, pk=pk).first()
    if found is None:
        raise Missing("There is no such preview.")
    return found


def found_in(draft: PostingDraft) -> tuple[FoundPosting, ...]:
    """The postings of a draft, in the order of the file."""
    return tuple(from_stored(one) for one in draft.found)


def chosen(draft: PostingDraft, which: str) -> FoundPosting | None:
    """The one a person means, counted from 1; None where there are several and none is meant. Raises Missing."""
    found = found_in(draft)
    if len(found) == 1 and not which:
        return found[0]
    if not which:
        return None
    if not which.isascii() or not which.isdigit() or not 0 < int(which[:6]) <= len(found):
        raise Missing("There is no such posting in the file.")
    return found[int(which[:6]) - 1]


def asked_in(viewer: Viewer, found: FoundPosting) -> tuple[Asked, ...]:
    """What a posting asks for; names of skills on the record are looked out for."""
    known = visible(viewer, Skill).order_by("name").values_list("name", flat=True)[:MOST_KNOWN]
    return requirements_in(found.text, tuple(known), found.language)
