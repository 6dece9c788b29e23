"""Updates: the draft, those sent, the rhythm, and exactly what went out."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db.models import Count, Max, Q, QuerySet

from metier.accounts.access import Viewer, find, visible
from metier.asks.choices import DocumentKind
from metier.asks.models import ManagerUpdate, SentDocument, UpdateLine, UpdateRhythm


def rhythm(viewer: Viewer) -> UpdateRhythm | None:
    """None until one is chosen."""
    return visible(viewer, UpdateRhythm).first()


def update(viewer: Viewer, pk: UUID | str) -> ManagerUpdate:
    """Raises Missing."""
    return find(viewer, ManagerUpdate, pk)


def draft(viewer: Viewer) -> ManagerUpdate | None:
    """The one that is neither sent nor skipped."""
    return visible(viewer, ManagerUpdate).filter(sent_on=None, skipped_on=None).first()


def past_updates(viewer: Viewer) -> QuerySet[ManagerUpdate]:
    """Sent or skipped, newest first, each with how many lines went out."""
    rows = visible(viewer, ManagerUpdate).exclude(sent_on=None, skipped_on=None)
    return rows.annotate(number=Count("lines", filter=Q(lines__is_in=True, lines__trashed_at=None)))


def sent_updates(viewer: Viewer) -> QuerySet[ManagerUpdate]:
    return visible(viewer, ManagerUpdate).filter(sent_on__isnull=False)


def last_sent_end(viewer: Viewer) -> date | None:
    """The last day that an update that was sent is about."""
    found: date | None = sent_updates(viewer).aggregate(last=Max("ends"))["last"]
    return found


def lines(viewer: Viewer, of: ManagerUpdate) -> list[UpdateLine]:
    """In their order, with what they came from."""
    return list(visible(viewer, UpdateLine).filter(update=of).select_related("win", "goal"))


def line(viewer: Viewer, pk: UUID | str) -> UpdateLine:
    """Raises Missing."""
    return find(viewer, UpdateLine, pk)


def sent_document(viewer: Viewer, of: ManagerUpdate) -> SentDocument | None:
    """What was sent, with its text; its bytes are read when asked for."""
    return visible(viewer, SentDocument).filter(update=of, kind=DocumentKind.UPDATE).defer("pdf").first()
