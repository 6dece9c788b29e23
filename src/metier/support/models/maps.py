"""Who takes care of which aspect of a career, as it stood from a moment on."""

from __future__ import annotations

from django.db import models

from metier.accounts.models import Owned
from metier.asks.models import Ask
from metier.plan.models import Goal
from metier.support.choices import Aspect, Carer, HowWell, Occasion
from metier.support.models.helpers import Helper


class SupportMap(Owned):
    """The aspects as they stood from a moment on, and what made its owner look. A later map does not change it; what was not said has no line."""

    mapped_at = models.DateTimeField()
    occasion = models.CharField("what made you look", max_length=15, choices=Occasion, default=Occasion.LOOK)
    reason = models.TextField("in your own words", blank=True)

    class Meta:
        ordering = ["mapped_at", "id"]
        indexes = [models.Index(fields=["career", "mapped_at"], name="support_map_career_mapped")]

    def __str__(self) -> str:
        return f"Support map: {self.get_occasion_display()}"


class SupportLine(Owned):
    """One aspect: who takes care of it, how well, who should. `ask`, `goal` and `helper` are what its owner began about the difference."""

    map = models.ForeignKey(SupportMap, on_delete=models.CASCADE, related_name="lines")
    aspect = models.CharField(max_length=12, choices=Aspect)
    by = models.CharField("who takes care of it", max_length=10, choices=Carer)
    by_name = models.CharField("their name", max_length=200, blank=True)
    how_well = models.PositiveSmallIntegerField("how well", choices=HowWell, null=True, blank=True)
    should = models.CharField("who should", max_length=10, choices=Carer)
    note = models.CharField("note", max_length=300, blank=True)
    ask = models.ForeignKey(Ask, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", editable=False)
    goal = models.ForeignKey(Goal, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", editable=False)
    helper = models.ForeignKey(
        Helper, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", editable=False
    )

    class Meta:
        ordering = ["map", "id"]
        indexes = [models.Index(fields=["career", "map"], name="support_line_career_map")]
        constraints = [
            models.UniqueConstraint(
                fields=["map", "aspect"], condition=models.Q(trashed_at=None), name="support_line_once_an_aspect"
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_aspect_display()}: {self.get_by_display()}"
