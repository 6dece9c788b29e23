"""What belongs to the whole career: notes not placed yet, what was put off, its calendar's address, its digest mail."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, RegexValidator
from django.db import models
from django.db.models import Q

from metier.accounts.models import Owned
from metier.home.choices import DigestState, NoteKind


class Note(Owned):
    """A line that was captured and is neither a win nor time: kept as it was said, never dropped. `who` is whom its owner met."""

    said_on = models.DateField()
    text = models.TextField()
    kind = models.CharField(max_length=10, choices=NoteKind, blank=True)
    who = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-said_on", "-created_at", "id"]
        indexes = [models.Index(fields=["career", "said_on"], name="note_career_said_on")]

    def __str__(self) -> str:
        return self.text


class CalendarAddress(Owned):
    """The secret part of the calendar's address; a new one makes the old address worthless."""

    secret = models.CharField(max_length=64, unique=True, validators=[RegexValidator(r"\A[A-Za-z0-9_-]{16,64}\Z")])

    class Meta:
        ordering = ["created_at", "id"]


class Snooze(Owned):
    """Something on Today that was put off until a day; known again by its kind and the row it is about, if it is about one."""

    kind = models.CharField(max_length=60)
    subject = models.CharField(max_length=64, blank=True)
    until = models.DateField()

    class Meta:
        ordering = ["until", "created_at", "id"]
        indexes = [models.Index(fields=["career", "until"], name="snooze_career_until")]

    def __str__(self) -> str:
        return f"{self.kind} until {self.until}"


class DigestSettings(Owned):
    """Where and when the digest mail goes. `quiet_days` are weekdays without mail, Monday 0, each as its digit: `56` is the weekend."""

    email = models.EmailField("to")
    is_on = models.BooleanField("send it", default=True)
    at_hour = models.PositiveSmallIntegerField("from", default=7, validators=[MaxValueValidator(23)])
    quiet_days = models.CharField(max_length=7, blank=True, validators=[RegexValidator(r"\A[0-6]{0,7}\Z")])

    class Meta:
        ordering = ["created_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["career"], condition=Q(trashed_at=None), name="digest_settings_once")
        ]

    def __str__(self) -> str:
        return self.email


class Digest(Owned):
    """The one digest of a day. The row is there before the mail goes, so that no day has two. `items` are the kinds and subjects it named."""

    for_day = models.DateField()
    state = models.CharField(max_length=10, choices=DigestState, default=DigestState.WAITING)
    attempts = models.PositiveSmallIntegerField(default=0)
    tried_at = models.DateTimeField(null=True, editable=False)
    items = models.JSONField(default=list, blank=True)
    problem = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["-for_day", "id"]
        constraints = [models.UniqueConstraint(fields=["career", "for_day"], name="digest_once_a_day")]
        indexes = [models.Index(fields=["for_day", "state"], name="digest_day_state")]

    def __str__(self) -> str:
        return f"Digest of {self.for_day}"
