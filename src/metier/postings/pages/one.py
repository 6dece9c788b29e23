"""One posting: what it asks beside its text, and everything that was sent for it and to its employer."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core.postings import Comparison
from metier.postings import queries
from metier.postings.models import Posting, Sending
from metier.postings.pages.all import state_of
from metier.postings.pages.compared import AskedGroup, groups_of
from metier.postings.pages.words import days_left, pay_of, place_of


@dataclass(frozen=True, slots=True)
class SendingLine:
    sending: Sending
    shape: str
    word: str


@dataclass(frozen=True, slots=True)
class PostingPage:
    posting: Posting
    place: str
    pay: str
    left: str
    is_closed: bool
    comparison: Comparison
    groups: tuple[AskedGroup, ...]
    sendings: tuple[SendingLine, ...]
    before: tuple[queries.Before, ...]


def posting_page(viewer: Viewer, posting: Posting) -> PostingPage:
    comparison = queries.comparison(viewer, posting)
    sent = [SendingLine(row, *state_of(viewer, row)) for row in _sent(viewer, posting.pk)]
    return PostingPage(
        posting=posting,
        place=place_of(posting),
        pay=pay_of(posting),
        left=days_left(posting.valid_until, viewer.today),
        is_closed=bool(posting.valid_until and posting.valid_until < viewer.today),
        comparison=comparison,
        groups=groups_of(comparison),
        sendings=tuple(sent),
        before=queries.before(viewer, queries.as_found(posting), but=posting),
    )


@prepared
def _sent(viewer: Viewer, posting: UUID) -> QuerySet[Sending]:
    return visible(viewer, Sending).filter(posting=posting)
