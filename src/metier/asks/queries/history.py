"""What happened to an ask, what was promised, what was handed over, what was said of it before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any
from uuid import UUID

from django.db import models
from django.db.models import Max, QuerySet

from metier.accounts.access import Viewer, find, visible
from metier.asks.choices import DocumentKind, EventKind
from metier.asks.models import Ask, AskEvent, AskFacts, AskRevision, Promise, SentDocument
from metier.core import money
from metier.plan.models import Task


def events(viewer: Viewer, of: Ask) -> list[AskEvent]:
    """Oldest first."""
    return list(
        visible(viewer, AskEvent)
        .filter(ask=of)
        .select_related("task", "promise")
        .order_by("happened_on", "created_at", "id")
    )


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
    rows = visible(viewer, Promise).filter(kept_on=None, let_go_on=None, ask__trashed_at=None)
    return rows.select_related("ask")


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


@dataclass(frozen=True, slots=True)
class ChangedFact:
    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """What was changed in an ask on a day, and why; `id` is the version that was kept."""

    id: UUID
    on: date
    reason: str
    facts: tuple[ChangedFact, ...]


def changes(viewer: Viewer, of: Ask) -> list[Change]:
    """Newest first."""
    past = list(visible(viewer, AskRevision).filter(subject=of).select_related("goal", "ambition", "same_as"))
    versions: Sequence[Any] = [*past, of]
    found = [
        Change(before.id, viewer.career.day_of(before.replaced_at), before.reason, tuple(_differing(before, after)))
        for before, after in pairwise(versions)
    ]
    return found[::-1]


def _differing(before: Any, after: Any) -> list[ChangedFact]:  # Any: an ask or a version of it
    named = [field for field in AskFacts._meta.local_fields if not field.name.endswith("_currency")]
    return [
        ChangedFact(_label(field), old, new)
        for field in named
        if (old := _said(field, before)) != (new := _said(field, after))
    ]


def _label(field: models.Field[Any, Any]) -> str:
    label = str(field.verbose_name)
    return label[:1].upper() + label[1:]


def _said(field: models.Field[Any, Any], version: Any) -> str:
    value = getattr(version, field.name)
    if value is None or value == "":
        return "nothing"
    names: Mapping[Any, Any] = dict(field.flatchoices)
    if names:
        return str(names.get(value, value))
    return money.money(value.amount, str(value.currency)) if hasattr(value, "currency") else str(value)
