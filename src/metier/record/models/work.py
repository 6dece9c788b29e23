"""Who somebody is, what they worked and learned, what they can do, and what came of it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from metier.accounts.fields import PartialDateField
from metier.accounts.models import Owned


class Confirmed(Owned):
    """What its owner says anew from time to time; `confirmed_on` is the last day on which they said that it still holds."""

    confirmed_on = models.DateField(null=True, blank=True, editable=False)

    class Meta:
        abstract = True


class Profile(Confirmed):
    """How somebody presents themselves; one per career."""

    name = models.CharField(blank=True)
    headline = models.CharField(blank=True)
    summary = models.TextField(blank=True)
    industry = models.CharField(blank=True)
    location = models.CharField("where", blank=True)
    email = models.CharField("email address", blank=True)
    phone = models.CharField(blank=True)
    websites = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["created_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["career"], condition=Q(trashed_at=None), name="profile_one_per_career")
        ]

    def __str__(self) -> str:
        return "Your profile"


class Position(Confirmed):
    """One role at one employer; without an end it goes on."""

    employer = models.CharField(blank=True)
    title = models.CharField(blank=True)
    location = models.CharField("where", blank=True)
    starts = PartialDateField("from", blank=True)
    ends = PartialDateField("until", blank=True)
    description = models.TextField(blank=True)
    highlights = models.JSONField(default=list, blank=True)
    url = models.CharField("web address", blank=True)

    class Meta:
        ordering = ["-starts", "-created_at", "id"]
        indexes = [models.Index(fields=["career", "starts"], name="position_career_starts")]

    def __str__(self) -> str:
        return ", ".join(part for part in (self.title, self.employer) if part)


class Education(Owned):
    """A course of study at one institution."""

    institution = models.CharField(blank=True)
    degree = models.CharField(blank=True)
    area = models.CharField("subject", blank=True)
    starts = PartialDateField("from", blank=True)
    ends = PartialDateField("until", blank=True)
    score = models.CharField("grade", blank=True)
    activities = models.TextField(blank=True)
    notes = models.TextField(blank=True)
    courses = models.JSONField(default=list, blank=True)
    url = models.CharField("web address", blank=True)

    class Meta:
        ordering = ["-starts", "-created_at", "id"]
        indexes = [models.Index(fields=["career", "starts"], name="education_career_starts")]

    def __str__(self) -> str:
        return ", ".join(part for part in (" ".join(filter(None, (self.degree, self.area))), self.institution) if part)


class Skill(Confirmed):
    """`level` is the owner's own judgement, 0 to 5, and empty until they give it; `stated_level` is the word a file used.

    `concept` is the identifier in the library of what it means (`reference.library`), if its name is one there.
    """

    name = models.CharField()
    level = models.PositiveSmallIntegerField(null=True, blank=True)
    stated_level = models.CharField("level in the file", blank=True)
    keywords = models.JSONField(default=list, blank=True)
    last_used = PartialDateField("last used", blank=True)
    concept = models.CharField("in the library", max_length=300, blank=True, editable=False)

    class Meta:
        ordering = ["name", "id"]
        indexes = [models.Index(fields=["career", "level"], name="skill_career_level")]
        constraints = [models.CheckConstraint(condition=Q(level=None) | Q(level__lte=5), name="skill_level_0_to_5")]

    def __str__(self) -> str:
        return self.name


class Certificate(Confirmed):
    name = models.CharField()
    authority = models.CharField("awarded by", blank=True)
    starts = PartialDateField("from", blank=True)
    ends = PartialDateField("until", blank=True)
    url = models.CharField("web address", blank=True)
    licence_number = models.CharField("licence number", blank=True)

    class Meta:
        ordering = ["-starts", "-created_at", "id"]
        indexes = [models.Index(fields=["career", "starts"], name="certificate_career_starts")]

    def __str__(self) -> str:
        return self.name


class Win(Owned):
    """Something that went well because of the owner: what, when, in numbers, for whom, and what shows it."""

    what = models.TextField("what went well")
    happened_on = PartialDateField("when", blank=True)
    result = models.CharField("in numbers", blank=True)
    for_whom = models.CharField("for whom", blank=True)
    evidence = models.TextField("what shows it", blank=True)
    evidence_url = models.CharField("web address of the evidence", blank=True)
    seen_by = models.CharField("who saw it", blank=True)
    position = models.ForeignKey(Position, on_delete=models.SET_NULL, null=True, blank=True, related_name="wins")

    class Meta:
        ordering = ["-happened_on", "-created_at", "-id"]
        indexes = [
            models.Index(fields=["career", "-happened_on", "-created_at"], name="win_career_happened"),
            models.Index(fields=["career", "-created_at"], name="win_career_created"),
            models.Index(
                fields=["career", "trashed_at"], name="win_career_trashed", condition=Q(trashed_at__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return self.what

    @property
    def has_evidence(self) -> bool:
        """Whether it says what shows it; its files are rows of their own."""
        return bool(self.evidence or self.evidence_url or self.seen_by)

    @property
    def evidence_link(self) -> str:
        """The address of the evidence, if it is one that a page may lead to."""
        return self.evidence_url if self.evidence_url.startswith(("https://", "http://")) else ""
