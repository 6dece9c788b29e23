"""Short written updates for a manager, and the rhythm they go out on."""

from __future__ import annotations

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F, Q

from metier.accounts.models import Owned
from metier.asks.choices import Every, UpdatePart
from metier.asks.models.asks import Ask
from metier.plan.models import Goal, Task
from metier.record.models import Win


class UpdateRhythm(Owned):
    """How often an update is due, to whom, and when the next one is. `weekday` is Monday 0."""

    every = models.CharField("how often", max_length=10, choices=Every, default=Every.FORTNIGHT)
    weekday = models.PositiveSmallIntegerField("on", default=4, validators=[MaxValueValidator(6)])
    due_on = models.DateField("next one on")
    to = models.CharField("to", max_length=200, blank=True)
    address = models.EmailField("mail address", blank=True)
    is_held = models.BooleanField("held", default=True)

    class Meta:
        ordering = ["due_on", "id"]
        constraints = [
            models.UniqueConstraint(fields=["career"], condition=Q(trashed_at=None), name="update_rhythm_once")
        ]

    def __str__(self) -> str:
        return f"{self.get_every_display()}, next on {self.due_on}"


class ManagerUpdate(Owned):
    """An update about the days from `starts` to `ends`: a draft until it is sent or skipped. What was sent is a SentDocument.

    `due_on` is the day the rhythm wanted it on, kept once it is sent or skipped.
    """

    starts = models.DateField("from")
    ends = models.DateField("to the end of")
    to = models.CharField("to", max_length=200, blank=True)
    address = models.EmailField("mail address", blank=True)
    opening = models.TextField("first words", blank=True)
    closing = models.TextField("last words", blank=True)
    sent_on = models.DateField(null=True, editable=False)
    skipped_on = models.DateField(null=True, editable=False)
    due_on = models.DateField(null=True, editable=False)

    class Meta:
        ordering = ["-ends", "-created_at", "-id"]
        indexes = [
            models.Index(fields=["career", "ends"], name="manager_update_career_ends"),
            models.Index(fields=["career", "sent_on"], name="manager_update_career_sent"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["career"],
                condition=Q(sent_on=None, skipped_on=None, trashed_at=None),
                name="manager_update_one_draft",
            ),
            models.CheckConstraint(condition=Q(ends__gte=F("starts")), name="manager_update_ends_after_start"),
        ]

    def __str__(self) -> str:
        return f"Update to the end of {self.ends}"

    @property
    def is_draft(self) -> bool:
        return self.sent_on is None and self.skipped_on is None


class UpdateLine(Owned):
    """One line of an update, from a fact or by hand; only what `is_in` is sent. A problem has the solution that is proposed."""

    update = models.ForeignKey(ManagerUpdate, on_delete=models.CASCADE, related_name="lines")
    part = models.CharField(max_length=10, choices=UpdatePart)
    text = models.TextField("line")
    proposal = models.TextField("what you propose", blank=True)
    is_in = models.BooleanField("in the update", default=True)
    position = models.PositiveSmallIntegerField(default=0)
    win = models.ForeignKey(Win, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    task = models.ForeignKey(Task, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    goal = models.ForeignKey(Goal, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    ask = models.ForeignKey(Ask, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["position", "created_at", "id"]
        indexes = [
            models.Index(fields=["career", "update"], name="update_line_career_update"),
            models.Index(fields=["career", "part", "update"], name="update_line_part_update"),
        ]

    def __str__(self) -> str:
        return self.text
