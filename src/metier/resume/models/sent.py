"""What was sent, as it was sent."""

from __future__ import annotations

from django.db import models

from metier.accounts.models import Owned
from metier.postings.models import Sending
from metier.resume.choices import Format
from metier.resume.models.variants import Variant


class SentFile(Owned):
    """The bytes of a file that went out, never changed afterwards: to whom and for what is in its sending.

    `digest` is the SHA-256 of the bytes; `facts` how many texts it held. `variant_name` outlasts the variant.
    """

    sending = models.ForeignKey(Sending, on_delete=models.CASCADE, related_name="files")
    variant = models.ForeignKey(Variant, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    variant_name = models.CharField(max_length=200)
    language = models.CharField(max_length=35, blank=True)
    format = models.CharField(max_length=10, choices=Format)
    file_name = models.CharField(max_length=300)
    content = models.BinaryField(editable=False)
    digest = models.CharField(max_length=64, editable=False)
    facts = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = "file that was sent"
        ordering = ["-created_at", "-id"]
        indexes = [
            models.Index(fields=["career", "sending"], name="sent_file_career_sending"),
            models.Index(fields=["career", "variant"], name="sent_file_career_variant"),
        ]

    def __str__(self) -> str:
        return self.file_name
