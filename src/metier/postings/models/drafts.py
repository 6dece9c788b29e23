"""Postings that were read and wait for a decision."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from uuid_utils.compat import uuid7

from metier.accounts.models import Career


class PostingDraft(models.Model):
    """What was read between its preview and its keeping, in the database so that any web process can go on with it.

    Not an owned row: nothing of the career yet, and gone within a day, so neither in the archive nor in the trash.
    `found` are the postings that it brought, as `core.postings.stored` writes them.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    career = models.ForeignKey(Career, on_delete=models.CASCADE, related_name="+", editable=False)
    made_at = models.DateTimeField(default=timezone.now, editable=False)
    name = models.CharField(max_length=300)
    found = models.JSONField(default=list)

    class Meta:
        ordering = ["made_at", "id"]
        indexes = [
            models.Index(fields=["career", "made_at"], name="posting_draft_career_made"),
            models.Index(fields=["made_at"], name="posting_draft_made"),
        ]

    def __str__(self) -> str:
        return self.name
