"""A review of a period: the owner's words beside the facts, what was decided of each goal, and what is meant for the next period."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q

from metier.accounts.models import Owned
from metier.plan.models import Goal, Task
from metier.reviews.choices import ReviewKind, Verdict


class Review(Owned):
    """Of the days from `starts` to `ends`. Open until it is finished or skipped.

    `facts` holds what was found out once: on opening, the shares that were planned; on finishing, all that the page showed, so that
    the document never changes.
    """

    kind = models.CharField(max_length=10, choices=ReviewKind)
    starts = models.DateField()
    ends = models.DateField()
    finished_at = models.DateTimeField(null=True, editable=False)
    skipped_at = models.DateTimeField(null=True, editable=False)
    facts = models.JSONField(default=dict, blank=True)

    class Meta:
        ordering = ["-ends", "-created_at", "-id"]
        indexes = [
            models.Index(fields=["career", "kind", "ends"], name="review_career_kind_ends"),
            models.Index(fields=["career", "ends"], name="review_career_ends"),
            models.Index(
                fields=["career"],
                name="review_career_open",
                condition=Q(finished_at=None, skipped_at=None, trashed_at=None),
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["career", "kind", "starts"], condition=Q(trashed_at=None), name="review_once_a_period"
            ),
            models.CheckConstraint(condition=Q(ends__gte=F("starts")), name="review_ends_after_it_starts"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} review"

    @property
    def is_open(self) -> bool:
        return self.finished_at is None and self.skipped_at is None


class Answer(Owned):
    """What its owner wrote to one question of a review."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="answers")
    question = models.CharField(max_length=40)
    text = models.TextField(blank=True)
    changed_at = models.DateTimeField(editable=False)

    class Meta:
        ordering = ["created_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["review", "question"], condition=Q(trashed_at=None), name="answer_once_a_question"
            )
        ]

    def __str__(self) -> str:
        return self.text


class Decision(Owned):
    """What was decided of a goal in a review; `revision` is the version of the goal that was kept, where it changed."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="decisions")
    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="+")
    verdict = models.CharField(max_length=10, choices=Verdict)
    note = models.TextField("why", blank=True)
    decided_at = models.DateTimeField(editable=False)
    revision = models.UUIDField(null=True, editable=False)

    class Meta:
        ordering = ["decided_at", "id"]
        indexes = [models.Index(fields=["career", "goal", "decided_at"], name="decision_career_goal_decided")]
        constraints = [
            models.UniqueConstraint(
                fields=["review", "goal"], condition=Q(trashed_at=None), name="decision_once_a_goal"
            )
        ]

    def __str__(self) -> str:
        return self.get_verdict_display()


class Commitment(Owned):
    """What its owner means to do in the period after a review: a task of the plan, or a line of its own."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="commitments")
    task = models.ForeignKey(Task, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    text = models.CharField(max_length=300)
    position = models.PositiveSmallIntegerField(default=0)
    kept_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["position", "created_at", "id"]
        indexes = [models.Index(fields=["career", "review"], name="commitment_career_review")]

    def __str__(self) -> str:
        return self.text
