"""What practice would have somebody do today; outside `queries`, so that Today need not read the deck."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import number_of, prepared
from metier.asks.models import OwnScenario, PracticeCard
from metier.core import words
from metier.core.nudges import Nudge

SOON = timedelta(days=7)
MOST_MINUTES = 5


def nudges(viewer: Viewer) -> list[Nudge]:
    """At most one: a real conversation of the coming week that is not rehearsed, else what is due again."""
    conversation = _conversation(viewer)
    if conversation:
        return [conversation]
    due = sum(_due(viewer, viewer.today))
    if not due:
        return []
    return [
        Nudge(
            title=f"Practise {words.count(due, 'difficult conversation')}",
            kind="practice-due",
            why=f"{'It comes' if due == 1 else 'They come'} again today, by how {'it' if due == 1 else 'they'} went. Five minutes are enough.",
            minutes=min(due, MOST_MINUTES),
            url_name="asks:practice",
        )
    ]


@prepared
def _due(viewer: Viewer, today: date) -> QuerySet[PracticeCard, int]:
    there = Q(own=None) | Q(own__trashed_at=None)
    return number_of(visible(viewer, PracticeCard).filter(there, due_on__lte=today))


@prepared
def _ahead(viewer: Viewer, today: date, until: date) -> QuerySet[OwnScenario]:
    rows = visible(viewer, OwnScenario).filter(is_real=True, held_on=None, happens_on__gte=today, happens_on__lte=until)
    return rows.order_by("happens_on", "id")


@prepared
def _rehearsed(viewer: Viewer, own: Sequence[UUID], today: date) -> QuerySet[PracticeCard, UUID | None]:
    return visible(viewer, PracticeCard).filter(own__in=own, due_on__gt=today).values_list("own_id", flat=True)


def _conversation(viewer: Viewer) -> Nudge | None:
    """The first one ahead that has not been practised, or is due again before it is held."""
    soon = _ahead(viewer, viewer.today, viewer.today + SOON)
    if not soon:
        return None
    rehearsed = set(_rehearsed(viewer, [one.pk for one in soon], viewer.today))
    first = next((one for one in soon if one.pk not in rehearsed), None)
    if first is None or first.happens_on is None:
        return None
    day = "today" if first.happens_on == viewer.today else f"on {words.weekday_date(first.happens_on)}"
    return Nudge(
        title=f"Rehearse “{first.title}”",
        kind="practice-due",
        why=f"You hold it {day}{f', with {first.whom}' if first.whom else ''}. Say aloud what you will say.",
        minutes=MOST_MINUTES,
        url_name="asks:own_scenario",
        url_args=(str(first.pk),),
        subject_id=str(first.pk),
    )
