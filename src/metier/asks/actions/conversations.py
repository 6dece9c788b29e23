"""Conversations: prepared, rehearsed, put away. One is held when an answer is logged on its day or later (`steps`)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, find_trashed
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.asks import queries
from metier.asks.actions.settling import settle
from metier.asks.models import Ask, Conversation, Rehearsal
from metier.core.asks.standing import DECIDED
from metier.core.errors import Refused, Where
from metier.core.past_days import past_day
from metier.core.speech import LONGEST
from metier.core.words import full_date

SAID = ("planned_on", "at", "where", "minutes", "opening", "if_no", "if_not_now", "if_think")
LONGEST_TEXT = 2_000


@transaction.atomic
def prepare(viewer: Viewer, ask: Ask, facts: Mapping[str, Any]) -> Conversation:
    """Prepare the conversation that is coming, from any of SAID: the one there is, or a new one. Raises Refused."""
    unknown = set(facts) - set(SAID)
    if unknown:
        raise TypeError(f"not facts of a conversation: {sorted(unknown)}")
    if ask.state in DECIDED:
        raise Refused(f"{ask.title} is decided. Ask again first, if there is more to talk about.")
    coming = queries.coming(viewer, ask) or Conversation(career=viewer.career, created_at=viewer.now, ask=ask)
    before = coming.planned_on
    for name, value in facts.items():
        setattr(coming, name, value.strip() if isinstance(value, str) else value)
    _check(viewer, coming, before)
    coming.save()
    settle(viewer, ask)
    return coming


def rehearse(
    viewer: Viewer,
    conversation: Conversation,
    *,
    seconds: int | None = None,
    with_whom: str = "",
    note: str = "",
    on: date | None = None,
) -> Rehearsal:
    """Log that it was rehearsed, today or on an earlier day. Raises Refused."""
    day = past_day(on or viewer.today, viewer.today)
    if conversation.held_on:
        raise Refused(f"It was held on {full_date(conversation.held_on)}. Prepare the next one to rehearse it.")
    if seconds is not None and not 0 < seconds <= LONGEST:
        raise Refused("Say how long it was, from a second to four hours.", Where(field="seconds"))
    return Rehearsal.objects.create(
        career=viewer.career,
        created_at=viewer.now,
        conversation=conversation,
        rehearsed_on=day,
        seconds=seconds,
        with_whom=" ".join(with_whom.split())[:200],
        note=" ".join(note.split())[:300],
    )


def trash_rehearsal(viewer: Viewer, row: Rehearsal) -> None:
    put_in_trash(viewer, row)


@transaction.atomic
def trash_conversation(viewer: Viewer, row: Conversation) -> None:
    put_in_trash(viewer, row)
    settle(viewer, row.ask)


@transaction.atomic
def restore_conversation(viewer: Viewer, pk: UUID | str) -> Conversation:
    """Raises Missing."""
    row = find_trashed(viewer, Conversation, pk)
    take_from_trash(row)
    settle(viewer, row.ask)
    return row


def _check(viewer: Viewer, row: Conversation, before: date | None) -> None:
    if row.planned_on and row.planned_on != before and row.planned_on < viewer.today:
        raise Refused(
            f"{full_date(row.planned_on)} has passed. Log what was said instead, or give a day from today on.",
            Where(field="planned_on"),
        )
    if row.minutes is not None and not 0 < row.minutes <= 24 * 60:
        raise Refused("Say how many minutes it may take, such as 20.", Where(field="minutes"))
    for name in ("opening", "if_no", "if_not_now", "if_think"):
        if len(getattr(row, name)) > LONGEST_TEXT:
            raise Refused(f"This is longer than {LONGEST_TEXT:,} characters. Say it shorter.", Where(field=name))
    if len(row.where) > 200:
        raise Refused("This is longer than 200 characters. Say it shorter.", Where(field="where"))
    if not any(getattr(row, name) for name in SAID):
        raise Refused("Say when it is, or your opening sentence.", Where(field="planned_on"))
