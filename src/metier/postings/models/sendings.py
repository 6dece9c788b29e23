"""What was sent to whom, and what became of it."""

from __future__ import annotations

from django.db import models

from metier.accounts.models import Owned
from metier.postings.choices import Outcome
from metier.postings.models.postings import Posting


class Sending(Owned):
    """Something that was sent on a day. `what_for` and `employer` are kept here too, so that they outlast the posting."""

    posting = models.ForeignKey(
        Posting, on_delete=models.SET_NULL, null=True, blank=True, related_name="sendings", verbose_name="posting"
    )
    what_for = models.CharField("for what", max_length=300, blank=True)
    employer = models.CharField("employer", max_length=300, blank=True)
    to = models.CharField("sent to", max_length=300)
    sent_on = models.DateField("sent on")
    channel = models.CharField("how", max_length=100, blank=True)
    note = models.TextField("note", blank=True)
    outcome = models.CharField("what became of it", max_length=10, choices=Outcome, default=Outcome.OPEN)
    outcome_on = models.DateField("since", null=True, blank=True)
    outcome_note = models.TextField("in words", blank=True)
    employer_key = models.CharField(max_length=300, blank=True, editable=False)

    class Meta:
        verbose_name = "sending"
        ordering = ["-sent_on", "-created_at", "-id"]
        indexes = [
            models.Index(fields=["career", "-sent_on"], name="sending_career_sent_on"),
            models.Index(fields=["career", "posting"], name="sending_career_posting"),
        ]

    def __str__(self) -> str:
        return f"Sent to {self.to}"

    @property
    def posting_there(self) -> Posting | None:
        """Its posting, unless that is in the trash."""
        return self.posting if self.posting and self.posting.trashed_at is None else None
