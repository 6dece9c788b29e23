"""Talks that were had, meetings that are ahead, and introductions."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from metier.accounts.models import Owned
from metier.network.choices import Channel, Direction, IntroductionState
from metier.network.models.people import Contact
from metier.plan.models import Task
from metier.roles.models import Role


class Interaction(Owned):
    """One talk with one person. `together` is the same for all who were there; `minutes` are how long it took, where that is known."""

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="interactions")
    on = models.DateField("when")
    channel = models.CharField("how", max_length=10, choices=Channel, default=Channel.MET)
    direction = models.CharField("who turned to whom", max_length=5, choices=Direction, default=Direction.BOTH)
    minutes = models.PositiveSmallIntegerField("minutes", null=True, blank=True)
    line = models.CharField("in a line", max_length=500, blank=True)
    note = models.TextField("note", blank=True)
    together = models.UUIDField(null=True, blank=True, editable=False)

    class Meta:
        verbose_name = "talk"
        ordering = ["-on", "-created_at", "-id"]
        indexes = [
            models.Index(fields=["career", "contact", "-on"], name="interaction_career_contact"),
            models.Index(fields=["career", "-on"], name="interaction_career_on"),
            models.Index(
                fields=["career", "trashed_at"],
                name="interaction_career_trashed",
                condition=Q(trashed_at__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return self.line or f"{self.get_channel_display()} {self.contact}"


class Meeting(Owned):
    """A talk that is ahead: what to ask, what to bring. Once it was held, `interaction` is the talk that came of it."""

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="meetings")
    on = models.DateField("day")
    at = models.TimeField("time", null=True, blank=True)
    place = models.CharField("where", max_length=200, blank=True)
    to_ask = models.TextField("what you want to ask", blank=True)
    to_bring = models.TextField("what you bring", blank=True)
    interaction = models.ForeignKey(
        Interaction, on_delete=models.SET_NULL, null=True, blank=True, editable=False, related_name="+"
    )

    class Meta:
        verbose_name = "meeting"
        ordering = ["on", "at", "created_at", "id"]
        indexes = [
            models.Index(fields=["career", "contact"], name="meeting_career_contact"),
            models.Index(fields=["career", "on"], name="meeting_career_on"),
        ]

    def __str__(self) -> str:
        return f"Meeting {self.contact}"


class Introduction(Owned):
    """One step of a chain: `through` makes the owner known to `to`, or to somebody by name at an employer; what came of it in words.

    The name is kept beside `to`, so that it is known to whom when that person is removed for good.
    """

    through = models.ForeignKey(
        Contact, on_delete=models.CASCADE, related_name="introductions", verbose_name="who introduces you"
    )
    to = models.ForeignKey(
        Contact, on_delete=models.SET_NULL, null=True, blank=True, related_name="introduced", verbose_name="to whom"
    )
    to_name = models.CharField("to whom, by name", max_length=200, blank=True)
    employer = models.CharField("where", max_length=300, blank=True)
    why = models.CharField("what for", max_length=500, blank=True)
    role = models.ForeignKey(Role, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    state = models.CharField("how far", max_length=10, choices=IntroductionState, default=IntroductionState.WANTED)
    asked_on = models.DateField("asked on", null=True, blank=True)
    made_on = models.DateField("made on", null=True, blank=True)
    outcome = models.CharField("what came of it", max_length=500, blank=True)
    task = models.ForeignKey(
        Task, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="task in the plan"
    )
    employer_key = models.CharField(max_length=300, blank=True, editable=False)

    class Meta:
        verbose_name = "introduction"
        ordering = ["-created_at", "-id"]
        indexes = [
            models.Index(fields=["career", "through"], name="introduction_career_through"),
            models.Index(fields=["career", "to"], name="introduction_career_to"),
            models.Index(fields=["career", "state"], name="introduction_career_state"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(to__isnull=False) | ~Q(to_name="") | ~Q(employer=""), name="introduction_to_somebody"
            )
        ]

    def __str__(self) -> str:
        return f"{self.through} to {self.whom}"

    @property
    def whom(self) -> str:
        """To whom: a person of the network, a name, or somebody at an employer."""
        return str(self.to) if self.to else self.to_name or f"somebody at {self.employer}"

    @property
    def to_there(self) -> Contact | None:
        """To whom, where that is a person of the network and not in the trash."""
        return self.to if self.to is not None and self.to.trashed_at is None else None
