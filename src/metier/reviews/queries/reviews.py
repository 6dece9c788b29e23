"""Reviews: one of them, those in progress, those that are past."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from django.db.models import Q, QuerySet

from metier.accounts.access import Viewer, find, find_trashed, visible
from metier.core.periods import Kind, Period
from metier.reviews.models import Answer, Commitment, Decision, Review


def review(viewer: Viewer, pk: UUID | str) -> Review:
    """Raises Missing."""
    return find(viewer, Review, pk)


def open_reviews(viewer: Viewer) -> QuerySet[Review]:
    """Those in progress, newest period first."""
    return visible(viewer, Review).filter(finished_at=None, skipped_at=None).order_by("-ends", "-created_at")


def past_reviews(viewer: Viewer) -> QuerySet[Review]:
    """Those finished or skipped, newest period first, without what they showed."""
    past = ~Q(finished_at=None) | ~Q(skipped_at=None)
    return visible(viewer, Review).filter(past).defer("facts").order_by("-ends", "-created_at", "-id")


def review_of(viewer: Viewer, period: Period) -> Review | None:
    """The review of a period, whether in progress, finished or skipped."""
    return visible(viewer, Review).filter(kind=period.kind, starts=period.starts).first()


def period_of_review(row: Review) -> Period:
    return Period(cast("Kind", row.kind), row.starts, row.ends)


def has_later(viewer: Viewer, period: Period) -> bool:
    """Whether a review of this kind of a later period was begun, finished or skipped."""
    return visible(viewer, Review).filter(kind=period.kind, starts__gt=period.starts).exists()


def is_untouched(viewer: Viewer, row: Review) -> bool:
    """Whether nothing was written or decided in it."""
    answers, decisions = visible(viewer, Answer), visible(viewer, Decision)
    said = answers.filter(review=row).exists() or decisions.filter(review=row).exists()
    return not said and not visible(viewer, Commitment).filter(review=row).exists()


def trashed_review(viewer: Viewer, pk: UUID | str) -> Review:
    """One in the trash. Raises Missing."""
    return find_trashed(viewer, Review, pk)
