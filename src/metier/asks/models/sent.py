"""The brief of priorities as it was chosen, and whatever was handed over, exactly as it was."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from metier.accounts.models import Owned
from metier.asks.choices import DocumentKind, How
from metier.asks.models.asks import Ask
from metier.asks.models.updates import ManagerUpdate


class PriorityBrief(Owned):
    """Whom it is for, its first words, and the lines chosen for it, in order: objects with `part`, `priority` and `text`."""

    to = models.CharField("for", max_length=200, blank=True)
    opening = models.TextField("first words", blank=True)
    lines = models.JSONField(default=list, blank=True)
    changed_at = models.DateTimeField(editable=False)

    class Meta:
        ordering = ["created_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["career"], condition=Q(trashed_at=None), name="priority_brief_once")
        ]

    def __str__(self) -> str:
        return "Brief of priorities"


class SentDocument(Owned):
    """What was handed over on a day: its text, and the bytes of its PDF where it went out as one. Never changed afterwards."""

    kind = models.CharField(max_length=10, choices=DocumentKind)
    ask = models.ForeignKey(Ask, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    update = models.ForeignKey(ManagerUpdate, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    sent_on = models.DateField("on")
    to = models.CharField("to", max_length=200, blank=True)
    how = models.CharField("how", max_length=10, choices=How, default=How.MAIL)
    subject = models.CharField(max_length=300, blank=True)
    text = models.TextField(blank=True)
    pdf = models.BinaryField(null=True, editable=False)

    class Meta:
        ordering = ["-sent_on", "-created_at", "-id"]
        indexes = [
            models.Index(fields=["career", "kind", "sent_on"], name="sent_document_career_kind"),
            models.Index(fields=["career", "update"], name="sent_document_career_update"),
        ]

    def __str__(self) -> str:
        return self.subject or self.get_kind_display()
