"""What asks and updates would have somebody do today, each with the sentence to open with; outside `queries`, as is `pressing`, so that
a terminal need not load what reads import.
"""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.asks import pressing
from metier.asks.models import UpdateRhythm
from metier.asks.pressing import Pressing
from metier.core.nudges import Nudge
from metier.core.words import near_date

MINUTES = {"ask-promise": 5, "ask-talk": 10, "ask-again": 10, "update-due": 10}


def nudges(viewer: Viewer) -> list[Nudge]:
    """One for each of the most pressing asks, and one for the update that is due. Four queries."""
    asks = pressing.pressing_asks(viewer)
    due = pressing.pressing_of(viewer, asks)
    titles = {row.pk: row.title for row in asks}
    return [*(_nudge(key, titles[key], one) for key, one in due.items()), *_update(viewer)]


def _nudge(key: UUID, title: str, due: Pressing) -> Nudge:
    sentence = f"{due.why} Open with: “{due.opening}”" if due.opening else due.why
    return Nudge(
        title=title,
        kind=due.kind,
        why=sentence,
        minutes=MINUTES[due.kind],
        url_name="asks:ask",
        url_args=(str(key),),
        subject_id=str(key),
        due=due.day,
    )


@prepared
def _rhythm(viewer: Viewer) -> QuerySet[UpdateRhythm]:
    return visible(viewer, UpdateRhythm)[:1]


def _update(viewer: Viewer) -> Iterator[Nudge]:
    rhythm = next(iter(_rhythm(viewer)), None)
    if rhythm is None or not rhythm.is_held or rhythm.due_on > viewer.today:
        return
    when = "today" if rhythm.due_on == viewer.today else f"since {near_date(rhythm.due_on, viewer.today)}"
    why = f"It is due {when}. What you logged is there to choose from; with nothing to say, skip it."
    yield Nudge(
        title=f"Send {rhythm.to} an update" if rhythm.to else "Send an update",
        kind="update-due",
        why=why,
        minutes=MINUTES["update-due"],
        url_name="asks:updates",
        subject_id=str(rhythm.pk),
        due=rhythm.due_on,
    )
