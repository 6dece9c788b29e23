"""Rehearsals: logged, and taken back."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction

from metier import spacing
from metier.accounts.access import Viewer
from metier.accounts.trash import put_in_trash
from metier.core.errors import Refused, Where
from metier.core.past_days import past_day
from metier.core.rehearsing import RATINGS
from metier.core.speech import LONGEST
from metier.talk.models import Account, SpokenRehearsal, Story
from metier.talk.queries.rehearsals import field_of, rehearsals, subject_of

FURTHEST = timedelta(days=3653)


@transaction.atomic
def rehearse(
    viewer: Viewer,
    of: Account | Story,
    *,
    seconds: int | None = None,
    note: str = "",
    rating: int | None = None,
    next_on: date | None = None,
    on: date | None = None,
) -> SpokenRehearsal:
    """Log that it was rehearsed. The next day is the one that was chosen, else what FSRS says of the rating, else what it was. Raises Refused."""
    day = past_day(on or viewer.today, viewer.today)
    if seconds is not None and not 0 < seconds <= LONGEST:
        raise Refused("Say how long it was, from a second to four hours.", Where(field="seconds"))
    if rating is not None and rating not in RATINGS:
        raise Refused("Say how it went: 1 again, 2 hard, 3 good or 4 easy.", Where(field="rating"))
    if next_on is not None and not day < next_on <= viewer.today + FURTHEST:
        raise Refused("Choose a later day, within ten years, for the next rehearsal.", Where(field="next_on"))
    row = type(of)._default_manager.select_for_update().get(pk=of.pk)
    if rating is not None:
        found = spacing.after(spacing.memory_of(row), rating, day)
        row.stability, row.difficulty, row.seen_on, row.due_on = (
            found.stability,
            found.difficulty,
            found.seen_on,
            found.due_on,
        )
    row.due_on = next_on or row.due_on
    row.save()
    return SpokenRehearsal.objects.create(
        career=viewer.career,
        created_at=viewer.now,
        rehearsed_on=day,
        seconds=seconds,
        note=" ".join(note.split())[:300],
        rating=rating,
        stability=row.stability,
        difficulty=row.difficulty,
        due_on=row.due_on,
        **{field_of(of): row},
    )


@transaction.atomic
def trash_rehearsal(viewer: Viewer, row: SpokenRehearsal) -> None:
    """Take a rehearsal back: the next one is due when it was before. Raises Refused when it was rehearsed again since."""
    of = subject_of(row)
    rows = list(rehearsals(viewer, of).order_by("-created_at", "-id")[:2])
    if not rows or rows[0].pk != row.pk:
        raise Refused("You rehearsed it again since then. Only the last rehearsal can be taken back.")
    before = rows[1] if len(rows) > 1 else None
    of.stability, of.difficulty, of.due_on = (
        (before.stability, before.difficulty, before.due_on) if before else (None, None, None)
    )
    of.seen_on = _last_rated(viewer, of, row)
    of.save()
    put_in_trash(viewer, row)


def _last_rated(viewer: Viewer, of: Account | Story, but: SpokenRehearsal) -> date | None:
    rated = (
        rehearsals(viewer, of).exclude(pk=but.pk).filter(rating__isnull=False).order_by("-created_at", "-id").first()
    )
    return rated.rehearsed_on if rated else None
