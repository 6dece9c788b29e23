"""Ambitions, ranked priorities, and the life goals that a career pays for."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from metier.accounts.fields import MoneyField, PartialDateField
from metier.accounts.models import Owned, Revision
from metier.direction.choices import AmbitionKind, LifeGoalKind, Priority


class AmbitionFacts(models.Model):
    """What somebody wants from their career, of one of four kinds, and why."""

    kind = models.CharField(max_length=20, choices=AmbitionKind)
    text = models.TextField("in your own words")
    why = models.TextField("why", blank=True)
    by = PartialDateField("by when", blank=True)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True


class Ambition(AmbitionFacts, Owned):
    class Meta:
        ordering = ["created_at", "id"]

    def __str__(self) -> str:
        return self.text


class AmbitionRevision(AmbitionFacts, Revision):
    subject = models.ForeignKey(Ambition, on_delete=models.CASCADE, related_name="revisions")

    class Meta:
        ordering = ["replaced_at", "id"]

    def __str__(self) -> str:
        return self.text


class Ranking(Owned):
    """The four priorities in order, as they stood from a moment on."""

    ranked_at = models.DateTimeField()
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ["ranked_at", "id"]
        indexes = [models.Index(fields=["career", "ranked_at"], name="ranking_career_ranked")]


class RankedPriority(Owned):
    """One place in a ranking, and what the priority means to its owner."""

    ranking = models.ForeignKey(Ranking, on_delete=models.CASCADE, related_name="places")
    priority = models.CharField(max_length=20, choices=Priority)
    rank = models.PositiveSmallIntegerField()
    meaning = models.TextField(blank=True)

    class Meta:
        ordering = ["ranking", "rank"]
        constraints = [
            models.UniqueConstraint(fields=["ranking", "rank"], name="ranked_priority_one_per_rank"),
            models.UniqueConstraint(fields=["ranking", "priority"], name="ranked_priority_ranked_once"),
            models.CheckConstraint(condition=Q(rank__gte=1, rank__lte=4), name="ranked_priority_rank_1_to_4"),
        ]

    def __str__(self) -> str:
        return f"{self.rank} {self.get_priority_display()}"


class LifeGoalFacts(models.Model):
    """Something outside work that the career is to make possible: when, and what it costs."""

    kind = models.CharField(max_length=20, choices=LifeGoalKind, default=LifeGoalKind.OTHER)
    title = models.CharField("what", max_length=200)
    starts = PartialDateField("when", blank=True)
    ends = PartialDateField("until", blank=True)
    cost = MoneyField("cost", null=True, blank=True)
    why = models.TextField("why", blank=True)
    reached_on = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True


class LifeGoal(LifeGoalFacts, Owned):  # type: ignore[django-manager-missing]
    class Meta:
        ordering = ["starts", "created_at", "id"]

    def __str__(self) -> str:
        return self.title


# django-money makes the managers when the class is prepared, unseen by the types of Django
class LifeGoalRevision(LifeGoalFacts, Revision):  # type: ignore[django-manager-missing]
    subject = models.ForeignKey(LifeGoal, on_delete=models.CASCADE, related_name="revisions")

    class Meta:
        ordering = ["replaced_at", "id"]

    def __str__(self) -> str:
        return self.title
