"""Where an ask stands, written beside it from its events."""

from __future__ import annotations

from django.db.models import Min

from metier.accounts.access import Missing, Viewer, visible
from metier.asks.models import Ask, AskEvent, Conversation, Promise
from metier.core.asks.standing import Happening, comes_up, standing

STANDS = (
    "state",
    "asked_on",
    "last_asked_on",
    "times_asked",
    "decided_on",
    "answer",
    "back_on",
    "back_when",
    "after_task_id",
    "after_goal_id",
    "due_on",
)


def locked(viewer: Viewer, ask: Ask) -> None:
    """Take the ask for this transaction, and read where it stands by now. Raises Missing."""
    now = visible(viewer, Ask).select_for_update().filter(pk=ask.pk).first()
    if now is None:
        raise Missing("There is no such ask.")
    for name in (*STANDS, "whom", "role"):
        setattr(ask, name, getattr(now, name))


def settle(viewer: Viewer, ask: Ask) -> None:
    """Work out where it stands from what happened, and when something is due with it, and keep that."""
    rows = visible(viewer, AskEvent).filter(ask=ask).order_by("happened_on", "created_at", "id")
    facts = ("kind", "happened_on", "said", "back_on", "back_when", "after_task_id", "after_goal_id")
    happened = [Happening(*row) for row in rows.values_list(*facts)]
    found = standing(happened)
    promises = visible(viewer, Promise).filter(ask=ask, kept_on=None, let_go_on=None)
    talks = visible(viewer, Conversation).filter(ask=ask, held_on=None)
    ask.due_on = comes_up(
        found,
        happened[-1].on if happened else None,
        promises.aggregate(day=Min("by_when"))["day"],
        talks.aggregate(day=Min("planned_on"))["day"],
    )
    ask.state, ask.answer = found.state, found.answer
    ask.asked_on, ask.last_asked_on, ask.decided_on = found.asked_on, found.last_asked_on, found.decided_on
    ask.times_asked, ask.back_on, ask.back_when = found.times_asked, found.back_on, found.back_when
    ask.after_task_id, ask.after_goal_id = found.after_task, found.after_goal
    ask.save(update_fields=[name.removesuffix("_id") for name in STANDS])
