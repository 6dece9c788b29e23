"""Postings as they were published, and the lines in which they ask for something."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from metier.accounts.models import Owned
from metier.postings.choices import DegreeAsked, PayPer, Remote, RequirementKind


class Posting(Owned):
    """A posting in full: `text` is as it was published, `source` the kind of file that brought it.

    `pay_words` is pay that was said in words; the keys are the employer and the address as they are compared.
    """

    title = models.CharField("title", max_length=300)
    employer = models.CharField("employer", max_length=300, blank=True)
    place = models.CharField("place", max_length=300, blank=True)
    remote = models.CharField("where you work", max_length=10, choices=Remote, blank=True)
    employment_type = models.CharField("kind of employment", max_length=100, blank=True)
    pay_from = models.DecimalField("pay from", max_digits=14, decimal_places=2, null=True, blank=True)
    pay_to = models.DecimalField("pay to", max_digits=14, decimal_places=2, null=True, blank=True)
    pay_currency = models.CharField("currency", max_length=3, blank=True)
    pay_per = models.CharField("pay for", max_length=5, choices=PayPer, blank=True)
    pay_words = models.CharField("pay in words", max_length=300, blank=True)
    posted_on = models.DateField("posted on", null=True, blank=True)
    valid_until = models.DateField("open until", null=True, blank=True)
    url = models.CharField("web address", max_length=2000, blank=True)
    language = models.CharField("language", max_length=35, blank=True)
    text = models.TextField("the posting in full", blank=True)
    source = models.CharField(max_length=20, blank=True, editable=False)
    employer_key = models.CharField(max_length=300, blank=True, editable=False)
    url_key = models.CharField(max_length=2000, blank=True, editable=False)

    class Meta:
        verbose_name = "posting"
        ordering = ["-created_at", "-id"]
        indexes = [
            models.Index(fields=["career", "-created_at"], name="posting_career_created"),
            models.Index(fields=["career", "valid_until"], name="posting_career_valid_until"),
        ]

    def __str__(self) -> str:
        return ", ".join(part for part in (self.title, self.employer) if part)


class Requirement(Owned):
    """One thing a posting asks for, in a `sentence` of its own; `why` is the rule that made it one, empty where the owner added it.

    Of `skills`, any one does where `any_skill`. `years` are of experience; `degree` is the lowest that is enough.
    """

    posting = models.ForeignKey(Posting, on_delete=models.CASCADE, related_name="requirements")
    text = models.CharField("what it asks for", max_length=500)
    kind = models.CharField("how much it insists", max_length=4, choices=RequirementKind, default=RequirementKind.MUST)
    years = models.PositiveSmallIntegerField("years of experience", null=True, blank=True)
    degree = models.CharField("degree", max_length=10, choices=DegreeAsked, blank=True)
    languages = models.JSONField("languages", default=list, blank=True)
    skills = models.JSONField("skills", default=list, blank=True)
    any_skill = models.BooleanField("any one of the skills is enough", default=False)
    sentence = models.TextField(blank=True, editable=False)
    why = models.CharField(max_length=300, blank=True, editable=False)
    position = models.PositiveSmallIntegerField(default=0, editable=False)

    class Meta:
        verbose_name = "requirement"
        ordering = ["position", "created_at", "id"]
        indexes = [models.Index(fields=["career", "posting"], name="requirement_career_posting")]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="requirement_says_something")]

    def __str__(self) -> str:
        return self.text
