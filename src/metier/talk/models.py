"""Accounts of what one does, sentence by sentence on its evidence; answers about a time; and how they were rehearsed."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from metier.accounts.models import Owned
from metier.record.models import Certificate, Position, Skill, Win
from metier.talk.choices import SECONDS, Length


class Spoken(Owned):
    """Something that is said aloud and rehearsed. `language` is a BCP 47 tag; the checks of wording hold for English.

    `stability` (days) and `difficulty` (1 to 10) are FSRS's, after the last rating; `due_on` is the next rehearsal.
    """

    language = models.CharField("language", max_length=35, default="en-GB")
    stability = models.FloatField(null=True, blank=True)
    difficulty = models.FloatField(null=True, blank=True)
    seen_on = models.DateField(null=True, blank=True)
    due_on = models.DateField("next rehearsal", null=True, blank=True)
    changed_at = models.DateTimeField(editable=False)

    class Meta:
        abstract = True


class Account(Spoken):
    """What one does, in 30 seconds or two minutes, for somebody."""

    title = models.CharField("title", max_length=200)
    length = models.CharField("length", max_length=10, choices=Length, default=Length.SHORT)
    audience = models.CharField("for whom", max_length=200, blank=True)

    class Meta:
        ordering = ["-changed_at", "-id"]
        indexes = [
            models.Index(fields=["career", "-changed_at"], name="account_career_changed"),
            models.Index(fields=["career", "due_on"], name="account_career_due"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def seconds(self) -> int:
        """How long it may take."""
        return SECONDS[self.length]


class AccountSentence(Owned):
    """One sentence of an account, in the words of its owner."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="sentences")
    text = models.TextField("the sentence")
    place = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = "sentence"
        ordering = ["place", "created_at", "id"]
        indexes = [models.Index(fields=["career", "account"], name="account_sentence_account")]

    def __str__(self) -> str:
        return self.text


class SentenceEvidence(Owned):
    """A row of the record that a sentence stands on, and what it said then. None of the four once it has gone for good."""

    sentence = models.ForeignKey(AccountSentence, on_delete=models.CASCADE, related_name="evidence")
    win = models.ForeignKey(Win, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    position = models.ForeignKey(Position, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    skill = models.ForeignKey(Skill, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    certificate = models.ForeignKey(Certificate, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    said = models.TextField("what it said", blank=True)

    class Meta:
        verbose_name = "evidence of a sentence"
        ordering = ["created_at", "id"]
        indexes = [models.Index(fields=["career", "sentence"], name="sentence_evidence_sentence")]

    def __str__(self) -> str:
        return self.said

    @property
    def fact(self) -> Win | Position | Skill | Certificate | None:
        """The row, in the trash or not."""
        return self.win or self.position or self.skill or self.certificate


class Story(Spoken):
    """An answer to “tell me about a time”: situation, task, what I did, result. `said` is what its win said then.

    `asked` names a question of ours; `question` is how it is asked.
    """

    question = models.CharField("the question", max_length=300)
    asked = models.CharField(max_length=40, blank=True)
    win = models.ForeignKey(Win, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    situation = models.TextField("the situation", blank=True)
    task = models.TextField("what had to be done", blank=True)
    did = models.TextField("what you did", blank=True)
    result = models.TextField("what came of it", blank=True)
    said = models.TextField("what the win said", blank=True)

    class Meta:
        verbose_name = "answer"
        verbose_name_plural = "answers"
        ordering = ["-changed_at", "-id"]
        indexes = [
            models.Index(fields=["career", "-changed_at"], name="story_career_changed"),
            models.Index(fields=["career", "due_on"], name="story_career_due"),
        ]

    def __str__(self) -> str:
        return self.question


class SpokenRehearsal(Owned):
    """Once through an account or an answer: how long it took, a line, and how it went from 1 (again) to 4 (easy), if that was said.

    `stability`, `difficulty` and `due_on` are what it was given then.
    """

    account = models.ForeignKey(Account, on_delete=models.CASCADE, null=True, blank=True, related_name="rehearsals")
    story = models.ForeignKey(Story, on_delete=models.CASCADE, null=True, blank=True, related_name="rehearsals")
    rehearsed_on = models.DateField("on")
    seconds = models.PositiveIntegerField("how long", null=True, blank=True)
    note = models.CharField("how it went", max_length=300, blank=True)
    rating = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(4)]
    )
    stability = models.FloatField(null=True, blank=True)
    difficulty = models.FloatField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = "rehearsal"
        ordering = ["rehearsed_on", "created_at", "id"]
        indexes = [
            models.Index(fields=["career", "account"], name="talk_rehearsal_account"),
            models.Index(fields=["career", "story"], name="talk_rehearsal_story"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(account=None, story__isnull=False) | Q(account__isnull=False, story=None),
                name="talk_rehearsal_of_one",
            )
        ]

    def __str__(self) -> str:
        return self.note or "Rehearsal"
