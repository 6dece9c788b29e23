"""Taking a step back: what was logged at once goes at once, with the promise, the task and the change that came with it."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction

from metier.accounts.access import Missing, Viewer, visible
from metier.accounts.revisions import withdraw
from metier.asks import queries
from metier.asks.actions.settling import locked, settle
from metier.asks.choices import EventKind
from metier.asks.models import Ask, AskEvent, AskFacts, Promise
from metier.core.errors import Refused
from metier.plan import actions as plan


@transaction.atomic
def withdraw_step(viewer: Viewer, step: UUID) -> list[Ask]:
    """Undo a step; returns the asks it was about. Raises Missing; Refused when something was logged of one of them since."""
    rows = visible(viewer, AskEvent).filter(step=step).select_related("ask", "promise", "conversation", "task")
    events = list(rows.order_by("-created_at", "-id"))
    given_up = list(visible(viewer, Promise).filter(let_go_in=step).select_related("ask"))
    if not events and not given_up:
        raise Missing("There is no such step.")
    asks = list(({row.ask_id: row.ask for row in events} | {row.ask_id: row.ask for row in given_up}).values())
    for ask in asks:
        locked(viewer, ask)
    for ask in {row.ask for row in events}:
        last = visible(viewer, AskEvent).filter(ask=ask).order_by("-created_at", "-id").first()
        if last is None or last.step != step:
            raise Refused(f"Something was logged of {ask.title} since then. Undo that first.")
    for event in events:
        _revert(viewer, event)
    visible(viewer, Promise).filter(pk__in=[row.pk for row in given_up]).update(let_go_on=None, let_go_in=None)
    for ask in asks:
        settle(viewer, ask)
    return asks


def _revert(viewer: Viewer, event: AskEvent) -> None:
    task = event.task if event.task and event.task.trashed_at is None else None
    if event.kind == EventKind.GRANTED and task:
        plan.trash_task(viewer, task)
    if event.kind == EventKind.TAKEN_BACK and task and event.revision:
        plan.withdraw_change(viewer, task, event.revision)
    if event.kind == EventKind.READDRESSED and event.revision:
        withdraw(event.ask, AskFacts, event.revision)
    if event.conversation and event.conversation.held_on:
        if (coming := queries.coming(viewer, event.ask)) and coming.pk != event.conversation.pk:
            raise Refused(
                "Another conversation is prepared since then. Put that away first, or leave both as they are."
            )
        event.conversation.held_on, event.conversation.note = None, ""
        event.conversation.save(update_fields=["held_on", "note"])
    event.delete()
    if event.promise:
        event.promise.delete()
