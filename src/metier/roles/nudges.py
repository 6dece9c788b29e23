"""What target roles would have somebody do today: decide what they left undecided long ago. It loads models alone, as a terminal asks it."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import OuterRef, Q, QuerySet, Subquery

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core import words
from metier.core.nudges import Nudge
from metier.roles.choices import GapChoice
from metier.roles.models import GapDecision
from metier.roles.preferences import asks_on_today

OLD = timedelta(weeks=6)
MINUTES = 10


def nudges(viewer: Viewer) -> list[Nudge]:
    """At most one: the gap that was left undecided longest ago, once that is six weeks. One query."""
    if not asks_on_today(viewer):
        return []
    before = viewer.now - OLD
    for row in _undecided(viewer, before):
        days = (viewer.now - row.decided_at).days
        return [
            Nudge(
                title=f"Decide what you do about: {row.requirement.name}",
                kind="gap-undecided",
                why=f"You left it undecided {words.count(days, 'day')} ago. Close it, or say why you can do without it.",
                minutes=MINUTES,
                url_name="roles:requirement",
                url_args=(str(row.requirement_id),),
                subject_id=str(row.requirement_id),
            )
        ]
    return []


@prepared
def _undecided(viewer: Viewer, before: datetime) -> QuerySet[GapDecision]:
    """The oldest decision that still stands, and was none; of roles and requirements that are there."""
    last = visible(viewer, GapDecision).filter(requirement=OuterRef("requirement")).order_by("-decided_at", "-id")
    there = Q(requirement__trashed_at=None, requirement__role__trashed_at=None)
    rows = visible(viewer, GapDecision).filter(there, choice=GapChoice.UNDECIDED.value, decided_at__lt=before)
    rows = rows.filter(pk=Subquery(last.values("pk")[:1])).select_related("requirement")
    return rows.order_by("decided_at", "id")[:1]
