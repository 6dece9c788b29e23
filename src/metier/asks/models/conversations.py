"""A conversation about an ask: prepared, rehearsed, held, and what was said in it."""

from __future__ import annotations

from django.core.validators import MinValueValidator
from django.db import models

from metier.accounts.models import Owned
from metier.asks.models.asks import Ask


class Conversation(Owned):
    """When and where, the first sentence, what its owner does after each answer, and after it a note. Held once `held_on` is there."""

    ask = models.ForeignKey(Ask, on_delete=models.CASCADE, related_name="conversations")
    planned_on = models.DateField("on", null=True, blank=True)
    at = models.TimeField("at", null=True, blank=True)
    where = models.CharField("where", max_length=200, blank=True)
    minutes = models.PositiveSmallIntegerField("minutes", null=True, blank=True, validators=[MinValueValidator(1)])
    opening = models.TextField("your opening sentence", blank=True)
    if_no = models.TextField("if they say no", blank=True)
    if_not_now = models.TextField("if they say not now", blank=True)
    if_think = models.TextField("if they say “let me think”", blank=True)
    held_on = models.DateField("held on", null=True, blank=True)
    note = models.TextField("what was said", blank=True)

    class Meta:
        ordering = ["created_at", "id"]
        indexes = [
            models.Index(fields=["career", "ask"], name="conversation_career_ask"),
            models.Index(fields=["career", "planned_on"], name="conversation_career_planned"),
        ]

    def __str__(self) -> str:
        return self.opening or "Conversation"


class Rehearsal(Owned):
    """Once through a conversation: how long it took, in seconds, and with whom."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="rehearsals")
    rehearsed_on = models.DateField("on")
    seconds = models.PositiveIntegerField("how long", null=True, blank=True)
    with_whom = models.CharField("with", max_length=200, blank=True)
    note = models.CharField("what to change", max_length=300, blank=True)

    class Meta:
        ordering = ["rehearsed_on", "created_at", "id"]
        indexes = [models.Index(fields=["career", "conversation"], name="rehearsal_career_conversation")]

    def __str__(self) -> str:
        return self.note or "Rehearsal"
