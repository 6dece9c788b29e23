"""Recruiters: what they cover, whom they place for, what they were told, and to whom they gave the owner's name."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from metier.accounts.models import Owned
from metier.network.choices import SubmissionState, ToldAbout
from metier.network.models.people import Contact
from metier.postings.models import Posting, Sending


class Recruiter(Owned):
    """That a person is a recruiter. Their firms are where they work and worked; what they promise is a favour with a day."""

    contact = models.ForeignKey(Contact, on_delete=models.CASCADE, related_name="recruiting")
    is_in_house = models.BooleanField("works for the employer itself", default=False)
    rating = models.CharField("what you think of them, in your words", max_length=500, blank=True)
    next_step = models.CharField("next step", max_length=300, blank=True)
    next_on = models.DateField("when", null=True, blank=True)
    holds = models.ForeignKey(
        Sending, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="résumé they hold"
    )
    closed_on = models.DateField("closed on", null=True, blank=True)

    class Meta:
        verbose_name = "recruiter"
        ordering = ["created_at", "id"]
        indexes = [models.Index(fields=["career", "next_on"], name="recruiter_career_next_on")]
        constraints = [
            models.UniqueConstraint(
                fields=["career", "contact"], condition=Q(trashed_at=None), name="recruiter_once_a_person"
            )
        ]

    def __str__(self) -> str:
        return str(self.contact)


class Specialism(Owned):
    """What a recruiter covers: work, in words and by the occupation's code where there is one, and an area."""

    recruiter = models.ForeignKey(Recruiter, on_delete=models.CASCADE, related_name="specialisms")
    work = models.CharField("which work", max_length=200)
    code = models.CharField("occupation", max_length=10, blank=True)
    area = models.CharField("where", max_length=200, blank=True)

    class Meta:
        verbose_name = "what a recruiter covers"
        ordering = ["created_at", "id"]
        indexes = [models.Index(fields=["career", "recruiter"], name="specialism_career_recruiter")]
        constraints = [models.CheckConstraint(condition=~Q(work=""), name="specialism_says_something")]

    def __str__(self) -> str:
        return ", ".join(part for part in (self.work, self.area) if part)


class ClientSeen(Owned):
    """An employer for which a recruiter was seen to place people."""

    recruiter = models.ForeignKey(Recruiter, on_delete=models.CASCADE, related_name="clients")
    employer = models.CharField("employer", max_length=300)
    seen_on = models.DateField("seen on")
    note = models.CharField("note", max_length=300, blank=True)
    employer_key = models.CharField(max_length=300, blank=True, editable=False)

    class Meta:
        verbose_name = "client of a recruiter"
        ordering = ["-seen_on", "-created_at", "-id"]
        indexes = [
            models.Index(fields=["career", "recruiter"], name="client_career_recruiter"),
            models.Index(fields=["career", "employer_key"], name="client_career_employer"),
        ]
        constraints = [models.CheckConstraint(condition=~Q(employer=""), name="client_has_a_name")]

    def __str__(self) -> str:
        return self.employer


class Told(Owned):
    """What a recruiter was told on a day. The newest of a kind is what they know."""

    recruiter = models.ForeignKey(Recruiter, on_delete=models.CASCADE, related_name="told")
    about = models.CharField("about what", max_length=12, choices=ToldAbout)
    said = models.CharField("what you said", max_length=500)
    on = models.DateField("when")

    class Meta:
        verbose_name = "what a recruiter was told"
        ordering = ["-on", "-created_at", "-id"]
        indexes = [models.Index(fields=["career", "recruiter", "-on"], name="told_career_recruiter")]
        constraints = [models.CheckConstraint(condition=~Q(said=""), name="told_says_something")]

    def __str__(self) -> str:
        return self.said


class Submission(Owned):
    """That a recruiter put the owner forward, or wants to, for work at an employer."""

    recruiter = models.ForeignKey(Recruiter, on_delete=models.CASCADE, related_name="submissions")
    employer = models.CharField("employer", max_length=300)
    title = models.CharField("for what", max_length=300, blank=True)
    posting = models.ForeignKey(Posting, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    state = models.CharField("how far", max_length=10, choices=SubmissionState, default=SubmissionState.PROPOSED)
    on = models.DateField("when")
    outcome = models.CharField("what came of it", max_length=500, blank=True)
    employer_key = models.CharField(max_length=300, blank=True, editable=False)

    class Meta:
        verbose_name = "submission"
        ordering = ["-on", "-created_at", "-id"]
        indexes = [
            models.Index(fields=["career", "recruiter"], name="submission_career_recruiter"),
            models.Index(fields=["career", "employer_key"], name="submission_career_employer"),
        ]
        constraints = [models.CheckConstraint(condition=~Q(employer=""), name="submission_to_an_employer")]

    def __str__(self) -> str:
        return ", ".join(part for part in (self.title, self.employer) if part)
