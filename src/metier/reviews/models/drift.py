"""Drift that is meant: hours that go elsewhere than the ranking says, on purpose."""

from __future__ import annotations

from django.core.validators import MaxValueValidator
from django.db import models

from metier.accounts.models import Owned
from metier.direction.choices import Priority


class DeliberateDrift(Owned):
    """On a day, its owner said that this share (per cent) of hours for this priority is deliberate."""

    priority = models.CharField(max_length=20, choices=Priority, blank=True)
    share = models.PositiveSmallIntegerField(validators=[MaxValueValidator(100)])
    said_on = models.DateField()
    why = models.CharField("why", max_length=300, blank=True)

    class Meta:
        ordering = ["-said_on", "-created_at", "-id"]
        indexes = [models.Index(fields=["career", "said_on"], name="deliberate_drift_career_said")]

    def __str__(self) -> str:
        return f"{self.share} % for {self.get_priority_display()}"
