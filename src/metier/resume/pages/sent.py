"""What was sent, by whom it went to."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.paginator import Page, Paginator

from metier.accounts.access import Viewer, visible
from metier.postings.models import Posting, Sending
from metier.resume import queries
from metier.resume.models import SentFile

A_PAGE = 50


@dataclass(frozen=True, slots=True)
class SentRow:
    sending: Sending
    files: tuple[SentFile, ...]

    @property
    def variant_name(self) -> str:
        return self.files[0].variant_name


@dataclass(frozen=True, slots=True)
class SentPage:
    rows: tuple[SentRow, ...]
    page: Page[Sending]
    posting: Posting | None


def sent_page(viewer: Viewer, number: str, posting: Posting | None = None) -> SentPage:
    """Sendings that hold files, the last first; those for a posting alone, if one is given."""
    held = visible(viewer, SentFile).values("sending")
    sendings = (
        visible(viewer, Sending)
        .filter(pk__in=held)
        .select_related("posting")
        .order_by("-sent_on", "-created_at", "-id")
    )
    sendings = sendings.filter(posting=posting) if posting else sendings
    page = Paginator(sendings, A_PAGE).get_page(number)
    rows = list(page)
    by_sending: dict[object, list[SentFile]] = {}
    for file in queries.sent_files(viewer).filter(sending__in=[row.pk for row in rows]):
        by_sending.setdefault(file.sending_id, []).append(file)
    return SentPage(tuple(SentRow(row, tuple(by_sending.get(row.pk, ()))) for row in rows), page, posting)
