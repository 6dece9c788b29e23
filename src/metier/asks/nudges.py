"""What asks and updates would have somebody do today, each with the sentence to open with."""

from __future__ import annotations

from collections.abc import Iterator

from metier.accounts.access import Viewer
from metier.asks import queries
from metier.asks.models import Ask
from metier.asks.queries import pressing
from metier.asks.queries.pressing import Pressing
from metier.core.nudges import Nudge
from metier.core.words import near_date

MINUTES = {"ask-promise": 5, "ask-talk": 10, "ask-again": 10, "update-due": 10}


def nudges(viewer: Viewer) -> list[Nudge]:
    """One for each ask at most, and one for the update that is due. Four queries."""
    found: dict[str, Nudge] = {}
    for promise in pressing.overdue_promises(viewer):
        found.setdefault(str(promise.ask_id), _nudge(promise.ask, pressing.for_promise(viewer, promise)))
    for talk in pressing.due_talks(viewer):
        found.setdefault(str(talk.ask_id), _nudge(talk.ask, pressing.for_talk(viewer, talk)))
    for ask in pressing.again(viewer):
        found.setdefault(str(ask.pk), _nudge(ask, pressing.for_again(viewer, ask)))
    return [*found.values(), *_update(viewer)]


def _nudge(ask: Ask, due: Pressing) -> Nudge:
    sentence = f"{due.why} Open with: “{due.opening}”" if due.opening else due.why
    return Nudge(
        title=ask.title,
        kind=due.kind,
        why=sentence,
        minutes=MINUTES[due.kind],
        url_name="asks:ask",
        url_args=(str(ask.pk),),
        subject_id=str(ask.pk),
        due=due.day,
    )


def _update(viewer: Viewer) -> Iterator[Nudge]:
    rhythm = queries.rhythm(viewer)
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
