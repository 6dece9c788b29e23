"""When reviews are due, and when a career is parked."""

from __future__ import annotations

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q

from metier.accounts.models import Owned
from metier.plan.models import HoursSpan
from metier.reviews.choices import ReviewKind


class Rhythm(Owned):
    """One kind of review: whether it is held, on which weekday (Monday is 0), and when the next is due."""

    kind = models.CharField(max_length=10, choices=ReviewKind)
    is_held = models.BooleanField("held", default=True)
    weekday = models.PositiveSmallIntegerField("on", default=6, validators=[MaxValueValidator(6)])
    due_on = models.DateField()

    class Meta:
        ordering = ["due_on", "id"]
        constraints = [
            models.UniqueConstraint(fields=["career", "kind"], condition=Q(trashed_at=None), name="rhythm_once_a_kind")
        ]
        indexes = [
            models.Index(
                fields=["due_on", "career"], name="rhythm_due_career", condition=Q(is_held=True, trashed_at=None)
            )
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} review"


class Parking(Owned):
    """A career at rest on purpose, from a day until another (or an event before it), with the weeks off this gave the plan.

    It wakes by itself on `until`; `woken_on` is the day its owner woke it, or, once it is parked again, the day it had woken.
    """

    parked_on = models.DateField()
    until = models.DateField("until")
    event = models.CharField("or until", max_length=200, blank=True)
    why = models.CharField("why", max_length=300, blank=True)
    woken_on = models.DateField(null=True, blank=True)
    hours = models.ForeignKey(
        HoursSpan, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", editable=False
    )

    class Meta:
        ordering = ["-parked_on", "-created_at", "-id"]
        indexes = [models.Index(fields=["career", "until"], name="parking_career_until")]
        constraints = [
            models.CheckConstraint(condition=Q(until__gt=F("parked_on")), name="parking_ends_after_it_begins"),
            models.UniqueConstraint(
                fields=["career"], condition=Q(woken_on=None, trashed_at=None), name="parking_one_at_a_time"
            ),
        ]

    def __str__(self) -> str:
        return f"Parked from {self.parked_on} until {self.until}"
