"""Tasks: the steps that reach a goal, and which needs which."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from metier.accounts.models import Owned, Revision
from metier.plan.models.goals import Goal
from metier.roles.models import RoleRequirement


class TaskFacts(models.Model):
    """A step towards a goal: its effort in minutes and the dates that are wanted of it."""

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="+")
    title = models.CharField("task", max_length=200)
    minutes = models.PositiveIntegerField("effort", default=60)
    pace = models.PositiveIntegerField("at most, a week", null=True, blank=True)
    not_before = models.DateField("not before", null=True, blank=True)
    wanted_by = models.DateField("wanted by", null=True, blank=True)
    firm = models.BooleanField("the date cannot move", default=False)
    note = models.TextField("note", blank=True)
    started_on = models.DateField(null=True, blank=True)
    done_on = models.DateField(null=True, blank=True)
    dropped_on = models.DateField(null=True, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title


class Task(TaskFacts, Owned):
    """`closes` is the gap of a target role that it was made to close."""

    position = models.PositiveIntegerField(default=0)
    closes = models.ForeignKey(
        RoleRequirement, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", editable=False
    )
    snoozed_until = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["position", "created_at", "id"]
        indexes = [
            models.Index(fields=["career", "done_on", "goal"], name="task_career_done_goal"),
            models.Index(
                fields=["career", "goal", "trashed_at", "dropped_on", "done_on"], name="task_career_goal_counts"
            ),
            models.Index(
                fields=["career", "goal"],
                name="task_career_open",
                condition=Q(done_on=None, dropped_on=None, trashed_at=None),
            ),
            models.Index(
                fields=["career", "trashed_at"], name="task_career_trashed", condition=Q(trashed_at__isnull=False)
            ),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(firm=False) | Q(wanted_by__isnull=False), name="task_firm_has_its_date")
        ]

    @property
    def is_open(self) -> bool:
        """Neither done nor dropped."""
        return self.done_on is None and self.dropped_on is None


class TaskRevision(TaskFacts, Revision):
    subject = models.ForeignKey(Task, on_delete=models.CASCADE, related_name="revisions")

    class Meta:
        ordering = ["replaced_at", "id"]
        indexes = [
            models.Index(fields=["career", "replaced_at"], name="task_revision_career_replaced"),
            models.Index(fields=["career", "subject", "replaced_at"], name="task_revision_subject_replaced"),
        ]


class TaskNeed(Owned):
    """`task` cannot start before `needs` is done. One that no longer holds keeps the moment it ended, for the plan of past dates."""

    task = models.ForeignKey(Task, on_delete=models.CASCADE, related_name="needs")
    needs = models.ForeignKey(Task, on_delete=models.CASCADE, related_name="needed_by")
    ended_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        ordering = ["created_at", "id"]
        indexes = [models.Index(fields=["career", "task"], name="task_need_career_task")]
        constraints = [
            models.UniqueConstraint(
                fields=["task", "needs"], condition=Q(ended_at=None, trashed_at=None), name="task_need_once"
            ),
            models.CheckConstraint(condition=~Q(task=F("needs")), name="task_need_not_itself"),
        ]
