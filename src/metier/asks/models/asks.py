"""Asks: what is wanted, from whom, and the case for it."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from metier.accounts.fields import MoneyField
from metier.accounts.models import Owned, Revision
from metier.asks.choices import AskKind, AskState, EvidenceKind
from metier.direction.choices import Priority
from metier.direction.models import Ambition
from metier.plan.models import Goal, Task
from metier.record.models import Win


class AskFacts(models.Model):
    """What is wanted and of whom, what it serves, and the parts of its case in the owner's words. An empty part is a missing part."""

    title = models.CharField("what you want", max_length=200)
    kind = models.CharField("kind", max_length=20, choices=AskKind)
    whom = models.CharField("of whom", max_length=200, blank=True)
    role = models.CharField("their role", max_length=200, blank=True)
    organisation = models.CharField("their organisation", max_length=200, blank=True)
    ambition = models.ForeignKey(
        Ambition, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="serves the ambition"
    )
    goal = models.ForeignKey(
        Goal, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="serves the goal"
    )
    priority = models.CharField("serves the priority", max_length=20, choices=Priority, blank=True)
    worth_to_me = models.TextField("what it is worth to you", blank=True)
    worth_to_them = models.TextField("what it is worth to them", blank=True)
    keeps_me = models.TextField("how it keeps you", blank=True)
    cost = MoneyField("money", null=True, blank=True)
    my_time = models.CharField("your time", max_length=300, blank=True)
    their_time = models.CharField("their time", max_length=300, blank=True)
    risk = models.TextField("risk", blank=True)
    alternatives = models.TextField("other ways to the same end", blank=True)
    smallest = models.TextField("the smallest version they could say yes to", blank=True)
    same_as = models.ForeignKey(
        "asks.Ask", on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="goes with"
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title


class Ask(AskFacts, Owned):  # type: ignore[django-manager-missing]
    """Where it stands is what its events say, kept beside them so that lists and nudges need not read a history.

    Not now: it comes back on `back_on`, or once `after_task` or `after_goal` is done; `back_when` is the condition in words.
    `due_on` is the first day on which something is due with it: a promise that has passed, a conversation, its own time.
    `paper` names the parts and lines of its case that may be handed over: nothing else ever is.
    """

    state = models.CharField(max_length=12, choices=AskState, default=AskState.PREPARING, editable=False)
    asked_on = models.DateField(null=True, editable=False)
    last_asked_on = models.DateField(null=True, editable=False)
    times_asked = models.PositiveSmallIntegerField(default=0, editable=False)
    decided_on = models.DateField(null=True, editable=False)
    answer = models.TextField(blank=True, editable=False)
    back_on = models.DateField(null=True, editable=False)
    back_when = models.CharField(max_length=300, blank=True, editable=False)
    after_task = models.ForeignKey(Task, on_delete=models.SET_NULL, null=True, related_name="+", editable=False)
    after_goal = models.ForeignKey(Goal, on_delete=models.SET_NULL, null=True, related_name="+", editable=False)
    due_on = models.DateField(null=True, editable=False)
    paper = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["created_at", "id"]
        indexes = [
            models.Index(fields=["career", "state", "decided_on"], name="ask_career_state_decided"),
            models.Index(fields=["career", "created_at"], name="ask_career_created"),
            models.Index(fields=["career", "asked_on"], name="ask_career_asked"),
            models.Index(fields=["career", "kind"], name="ask_career_kind"),
            models.Index(fields=["career", "back_on"], name="ask_career_waiting", condition=Q(state=AskState.NOT_NOW)),
            models.Index(fields=["career", "due_on"], name="ask_career_due"),
        ]


class AskRevision(AskFacts, Revision):  # type: ignore[django-manager-missing]
    subject = models.ForeignKey(Ask, on_delete=models.CASCADE, related_name="revisions")

    class Meta:
        ordering = ["replaced_at", "id"]


class AskEvidence(Owned):
    """One thing that the case stands on. `text` is a figure or a gap in words; for a win or a goal, other words than its own."""

    ask = models.ForeignKey(Ask, on_delete=models.CASCADE, related_name="evidence")
    kind = models.CharField(max_length=10, choices=EvidenceKind)
    win = models.ForeignKey(Win, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    text = models.CharField("in words", max_length=300, blank=True)
    role = models.CharField("the role it closes", max_length=200, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "created_at", "id"]
        indexes = [models.Index(fields=["career", "ask"], name="ask_evidence_career_ask")]
        constraints = [
            models.CheckConstraint(
                condition=Q(win__isnull=False) | Q(goal__isnull=False) | ~Q(text=""), name="ask_evidence_says_something"
            )
        ]

    def __str__(self) -> str:
        return self.text or str(self.win or self.goal)


class Objection(Owned):
    """What they may say against it, and what its owner answers."""

    ask = models.ForeignKey(Ask, on_delete=models.CASCADE, related_name="objections")
    objection = models.CharField("if they say", max_length=300)
    answer = models.TextField("you answer", blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "created_at", "id"]
        indexes = [models.Index(fields=["career", "ask"], name="objection_career_ask")]

    def __str__(self) -> str:
        return self.objection
