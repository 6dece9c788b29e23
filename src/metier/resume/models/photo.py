"""A picture of the owner, for variants that show one."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from metier.accounts.models import Owned


class ResumePhoto(Owned):
    """One per career, drawn anew when it came in: nothing but the picture is in it, not where or with what it was taken."""

    image = models.BinaryField()
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["created_at", "id"]
        verbose_name = "photo"
        constraints = [
            models.UniqueConstraint(fields=["career"], condition=Q(trashed_at=None), name="resume_photo_one_per_career")
        ]

    def __str__(self) -> str:
        return f"Photo, {self.width} by {self.height}"
