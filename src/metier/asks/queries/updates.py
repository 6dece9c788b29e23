"""Updates: the draft, those sent, the rhythm, and exactly what went out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from django.db.models import Count, Max, QuerySet

from metier.accounts.access import Viewer, find, visible
from metier.asks.choices import DocumentKind, UpdatePart
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
    """Sent or skipped, newest first."""
    return visible(viewer, ManagerUpdate).exclude(sent_on=None, skipped_on=None)


def lines_out(viewer: Viewer, of: Iterable[ManagerUpdate]) -> dict[UUID, int]:
    """How many lines of each of these go out, or went."""
    rows = visible(viewer, UpdateLine).filter(update__in=[row.pk for row in of], is_in=True)
    return dict(rows.order_by().values_list("update_id").annotate(number=Count("id")))


def sent_updates(viewer: Viewer) -> QuerySet[ManagerUpdate]:
    return visible(viewer, ManagerUpdate).filter(sent_on__isnull=False)


def last_sent_end(viewer: Viewer) -> date | None:
    """The last day that an update that was sent is about."""
    found: date | None = sent_updates(viewer).aggregate(last=Max("ends"))["last"]
    return found


def lines(viewer: Viewer, of: ManagerUpdate) -> list[UpdateLine]:
    """Part by part, in their order."""
    order = list(UpdatePart.values)
    return sorted(visible(viewer, UpdateLine).filter(update=of), key=lambda line: order.index(line.part))


def line(viewer: Viewer, pk: UUID | str) -> UpdateLine:
    """Raises Missing."""
    return find(viewer, UpdateLine, pk)


def sent_document(viewer: Viewer, of: ManagerUpdate) -> SentDocument | None:
    """What was sent, with its text; its bytes are read when asked for."""
    return visible(viewer, SentDocument).filter(update=of, kind=DocumentKind.UPDATE).defer("pdf").first()
