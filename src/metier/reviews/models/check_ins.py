"""Check-ins: how far a goal is, how sure its owner is of it, and a line."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models

from metier.accounts.models import Owned
from metier.plan.choices import CountedAs
from metier.plan.models import Goal


class CheckIn(Owned):
    """`value` of `out_of`, counted as the goal was counted then: a number of its target, per cent of 100, milestones of those there are.

    `confidence`, from 1 to 5, is how likely its owner thought it that the goal is reached by its date.
    """

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="check_ins")
    said_on = models.DateField("on")
    counted_as = models.CharField(max_length=10, choices=CountedAs, blank=True)
    value = models.DecimalField("progress", max_digits=14, decimal_places=2, null=True, blank=True)
    out_of = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    confidence = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(5)]
    )
    line = models.CharField("in a line", max_length=500, blank=True)

    class Meta:
        ordering = ["-said_on", "-created_at", "-id"]
        indexes = [
            models.Index(fields=["career", "goal", "said_on"], name="check_in_career_goal_said_on"),
            models.Index(fields=["career", "said_on"], name="check_in_career_said_on"),
        ]

    def __str__(self) -> str:
        return self.line or "Check-in"
