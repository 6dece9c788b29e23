"""What earns autonomy, as far as it is not in wins, updates and asks already."""

from __future__ import annotations

from django.db import models

from metier.accounts.models import Owned
from metier.asks.choices import Behaviour


class AutonomyEntry(Owned):
    """One thing done, on a day, that shows one of the four behaviours. `tried` is what was tried before a conflict was brought."""

    behaviour = models.CharField("what it shows", max_length=12, choices=Behaviour)
    happened_on = models.DateField("on")
    what = models.CharField("what you did", max_length=300)
    tried = models.TextField("what you tried first", blank=True)
    whom = models.CharField("with whom", max_length=200, blank=True)
    evidence = models.CharField("who or what shows it", max_length=300, blank=True)

    class Meta:
        verbose_name = "entry of the autonomy record"
        ordering = ["-happened_on", "-created_at", "-id"]
        indexes = [
            models.Index(fields=["career", "behaviour", "happened_on"], name="autonomy_entry_behaviour"),
            models.Index(fields=["career", "happened_on"], name="autonomy_entry_happened"),
        ]

    def __str__(self) -> str:
        return self.what
