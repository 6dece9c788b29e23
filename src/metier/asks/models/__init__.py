"""Asks with their case, what happened to them, conversations, updates for a manager, and what was handed over."""

from metier.asks.models.asks import Ask, AskEvidence, AskFacts, AskRevision, Objection
from metier.asks.models.conversations import Conversation, Rehearsal
from metier.asks.models.history import AskEvent, Promise
from metier.asks.models.sent import PriorityBrief, SentDocument
from metier.asks.models.updates import ManagerUpdate, UpdateLine, UpdateRhythm

__all__ = [
    "Ask",
    "AskEvent",
    "AskEvidence",
    "AskFacts",
    "AskRevision",
    "Conversation",
    "ManagerUpdate",
    "Objection",
    "PriorityBrief",
    "Promise",
    "Rehearsal",
    "SentDocument",
    "UpdateLine",
    "UpdateRhythm",
]
