"""What the document of a review shows: only what was kept when it was signed off."""

from __future__ import annotations

from dataclasses import dataclass

from metier.accounts.access import Viewer
from metier.core.words import full_date
from metier.reviews.models import Review
from metier.reviews.pages.review import Bar, bars
from metier.reviews.queries import document
from metier.reviews.queries.document import Answered, Document


@dataclass(frozen=True)
class DocumentPage:
    review: Review
    document: Document
    bars: tuple[Bar, ...]

    @property
    def finished(self) -> str:
        day = document.finished_on(self.document)
        return full_date(day) if day else ""

    @property
    def has_ticks(self) -> bool:
        return any(bar.against for bar in self.bars)

    @property
    def words_moved(self) -> tuple[Answered, ...]:
        return self.document.words_at("moved")

    @property
    def words_stalled(self) -> tuple[Answered, ...]:
        return self.document.words_at("stalled")

    @property
    def words_where(self) -> tuple[Answered, ...]:
        return self.document.words_at("where")

    @property
    def words_direction(self) -> tuple[Answered, ...]:
        return self.document.words_at("direction")

    @property
    def words_next(self) -> tuple[Answered, ...]:
        return self.document.words_at("next")


def document_page(viewer: Viewer, row: Review) -> DocumentPage:
    found = document.document(viewer, row)
    return DocumentPage(row, found, bars(found.rows))
