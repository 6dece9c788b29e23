"""What its owner practises of difficult conversations: scenarios of their own, when each comes again, and every attempt."""

from __future__ import annotations

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from metier.accounts.models import Owned
from metier.asks.choices import Area
from metier.asks.models.asks import Ask


class OwnScenario(Owned):
    """A scenario that its owner wrote; with `is_real`, a conversation that is ahead or was held. `like` is what it started from.

    `reasons` and `say` have one to a line.
    """

    area = models.CharField("what it is about", max_length=20, choices=Area, default=Area.OTHER)
    title = models.CharField("title", max_length=200)
    situation = models.TextField("the situation")
    question = models.TextField("the question", blank=True)
    answer = models.TextField("a considered answer", blank=True)
    reasons = models.TextField("its reasons", blank=True)
    say = models.TextField("what to say", blank=True)
    advice = models.TextField("when to get advice", blank=True)
    is_real = models.BooleanField("a real conversation", default=False)
    whom = models.CharField("with whom", max_length=200, blank=True)
    happens_on = models.DateField("when", null=True, blank=True)
    ask = models.ForeignKey(
        Ask, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="for the ask"
    )
    like = models.CharField(max_length=80, blank=True, editable=False)
    held_on = models.DateField("held on", null=True, blank=True)
    outcome = models.TextField("how it went", blank=True)
    changed_at = models.DateTimeField(editable=False)

    class Meta:
        verbose_name = "scenario"
        ordering = ["created_at", "id"]
        indexes = [
            models.Index(fields=["career", "created_at"], name="own_scenario_career_created"),
            models.Index(
                fields=["career", "happens_on"],
                name="own_scenario_career_ahead",
                condition=Q(is_real=True, held_on=None, trashed_at=None),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class PracticeCard(Owned):
    """A scenario as its owner practises it: one of the deck by its `key`, or one of their own. Until it is rated it has no date.

    `stability` (days) and `difficulty` (1 to 10) are FSRS's, after the last rating.
    """

    key = models.CharField(max_length=80, blank=True)
    own = models.ForeignKey(OwnScenario, on_delete=models.CASCADE, null=True, blank=True, related_name="cards")
    stability = models.FloatField(null=True, blank=True)
    difficulty = models.FloatField(null=True, blank=True)
    seen_on = models.DateField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)
    times = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["created_at", "id"]
        indexes = [models.Index(fields=["career", "due_on"], name="practice_card_career_due")]
        constraints = [
            models.CheckConstraint(
                condition=(~Q(key="") & Q(own=None)) | (Q(key="") & Q(own__isnull=False)), name="practice_card_has_one"
            ),
            models.UniqueConstraint(
                fields=["career", "key"], condition=~Q(key="") & Q(trashed_at=None), name="practice_card_once_a_key"
            ),
            models.UniqueConstraint(
                fields=["own"],
                condition=Q(own__isnull=False) & Q(trashed_at=None),
                name="practice_card_once_a_scenario",
            ),
        ]

    def __str__(self) -> str:
        return str(self.own) if self.own_id else self.key


class PracticeAttempt(Owned):
    """Once through a scenario: the answer (empty when it was only thought), a sentence for the next time, and how it went.

    Open until it is rated from 1 (again) to 4 (easy). `stability`, `difficulty` and `due_on` are what the rating gave the card.
    """

    card = models.ForeignKey(PracticeCard, on_delete=models.CASCADE, related_name="attempts")
    tried_on = models.DateField("on")
    answer = models.TextField("your answer", blank=True)
    next_time = models.TextField("your sentence for the next time", blank=True)
    rating = models.PositiveSmallIntegerField(
        null=True, blank=True, validators=[MinValueValidator(1), MaxValueValidator(4)]
    )
    stability = models.FloatField(null=True, blank=True)
    difficulty = models.FloatField(null=True, blank=True)
    due_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name = "attempt"
        ordering = ["tried_on", "created_at", "id"]
        indexes = [
            models.Index(fields=["career", "card", "tried_on"], name="practice_attempt_card"),
            models.Index(fields=["career", "tried_on"], name="practice_attempt_tried_on"),
            models.Index(fields=["career"], name="practice_attempt_open", condition=Q(rating=None, trashed_at=None)),
        ]

    def __str__(self) -> str:
        return self.next_time or self.answer or "Attempt"
