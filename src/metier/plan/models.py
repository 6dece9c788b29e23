"""Goals, the tasks that reach them, the hours there are, and the hours put in."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from metier.accounts.models import Owned, Revision
from metier.core.words import full_date, hours
from metier.direction.choices import Priority
from metier.direction.models import Ambition
from metier.plan.choices import GoalState, Horizon


class GoalFacts(models.Model):
    """What is to be true by when, how it is measured, and what it serves."""

    title = models.CharField("goal", max_length=200)
    horizon = models.CharField(max_length=10, choices=Horizon, default=Horizon.YEAR)
    measure = models.CharField("how you will know", max_length=300, blank=True)
    target = models.CharField("target", max_length=100, blank=True)
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
    position = models.PositiveIntegerField(default=0)
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
        indexes = [models.Index(fields=["career", "replaced_at"], name="task_revision_career_replaced")]


class TaskNeed(Owned):
    """`task` cannot start before `needs` is done. One that no longer holds keeps the moment it ended, for the plan of past dates."""

    task = models.ForeignKey(Task, on_delete=models.CASCADE, related_name="needs")
    needs = models.ForeignKey(Task, on_delete=models.CASCADE, related_name="needed_by")
    ended_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        ordering = ["created_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["task", "needs"], condition=Q(ended_at=None, trashed_at=None), name="task_need_once"
            ),
            models.CheckConstraint(condition=~Q(task=F("needs")), name="task_need_not_itself"),
        ]


class HoursFacts(models.Model):
    """Hours a week for the career: from a day on, or (with an end) for a while, as weeks off are at 0."""

    starts_on = models.DateField("from")
    ends_on = models.DateField("until", null=True, blank=True)
    minutes_per_week = models.PositiveIntegerField("hours a week")
    note = models.CharField("note", max_length=200, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        until = f" until {full_date(self.ends_on)}" if self.ends_on else ""
        return f"{hours(self.minutes_per_week)} a week from {full_date(self.starts_on)}{until}"


class HoursSpan(HoursFacts, Owned):
    class Meta:
        ordering = ["starts_on", "created_at", "id"]
        indexes = [models.Index(fields=["career", "starts_on"], name="hours_span_career_starts")]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on=None) | Q(ends_on__gte=F("starts_on")), name="hours_span_ends_after_start"
            )
        ]


class HoursSpanRevision(HoursFacts, Revision):
    subject = models.ForeignKey(HoursSpan, on_delete=models.CASCADE, related_name="revisions")

    class Meta:
        ordering = ["replaced_at", "id"]


class Deposit(Owned):
    """Time put into one's own career on a day, for a task, for a goal, or for neither."""

    put_in_on = models.DateField("on")
    minutes = models.PositiveIntegerField("time")
    what = models.CharField("what", max_length=300, blank=True)
    goal = models.ForeignKey(Goal, on_delete=models.SET_NULL, null=True, blank=True, related_name="deposits")
    task = models.ForeignKey(Task, on_delete=models.SET_NULL, null=True, blank=True, related_name="deposits")

    class Meta:
        ordering = ["put_in_on", "created_at", "id"]
        indexes = [
            models.Index(fields=["career", "put_in_on"], name="deposit_career_put_in_on"),
            models.Index(fields=["career", "goal", "trashed_at", "minutes"], name="deposit_career_goal_minutes"),
            models.Index(fields=["career", "task", "put_in_on"], name="deposit_career_task_put_in_on"),
        ]

    def __str__(self) -> str:
        return self.what or "Deposit"
