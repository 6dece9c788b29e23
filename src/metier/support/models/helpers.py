"""Mentors, coaches and consultants: who could help with what, on which terms, and what came of it."""

from __future__ import annotations

from django.core.validators import MinValueValidator
from django.db import models

from metier.accounts.fields import MoneyField
from metier.accounts.models import Owned
from metier.support.choices import FeePer, FirstTalk, HelperKind, HelperState, HelpRule


class Helper(Owned):  # type: ignore[django-manager-missing]
    """Somebody who could help, does, or did. `fields` are kinds of help; `known_for` says in words what they are good at."""

    name = models.CharField("name", max_length=200)
    kind = models.CharField("what they are to you", max_length=12, choices=HelperKind)
    fields = models.JSONField("helps with", default=list, blank=True)
    known_for = models.CharField("good at", max_length=300, blank=True)
    contact = models.CharField("how to reach them", max_length=300, blank=True)
    found = models.CharField("how you found them", max_length=300, blank=True)
    terms = models.TextField("terms", blank=True)
    fee = MoneyField("fee", null=True, blank=True)
    fee_per = models.CharField("for", max_length=10, choices=FeePer, blank=True)
    first_talk = models.CharField("the first talk", max_length=5, choices=FirstTalk, blank=True)
    wanted = models.TextField("what you want from it", blank=True)
    state = models.CharField("how far it is", max_length=12, choices=HelperState, default=HelperState.CONSIDERING)
    ended_on = models.DateField("ended on", null=True, blank=True)
    outcome = models.TextField("what came of it", blank=True)
    changed_at = models.DateTimeField(editable=False)

    class Meta:
        verbose_name = "helper"
        ordering = ["name", "created_at", "id"]
        indexes = [models.Index(fields=["career", "state"], name="helper_career_state")]

    def __str__(self) -> str:
        return self.name


class HelperSession(Owned):  # type: ignore[django-manager-missing]
    """A talk with a helper, ahead or held: what it is about, what was agreed, what came of it."""

    helper = models.ForeignKey(Helper, on_delete=models.CASCADE, related_name="sessions")
    on = models.DateField("on")
    about = models.CharField("about", max_length=300, blank=True)
    agreed = models.TextField("what you agreed", blank=True)
    outcome = models.TextField("what came of it", blank=True)
    minutes = models.PositiveSmallIntegerField("how long", null=True, blank=True, validators=[MinValueValidator(1)])
    cost = MoneyField("what it cost", null=True, blank=True)

    class Meta:
        verbose_name = "session"
        ordering = ["on", "created_at", "id"]
        indexes = [
            models.Index(fields=["career", "helper", "on"], name="helper_session_career_helper"),
            models.Index(fields=["career", "on"], name="helper_session_career_on"),
        ]

    def __str__(self) -> str:
        return self.about or "Session"


class SignSetAside(Owned):
    """A sign that help would help, which its owner set aside on a day: it is quiet for a while."""

    rule = models.CharField(max_length=12, choices=HelpRule)
    subject = models.CharField(max_length=64, blank=True)
    said_on = models.DateField()
    why = models.CharField("why", max_length=300, blank=True)

    class Meta:
        ordering = ["-said_on", "-created_at", "-id"]
        indexes = [models.Index(fields=["career", "said_on"], name="sign_set_aside_career_said_on")]

    def __str__(self) -> str:
        return self.get_rule_display()
