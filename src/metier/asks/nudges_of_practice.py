"""What practice would have somebody do today; outside `queries`, so that Today need not read the deck."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Q

from metier.accounts.access import Viewer, visible
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
    there = Q(own=None) | Q(own__trashed_at=None)
    due = visible(viewer, PracticeCard).filter(there, due_on__lte=viewer.today).count()
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


def _conversation(viewer: Viewer) -> Nudge | None:
    """The first one ahead that has not been practised, or is due again before it is held."""
    ahead = visible(viewer, OwnScenario).filter(
        is_real=True, held_on=None, happens_on__gte=viewer.today, happens_on__lte=viewer.today + SOON
    )
    soon = list(ahead.order_by("happens_on", "id"))
    if not soon:
        return None
    cards = visible(viewer, PracticeCard).filter(own__in=soon, due_on__gt=viewer.today)
    rehearsed = set(cards.values_list("own_id", flat=True))
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
