"""Goals: what is to be true by when, and the milestones on the way."""

from __future__ import annotations

from django.db import models

from metier.accounts.models import Owned, Revision
from metier.direction.choices import Priority
from metier.direction.models import Ambition
from metier.plan.choices import CountedAs, GoalState, Horizon


class GoalFacts(models.Model):
    """What is to be true by when, how it is measured, and what it serves."""

    title = models.CharField("goal", max_length=200)
    horizon = models.CharField(max_length=10, choices=Horizon, default=Horizon.YEAR)
    measure = models.CharField("how you will know", max_length=300, blank=True)
    target = models.CharField("target", max_length=100, blank=True)
    counted_as = models.CharField("counted as", max_length=10, choices=CountedAs, blank=True)
    starts_from = models.DecimalField("counted from", max_digits=14, decimal_places=2, default=0)
    due = models.DateField("due", null=True, blank=True)
    why = models.TextField("why it matters to you", blank=True)
    serves = models.ForeignKey(
        "plan.Goal", on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="serves the goal"
    )
    ambition = models.ForeignKey(
        Ambition, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="serves the ambition"
    )
    priority = models.CharField("serves the priority", max_length=20, choices=Priority, blank=True)
    state = models.CharField(max_length=10, choices=GoalState, default=GoalState.OPEN)
    closed_on = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title


class Goal(GoalFacts, Owned):
    snoozed_until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["due", "created_at", "id"]
        indexes = [models.Index(fields=["career", "state", "horizon"], name="goal_career_state_horizon")]

    @property
    def is_open(self) -> bool:
        return self.state == GoalState.OPEN


class GoalRevision(GoalFacts, Revision):
    subject = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="revisions")

    class Meta:
        ordering = ["replaced_at", "id"]
        indexes = [models.Index(fields=["career", "replaced_at"], name="goal_revision_career_replaced")]


class Milestone(Owned):
    """A mark on the way to a goal, reached on a day or not yet; the progress of a goal counted in milestones is how many are."""

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="milestones")
    title = models.CharField("milestone", max_length=200)
    position = models.PositiveIntegerField(default=0)
    reached_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["position", "created_at", "id"]
        indexes = [models.Index(fields=["career", "goal", "position"], name="milestone_career_goal")]

    def __str__(self) -> str:
        return self.title
