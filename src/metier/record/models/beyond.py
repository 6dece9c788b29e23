"""What else belongs to a career: languages, projects, volunteering, publications, awards, interests, what others wrote."""

from __future__ import annotations

from django.db import models

from metier.accounts.fields import PartialDateField
from metier.accounts.models import Owned
from metier.record.models.work import Confirmed


class Language(Owned):
    name = models.CharField()
    proficiency = models.CharField("how well", blank=True)

    class Meta:
        ordering = ["name", "id"]
        indexes = [models.Index(fields=["career", "name"], name="language_career_name")]

    def __str__(self) -> str:
        return self.name


class Project(Confirmed):
    title = models.CharField()
    organisation = models.CharField(blank=True)
    role = models.CharField("your role", blank=True)
    description = models.TextField(blank=True)
    url = models.CharField("web address", blank=True)
    starts = PartialDateField("from", blank=True)
    ends = PartialDateField("until", blank=True)
    highlights = models.JSONField(default=list, blank=True)
    keywords = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["-starts", "-created_at", "id"]
        indexes = [models.Index(fields=["career", "starts"], name="project_career_starts")]

    def __str__(self) -> str:
        return self.title


class Volunteering(Confirmed):
    organisation = models.CharField(blank=True)
    role = models.CharField("your role", blank=True)
    cause = models.CharField(blank=True)
    starts = PartialDateField("from", blank=True)
    ends = PartialDateField("until", blank=True)
    description = models.TextField(blank=True)
    highlights = models.JSONField(default=list, blank=True)
    url = models.CharField("web address", blank=True)

    class Meta:
        ordering = ["-starts", "-created_at", "id"]
        indexes = [models.Index(fields=["career", "starts"], name="volunteering_career_starts")]
        verbose_name_plural = "volunteering"

    def __str__(self) -> str:
        return ", ".join(part for part in (self.role, self.organisation) if part)


class Publication(Owned):
    name = models.CharField("title")
    publisher = models.CharField(blank=True)
    published_on = PartialDateField("published", blank=True)
    description = models.TextField(blank=True)
    url = models.CharField("web address", blank=True)

    class Meta:
        ordering = ["-published_on", "-created_at", "id"]
        indexes = [models.Index(fields=["career", "published_on"], name="publication_career_published")]

    def __str__(self) -> str:
        return self.name


class Reference(Confirmed):
    """Somebody who would speak for the owner. Nothing is taken for granted: neither naming nor quoting them."""

    name = models.CharField()
    relation = models.CharField("how they know you", blank=True)
    job_title = models.CharField("job title", blank=True)
    company = models.CharField(blank=True)
    email = models.CharField("email address", blank=True)
    phone = models.CharField(blank=True)
    may_name = models.BooleanField("they agreed to be named", default=False)
    may_quote = models.BooleanField("they agreed to be quoted", default=False)
    agreed_on = PartialDateField("when they agreed", blank=True)
    note = models.TextField("what they can speak of", blank=True)

    class Meta:
        ordering = ["name", "id"]
        indexes = [models.Index(fields=["career", "name"], name="reference_career_name")]

    def __str__(self) -> str:
        return self.name


class Recommendation(Owned):
    """What this person wrote about the owner, or, if `given`, what the owner wrote about them. Quoted only with their consent."""

    first_name = models.CharField("first name", blank=True)
    last_name = models.CharField("last name", blank=True)
    company = models.CharField(blank=True)
    job_title = models.CharField("job title", blank=True)
    text = models.TextField("what was written")
    written_on = PartialDateField("written", blank=True)
    status = models.CharField(blank=True)
    given = models.BooleanField("you wrote it about them", default=False)
    may_quote = models.BooleanField("they agreed to be quoted", default=False)

    class Meta:
        ordering = ["-written_on", "-created_at", "id"]
        indexes = [models.Index(fields=["career", "written_on"], name="recommendation_career_written")]

    def __str__(self) -> str:
        return self.person or "A recommendation"

    @property
    def person(self) -> str:
        return " ".join(part for part in (self.first_name, self.last_name) if part)


class Award(Owned):
    title = models.CharField()
    awarder = models.CharField("awarded by", blank=True)
    awarded_on = PartialDateField("awarded", blank=True)
    summary = models.TextField(blank=True)

    class Meta:
        ordering = ["-awarded_on", "-created_at", "id"]
        indexes = [models.Index(fields=["career", "awarded_on"], name="award_career_awarded")]

    def __str__(self) -> str:
        return self.title


class Interest(Owned):
    name = models.CharField()
    keywords = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["name", "id"]
        indexes = [models.Index(fields=["career", "name"], name="interest_career_name")]

    def __str__(self) -> str:
        return self.name
