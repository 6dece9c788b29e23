"""Conversations: the one that is coming, those that were held, and how they were rehearsed."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, find, visible
from metier.asks.models import Ask, Conversation, Objection, Rehearsal
from metier.core import speech


def conversation(viewer: Viewer, pk: UUID | str) -> Conversation:
    """Raises Missing."""
    return find(viewer, Conversation, pk)


def conversations(viewer: Viewer, of: Ask) -> QuerySet[Conversation]:
    """Oldest first."""
    return visible(viewer, Conversation).filter(ask=of)


def coming(viewer: Viewer, of: Ask) -> Conversation | None:
    """The one that is prepared and not held yet."""
    return conversations(viewer, of).filter(held_on=None).order_by("-created_at", "-id").first()


def rehearsals(viewer: Viewer, of: Conversation) -> QuerySet[Rehearsal]:
    """Oldest first."""
    return visible(viewer, Rehearsal).filter(conversation=of)


def rehearsal(viewer: Viewer, pk: UUID | str) -> Rehearsal:
    """Raises Missing."""
    return find(viewer, Rehearsal, pk)


def planned(viewer: Viewer) -> QuerySet[Conversation]:
    """Those with a day and not held, of asks that are not in the trash."""
    rows = visible(viewer, Conversation).filter(held_on=None, planned_on__isnull=False, ask__trashed_at=None)
    return rows.select_related("ask")


def script(viewer: Viewer, of: Conversation) -> tuple[tuple[str, str], ...]:
    """What is said, in order: a heading and the words. Only what was written."""
    objections = visible(viewer, Objection).filter(ask_id=of.ask_id).exclude(answer="")
    lines = [
        ("Open", of.opening),
        *((f"If “{each.objection}”", each.answer) for each in objections),
        ("If they say no", of.if_no),
        ("If they say not now", of.if_not_now),
        ("If they say “let me think”", of.if_think),
    ]
    return tuple((heading, text) for heading, text in lines if text)


def seconds_to_say(lines: tuple[tuple[str, str], ...]) -> int:
    return speech.seconds_to_say(text for _, text in lines)
