"""Which review is meant on a command line. All raise Refused."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from metier.accounts.access import Viewer
from metier.core.errors import Refused
from metier.core.naming import named
from metier.core.periods import KINDS, Kind, period_of
from metier.core.words import listed
from metier.reviews.models import Review
from metier.reviews.queries.promised import Promise, promised
from metier.reviews.queries.reviews import open_reviews, past_reviews, period_of_review, review_of


def review_in_progress(viewer: Viewer, kind: Kind | None = None) -> Review:
    """The one in progress; of several the one of a kind, which must then be said."""
    found = [row for row in open_reviews(viewer) if kind in (None, row.kind)]
    if not found:
        what = f"No {kind} review is" if kind else "No review is"
        raise Refused(f"{what} in progress. Open one: metier review open{f' {kind}' if kind else ''}")
    if len({row.kind for row in found}) > 1:
        kinds = listed([one for one in KINDS if one in {row.kind for row in found}])
        raise Refused(f"Several reviews are in progress: {kinds}. Say which, as --of {found[0].kind}.")
    return found[0]


def finished_review(viewer: Viewer, kind: Kind | None = None, on: date | None = None) -> Review:
    """The last that was finished, of a kind or of the period of a day."""
    if on is not None:
        found = review_of(viewer, period_of(kind or "weekly", on))
        row = found if found and found.finished_at else None
    else:
        rows = past_reviews(viewer).filter(finished_at__isnull=False)
        row = (rows.filter(kind=kind) if kind else rows).order_by("-finished_at", "-id").first()
    if row is None:
        raise Refused("No such review is finished. `metier review list` shows those that are.")
    return row


def promise_named(viewer: Viewer, row: Review, words: str) -> Promise:
    """The commitment of an earlier review that is meant, by a part of its text."""
    found = {one.id: one for one in promised(viewer, row)}
    titles: dict[UUID, str] = {key: one.text for key, one in found.items()}
    return found[named(words, titles, "commitment")]


def title_of(row: Review) -> str:
    """`Third-quarter review, July to September 2026`."""
    period = period_of_review(row)
    return f"{period.title}, {period.span}"
