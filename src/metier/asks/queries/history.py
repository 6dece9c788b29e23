"""What happened to an ask, what was promised, what was handed over, what was said of it before."""

from __future__ import annotations

from datetime import date
from functools import partial
from uuid import UUID

from django.db.models import Max, QuerySet

from metier.accounts.access import Viewer, find, visible
from metier.accounts.history import Correction, corrections, differing
from metier.accounts.prepared import prepared
from metier.asks.choices import DocumentKind, EventKind
from metier.asks.models import Ask, AskEvent, AskFacts, AskRevision, Promise, SentDocument
from metier.asks.queries.asks import PENDING
from metier.plan.models import Task


def events(viewer: Viewer, of: Ask) -> list[AskEvent]:
    """Oldest first."""
    return _events(viewer, of)


@prepared
def _events(viewer: Viewer, of: Ask) -> QuerySet[AskEvent]:
    rows = visible(viewer, AskEvent).filter(ask=of).select_related("task", "promise")
    return rows.order_by("happened_on", "created_at", "id")


def event(viewer: Viewer, pk: UUID | str) -> AskEvent:
    """Raises Missing."""
    return find(viewer, AskEvent, pk)


def last_day(viewer: Viewer, of: Ask) -> date | None:
    """The day of the latest event."""
    found: date | None = visible(viewer, AskEvent).filter(ask=of).aggregate(last=Max("happened_on"))["last"]
    return found


def last_step(viewer: Viewer, of: Ask) -> UUID | None:
    """The step that was logged last."""
    rows = visible(viewer, AskEvent).filter(ask=of).order_by("-created_at", "-id")
    return rows.values_list("step", flat=True).first()


def granted_task(viewer: Viewer, of: Ask) -> Task | None:
    """The task that granting it put into the plan, while it is open."""
    rows = visible(viewer, AskEvent).filter(ask=of, kind=EventKind.GRANTED, task__isnull=False).select_related("task")
    row = rows.order_by("-happened_on", "-created_at", "-id").first()
    task = row.task if row else None
    return task if task and task.is_open and task.trashed_at is None else None


def promises(viewer: Viewer, of: Ask) -> QuerySet[Promise]:
    """By the day they are due."""
    return visible(viewer, Promise).filter(ask=of)


def open_promises(viewer: Viewer) -> QuerySet[Promise]:
    """Neither kept nor let go, of asks that are not in the trash."""
    return visible(viewer, Promise).filter(PENDING).select_related("ask")


def promise(viewer: Viewer, pk: UUID | str) -> Promise:
    """Raises Missing."""
    return find(viewer, Promise, pk)


def documents(viewer: Viewer, of: Ask) -> QuerySet[SentDocument]:
    """The cases that were handed over for it, without their bytes."""
    return visible(viewer, SentDocument).filter(ask=of).defer("pdf", "text")


def handed_over(viewer: Viewer, kind: DocumentKind) -> QuerySet[SentDocument]:
    """What was handed over of a kind, newest first, without the bytes."""
    return visible(viewer, SentDocument).filter(kind=kind).defer("pdf", "text")


def document(viewer: Viewer, pk: UUID | str) -> SentDocument:
    """Raises Missing."""
    return find(viewer, SentDocument, pk)


def changes(viewer: Viewer, of: Ask) -> tuple[Correction, ...]:
    """What was said of it before, newest first."""
    return corrections(viewer, of, _versions(viewer, of), partial(differing, AskFacts))


@prepared
def _versions(viewer: Viewer, of: Ask) -> QuerySet[AskRevision]:
    return visible(viewer, AskRevision).filter(subject=of).select_related("goal", "ambition", "same_as")
