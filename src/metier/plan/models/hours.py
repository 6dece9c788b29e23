"""The hours there are, and the hours and the money put in."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from metier.accounts.fields import MoneyField
from metier.accounts.models import Owned, Revision
from metier.core.money import put as said_put
from metier.core.words import full_date, hours
from metier.plan.choices import Purpose
from metier.plan.models.goals import Goal
from metier.plan.models.tasks import Task


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
        said = hours(self.minutes_per_week) if self.minutes_per_week else "No hours"
        return f"{said} a week from {full_date(self.starts_on)}{until}"


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


class Deposit(Owned):  # type: ignore[django-manager-missing]
    """Time or money put into one's own career on a day, for a task, for a goal, or for neither, and whom it served."""

    put_in_on = models.DateField("on")
    minutes = models.PositiveIntegerField("time", default=0)
    amount = MoneyField("money", null=True, blank=True)
    what = models.CharField("what", max_length=300, blank=True)
    purpose = models.CharField("whom it served", max_length=10, choices=Purpose, blank=True)
    goal = models.ForeignKey(Goal, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    task = models.ForeignKey(Task, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["put_in_on", "created_at", "id"]
        indexes = [
            models.Index(
                fields=["career", "put_in_on", "trashed_at", "goal", "purpose", "minutes"],
                name="deposit_career_day_served",
            ),
            models.Index(
                fields=["career", "trashed_at"], name="deposit_career_trashed", condition=Q(trashed_at__isnull=False)
            ),
            models.Index(
                fields=["career", "goal", "trashed_at", "purpose", "minutes"], name="deposit_career_goal_served"
            ),
            models.Index(
                fields=["career", "trashed_at", "amount_currency", "amount"],
                name="deposit_career_paid",
                condition=Q(amount__isnull=False),
            ),
            models.Index(fields=["career", "task", "put_in_on"], name="deposit_career_task_put_in_on"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(minutes__gt=0) | Q(amount__isnull=False, amount__gt=0), name="deposit_has_time_or_money"
            )
        ]

    def __str__(self) -> str:
        return self.what or self.put

    @property
    def put(self) -> str:
        """`2 h`, `£40`, `1 h and £40`."""
        return said_put(self.minutes, (self.amount.amount, str(self.amount.currency)) if self.amount else None)
