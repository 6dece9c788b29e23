"""What was said at the end of the last review: which commitments were kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_
from uuid import UUID

from django.db.models import Max, Q, QuerySet

from metier.accounts.access import Viewer, find, visible
from metier.accounts.prepared import prepared
from metier.core.periods import KINDS, Kind, Period
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
    """Of the last finished review of this kind, and of shorter ones finished since then. Three queries."""
    period = period_of_review(row)
    newest = _newest(viewer, KINDS[: KINDS.index(period.kind) + 1], period)
    own = next((one for one in newest if one.kind == row.kind), None)
    since = own.finished_at if own else None
    meant = [one for one in newest if one is own or since is None or (one.finished_at and one.finished_at > since)]
    titles = {one.pk: period_of_review(one).title for one in meant}
    order = {one.pk: -KINDS.index(period_of_review(one).kind) for one in meant}
    rows = _commitments(viewer, [one.pk for one in meant])
    found = sorted(rows, key=lambda one: (order[one.review_id], one.position, str(one.pk)))
    return tuple(_promise(one, titles[one.review_id]) for one in found)


def _newest(viewer: Viewer, kinds: Sequence[Kind], period: Period) -> list[Review]:
    """The last finished review of each kind of a period that ended before this one."""
    return _of_periods(viewer, _last_ends(viewer, list(kinds), period.ends))


@prepared
def _last_ends(viewer: Viewer, kinds: Sequence[str], before: date) -> QuerySet[Review, tuple[str, date]]:
    rows = visible(viewer, Review).filter(finished_at__isnull=False, ends__lt=before, kind__in=kinds)
    return rows.order_by().values_list("kind").annotate(Max("ends"))


@prepared
def _of_periods(viewer: Viewer, periods: Sequence[tuple[str, date]]) -> QuerySet[Review]:
    rows = visible(viewer, Review).order_by().defer("facts")
    return rows.filter(reduce(or_, [Q(kind=kind, ends=ends) for kind, ends in periods])) if periods else rows.none()


@prepared
def _commitments(viewer: Viewer, reviews: Sequence[UUID]) -> QuerySet[Commitment]:
    return visible(viewer, Commitment).filter(review__in=reviews).select_related("task")


def _promise(row: Commitment, said_in: str) -> Promise:
    task = row.task
    kept = row.kept_on or (task.done_on if task else None)
    given_up = kept is None and task is not None and (task.dropped_on is not None or task.trashed_at is not None)
    return Promise(row.pk, row.text, said_in, kept, given_up, row.task_id)
