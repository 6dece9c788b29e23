"""Asks with their case and what happened to them, conversations, updates for a manager, what was handed over, practice, autonomy."""

from metier.asks.models.asks import Ask, AskEvidence, AskFacts, AskRevision, Objection
from metier.asks.models.autonomy import AutonomyEntry
from metier.asks.models.conversations import Conversation, Rehearsal
from metier.asks.models.history import AskEvent, Promise
from metier.asks.models.practice import OwnScenario, PracticeAttempt, PracticeCard
from metier.asks.models.sent import PriorityBrief, SentDocument
from metier.asks.models.updates import ManagerUpdate, UpdateLine, UpdateRhythm

__all__ = [
    "Ask",
    "AskEvent",
    "AskEvidence",
    "AskFacts",
    "AskRevision",
    "AutonomyEntry",
    "Conversation",
    "ManagerUpdate",
    "Objection",
    "OwnScenario",
    "PracticeAttempt",
    "PracticeCard",
    "PriorityBrief",
    "Promise",
    "Rehearsal",
    "SentDocument",
    "UpdateLine",
    "UpdateRhythm",
]
