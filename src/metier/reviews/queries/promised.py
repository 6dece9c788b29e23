"""What was said at the end of the last review: which commitments were kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet

from metier.accounts.access import Viewer, find, visible
from metier.core.periods import KINDS
from metier.reviews.models import Commitment, Review
from metier.reviews.queries.lines import brief
from metier.reviews.queries.reviews import period_of_review


@dataclass(frozen=True, slots=True)
class Promise:
    """A commitment: kept on a day, given up with its task, or neither yet. One of a task is kept when the task is done."""

    id: UUID
    text: str
    said_in: str
    kept_on: date | None
    is_given_up: bool
    task_id: UUID | None

    @property
    def is_open(self) -> bool:
        return self.kept_on is None and not self.is_given_up

    @property
    def word(self) -> str:
        """`Done 9 Jul`, `Given up`, `Not done`."""
        if self.kept_on:
            return f"Done {brief(self.kept_on)}"
        return "Given up" if self.is_given_up else "Not done"


def commitments(viewer: Viewer, row: Review) -> QuerySet[Commitment]:
    """What was meant at the end of a review."""
    return visible(viewer, Commitment).filter(review=row)


def commitment(viewer: Viewer, pk: UUID | str) -> Commitment:
    """Raises Missing."""
    return find(viewer, Commitment, pk)


def open_promises(viewer: Viewer, kind: str) -> int:
    """How many commitments of the last finished review of a kind are neither kept nor given up."""
    last = (
        visible(viewer, Review)
        .filter(finished_at__isnull=False, kind=kind)
        .order_by("-ends", "-finished_at")
        .values("pk")
    )
    rows = visible(viewer, Commitment).filter(review__in=last[:1], kept_on=None)
    is_open = Q(task=None) | Q(task__done_on=None, task__dropped_on=None, task__trashed_at=None)
    return rows.filter(is_open).count()


def promised(viewer: Viewer, row: Review) -> tuple[Promise, ...]:
    """Of the last finished review of this kind, and of shorter ones finished since then. Two queries."""
    kinds = KINDS[: KINDS.index(period_of_review(row).kind) + 1]
    finished = visible(viewer, Review).filter(finished_at__isnull=False, kind__in=kinds, ends__lt=row.ends)
    newest: dict[str, Review] = {}
    for one in finished.defer("facts").order_by("-ends", "-finished_at")[:40]:
        newest.setdefault(one.kind, one)
    own = newest.get(row.kind)
    since = own.finished_at if own else None
    meant = [
        one for one in newest.values() if one is own or since is None or (one.finished_at and one.finished_at > since)
    ]
    titles = {one.pk: period_of_review(one).title for one in meant}
    order = {
        one.pk: place
        for place, one in enumerate(sorted(meant, key=lambda one: -KINDS.index(period_of_review(one).kind)))
    }
    rows = visible(viewer, Commitment).filter(review__in=meant).select_related("task")
    found = sorted(rows, key=lambda one: (order[one.review_id], one.position, str(one.pk)))
    return tuple(_promise(one, titles[one.review_id]) for one in found)


def _promise(row: Commitment, said_in: str) -> Promise:
    task = row.task
    kept = row.kept_on or (task.done_on if task else None)
    given_up = kept is None and task is not None and (task.dropped_on is not None or task.trashed_at is not None)
    return Promise(row.pk, row.text, said_in, kept, given_up, row.task_id)
