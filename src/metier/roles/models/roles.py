"""Roles that are aimed at, what each needs and who says so, and what is decided about each gap."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from metier.accounts.fields import PartialDateField
from metier.accounts.models import Owned
from metier.postings.models import Posting
from metier.roles.choices import GapChoice, SourceKind


class Role(Owned):
    """A role that its owner holds themselves against. `code` is the occupation it belongs to, where one is known."""

    title = models.CharField("title", max_length=200)
    code = models.CharField("occupation", max_length=10, blank=True)
    where = models.CharField("at what kind of employer, where", max_length=300, blank=True)
    by = PartialDateField("by when", blank=True)
    why = models.TextField("why", blank=True)

    class Meta:
        verbose_name = "target role"
        ordering = ["created_at", "id"]
        indexes = [models.Index(fields=["career", "created_at"], name="role_career_created")]
        constraints = [models.CheckConstraint(condition=~Q(title=""), name="role_has_a_title")]

    def __str__(self) -> str:
        return self.title


class RoleSource(Owned):
    """Something that says what a role needs: an occupation by its code and release, a posting, a text, a ladder, its owner."""

    role = models.ForeignKey(Role, on_delete=models.CASCADE, related_name="sources")
    kind = models.CharField(max_length=10, choices=SourceKind)
    title = models.CharField(max_length=300)
    code = models.CharField(max_length=10, blank=True)
    posting = models.ForeignKey(Posting, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    note = models.CharField(max_length=500, blank=True)

    class Meta:
        verbose_name = "source of a role"
        ordering = ["created_at", "id"]
        indexes = [models.Index(fields=["career", "role"], name="role_source_career_role")]

    def __str__(self) -> str:
        return self.title


class RoleRequirement(Owned):
    """One thing a role needs: an element of O*NET, or words. `importance` and `level` are the owner's, where they corrected what the sources say.

    `asked` holds what `core.postings.Asked` knows beside its text: years, degree, languages, skills, any_skill.
    """

    role = models.ForeignKey(Role, on_delete=models.CASCADE, related_name="requirements")
    name = models.CharField("what it needs", max_length=300)
    element = models.CharField("in O*NET", max_length=20, blank=True, editable=False)
    group = models.CharField("group", max_length=60, blank=True)
    importance = models.DecimalField("importance", max_digits=2, decimal_places=1, null=True, blank=True)
    level = models.DecimalField("level", max_digits=2, decimal_places=1, null=True, blank=True)
    asked = models.JSONField(default=dict, blank=True, editable=False)

    class Meta:
        verbose_name = "requirement of a role"
        ordering = ["created_at", "id"]
        indexes = [models.Index(fields=["career", "role"], name="role_requirement_career_role")]
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="role_requirement_says_something"),
            models.CheckConstraint(
                condition=Q(importance=None) | Q(importance__gte=1, importance__lte=5),
                name="role_requirement_importance_1_to_5",
            ),
            models.CheckConstraint(
                condition=Q(level=None) | Q(level__gte=0, level__lte=7), name="role_requirement_level_0_to_7"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Asking(Owned):
    """What a source says of a requirement: how important from 1 to 5, at which level from 0 to 7, and in which words."""

    source = models.ForeignKey(RoleSource, on_delete=models.CASCADE, related_name="askings")
    requirement = models.ForeignKey(RoleRequirement, on_delete=models.CASCADE, related_name="askings")
    importance = models.DecimalField(max_digits=3, decimal_places=2)
    level = models.DecimalField(max_digits=3, decimal_places=2)
    words = models.CharField(max_length=500, blank=True)

    class Meta:
        verbose_name = "what a source asks"
        ordering = ["created_at", "id"]
        indexes = [
            models.Index(fields=["career", "requirement"], name="asking_career_requirement"),
            models.Index(fields=["career", "source"], name="asking_career_source"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(importance__gte=1, importance__lte=5), name="asking_importance_1_to_5"),
            models.CheckConstraint(condition=Q(level__gte=0, level__lte=7), name="asking_level_0_to_7"),
        ]

    def __str__(self) -> str:
        return f"{self.source}: {self.requirement}"


class GapDecision(Owned):
    """What was decided about a gap, when, and why. The last one stands; earlier ones are its history."""

    requirement = models.ForeignKey(RoleRequirement, on_delete=models.CASCADE, related_name="decisions")
    choice = models.CharField(max_length=10, choices=GapChoice)
    reason = models.TextField("why", blank=True)
    decided_at = models.DateTimeField()

    class Meta:
        verbose_name = "decision on a gap"
        ordering = ["decided_at", "id"]
        indexes = [models.Index(fields=["career", "requirement", "decided_at"], name="gap_decision_career_decided")]

    def __str__(self) -> str:
        return f"{self.get_choice_display()}: {self.requirement}"
