"""If-then plans: the obstacle that is expected, and what one does when it comes."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from metier.accounts.models import Owned, Revision
from metier.plan.choices import Cue
from metier.plan.models.goals import Goal
from metier.plan.models.tasks import Task


class IfThenFacts(models.Model):
    """If `obstacle`, then I `response`; and the cue on which Today shows it (Gollwitzer and Sheeran 2006)."""

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="+")
    obstacle = models.CharField("if", max_length=300)
    response = models.CharField("then I", max_length=300)
    cue = models.CharField("shown", max_length=10, choices=Cue, default=Cue.STAGNANT)
    cue_on = models.DateField("on", null=True, blank=True)
    cue_weekday = models.PositiveSmallIntegerField("every", null=True, blank=True)
    cue_task = models.ForeignKey(
        Task, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="after the task"
    )
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"If {self.obstacle}, then I {self.response}"


class IfThenPlan(IfThenFacts, Owned):
    """`answered_on` is the last day its owner answered the cue; a cue that was answered is quiet until it comes again."""

    answered_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["created_at", "id"]
        indexes = [
            models.Index(fields=["career", "goal"], name="if_then_plan_career_goal"),
            models.Index(
                fields=["career", "cue"], name="if_then_plan_career_live", condition=Q(ended_on=None, trashed_at=None)
            ),
        ]


class IfThenPlanRevision(IfThenFacts, Revision):
    subject = models.ForeignKey(IfThenPlan, on_delete=models.CASCADE, related_name="revisions")

    class Meta:
        ordering = ["replaced_at", "id"]
