"""Kept versions with the version that came after each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, DateField, Exists, F, OuterRef, Q, QuerySet, Subquery, When

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Revision
from metier.plan.models import TaskRevision
from metier.reviews.queries.course.entries import Window


@dataclass(frozen=True, slots=True)
class Step:
    """A version, the one after it, and what both are versions of. Any: revisions have their subject, subjects their facts."""

    before: Any
    after: Any

    @property
    def subject(self) -> Any:
        return self.before.subject


def steps(viewer: Viewer, model: type[Revision], rows: QuerySet[Any], window: Window) -> list[Step]:
    """The versions in a window, newest first, with what came after each: one query, and another where the window ends before now."""
    found = list(window.of(rows.filter(subject__trashed_at=None).select_related("subject"), "replaced_at"))
    later = _later(viewer, model, found, window) if window.before else {}
    made = []
    for row in found:
        made.append(Step(row, later.get(row.subject_id, row.subject)))
        later[row.subject_id] = row
    return made


def made(viewer: Viewer, model: type[Revision], rows: QuerySet[Any], window: Window) -> list[tuple[Any, Any]]:
    """The rows that were made in a window, newest first, each with what it said first. Any: as in a step. Two queries."""
    found = list(window.of(rows, "created_at"))
    kept: QuerySet[Any] = visible(viewer, model).filter(subject__in=[row.pk for row in found])  # type: ignore[misc]
    first = {row.subject_id: row for row in kept.order_by("-replaced_at", "-id")} if found else {}
    return [(row, first.get(row.pk, row)) for row in found]


def _later(viewer: Viewer, model: type[Revision], found: Sequence[Any], window: Window) -> dict[Any, Any]:
    """The first version that was replaced after the window, by subject."""
    rows: QuerySet[Any] = visible(viewer, model).filter(subject__in={row.subject_id for row in found})  # type: ignore[misc]
    return {row.subject_id: row for row in window.after(rows, "replaced_at")}


def without_progress(viewer: Viewer, rows: QuerySet[TaskRevision]) -> QuerySet[TaskRevision]:
    """Versions of tasks but those that only ended because the task was begun, done or reopened: that is no correction."""
    next_rows = (
        visible(viewer, TaskRevision)
        .filter(subject=OuterRef("subject"))
        .filter(
            Q(replaced_at__gt=OuterRef("replaced_at")) | Q(replaced_at=OuterRef("replaced_at"), id__gt=OuterRef("id"))
        )
    )
    for name in ("started_on", "done_on"):
        after = Subquery(next_rows.order_by("replaced_at", "id").values(name)[:1], output_field=DateField())
        told = Case(When(Exists(next_rows), then=after), default=F(f"subject__{name}"))
        rows = rows.alias(**{f"then_{name}": told}).filter(
            Q(**{name: F(f"then_{name}")}) | Q(**{f"{name}__isnull": True, f"then_{name}__isnull": True})
        )
    return rows
