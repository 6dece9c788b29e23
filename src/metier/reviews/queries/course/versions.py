"""Kept versions with the version that came after each."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Case, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce
from django.db.models.lookups import Exact

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Owned, Revision
from metier.accounts.prepared import prepared
from metier.plan.models import TaskRevision
from metier.reviews.queries.course.entries import Window

ENDINGS = ("state", "dropped_on", "ended_on", "reached_on")
"""Fields that say that something is over. A model has one of them, or none."""


@dataclass(frozen=True, slots=True)
class Step:
    """A version, the one after it, and what both are versions of. Any: revisions have their subject, subjects their facts.

    `is_still_said`: it was changed on the day on which it was first said, without a reason, as one puts a name right that was
    misspelled. That is saying it rather than correcting it: it is told once, as it stood after that.
    """

    before: Any
    after: Any
    is_still_said: bool

    @property
    def subject(self) -> Any:
        return self.before.subject


Rows = type[Owned] | Callable[[Viewer, Window], QuerySet[Any]]


def made_and_steps(
    viewer: Viewer, model: type[Revision], rows: Rows, changed: Rows, window: Window
) -> tuple[list[tuple[Any, Any]], list[Step]]:
    """The rows that were made in a window, each with what it said first, and the versions in it with what came after each; newest first.

    `rows` and `changed` are models, of which all rows count, or functions that choose them. What was made in a window was changed after that, so what it said first is the oldest of its versions there that was not still being said. Two queries, and a third
    where the window ends before now. Any: as in a step.
    """
    found = _made(viewer, rows, window)
    versions = _replaced(viewer, changed, window)
    said = _later(viewer, model, {row.pk for row in found} | {row.subject_id for row in versions}, window)
    steps = []
    for version in versions:
        after = said.get(version.subject_id, version.subject)
        steps.append(Step(version, after, _is_still_said(viewer, version, after)))
        if not steps[-1].is_still_said:
            said[version.subject_id] = version
    return [(row, said.get(row.pk, row)) for row in found], steps


def _is_still_said(viewer: Viewer, before: Any, after: Any) -> bool:
    """Any: as in a step."""
    day_of = viewer.career.day_of
    is_over = any(getattr(before, name, None) != getattr(after, name, None) for name in ENDINGS)
    return not (is_over or before.reason) and day_of(before.replaced_at) == day_of(before.subject.created_at)


@prepared
def _made(viewer: Viewer, rows: Rows, window: Window) -> QuerySet[Any]:
    return window.of(_rows(viewer, rows, window), "created_at")


@prepared
def _replaced(viewer: Viewer, changed: Rows, window: Window) -> QuerySet[Any]:
    rows = _rows(viewer, changed, window).filter(subject__trashed_at=None)
    return window.of(rows.select_related("subject"), "replaced_at")


def _rows(viewer: Viewer, rows: Rows, window: Window) -> QuerySet[Any]:
    return visible(viewer, rows) if isinstance(rows, type) else rows(viewer, window)


def _later(viewer: Viewer, model: type[Revision], subjects: AbstractSet[UUID], window: Window) -> dict[UUID, Any]:
    """The first version that was replaced after the window, by subject; none after a window that has not ended."""
    if window.before is None or window.before.at > viewer.now:
        return {}
    rows: QuerySet[Any] = visible(viewer, model).filter(subject__in=subjects)  # type: ignore[misc]
    return {row.subject_id: row for row in window.after(rows, "replaced_at")}


def without_progress(viewer: Viewer, rows: QuerySet[TaskRevision]) -> QuerySet[TaskRevision]:
    """Versions of tasks but those that only ended because the task was begun, done or reopened: that is no correction."""
    later = Q(replaced_at__gt=OuterRef("replaced_at")) | Q(replaced_at=OuterRef("replaced_at"), id__gt=OuterRef("id"))
    following = visible(viewer, TaskRevision).filter(later, subject=OuterRef("subject")).order_by("replaced_at", "id")
    stays = Coalesce(
        Subquery(following.values(stays=_is_as_far(OuterRef))[:1]), _is_as_far(lambda name: F(f"subject__{name}"))
    )
    return rows.alias(stays=stays).filter(stays=True)


def _is_as_far(other: Callable[[str], F]) -> Case:
    """Whether a version of a task was begun and done on the days that the other was, or as little."""
    never = Value(date.max)
    same = [Exact(Coalesce(F(name), never), Coalesce(other(name), never)) for name in ("started_on", "done_on")]
    return Case(When(Q(*same), then=Value(value=True)), default=Value(value=False))
