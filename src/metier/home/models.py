"""What belongs to the whole career: notes not placed yet, what was put off, and the secret address of its calendar."""

from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models

from metier.accounts.models import Owned


class Note(Owned):
    """A line that was captured and is neither a win nor time: kept as it was said, never dropped."""

    said_on = models.DateField()
    text = models.TextField()

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
