"""What its owner says of their profile: which occupation a position was, what a skill shows, at which level they are."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from metier.accounts.models import Owned, Revision
from metier.record.models import Position, Skill


class PositionMatch(Owned):
    """The occupation that a position was, as its owner says; without a code it was none of them. `title` is what the position was called then.

    A position without a match is matched by its title whenever it is asked (`queries.matches`), so that nothing has to be kept in step.
    """

    position = models.ForeignKey(Position, on_delete=models.CASCADE, related_name="+")
    code = models.CharField("occupation", max_length=10, blank=True)
    title = models.CharField(blank=True, editable=False)

    class Meta:
        verbose_name = "matched occupation"
        ordering = ["created_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["career", "position"], condition=Q(trashed_at=None), name="position_match_once"
            )
        ]

    def __str__(self) -> str:
        return self.code or "None of these"


class SkillElement(Owned):
    """That a skill of the record is one that O*NET rates, so that its level and its evidence count for it."""

    skill = models.ForeignKey(Skill, on_delete=models.CASCADE, related_name="+")
    element = models.CharField("in O*NET", max_length=20)

    class Meta:
        verbose_name = "meaning of a skill"
        ordering = ["created_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["career", "skill"], condition=Q(trashed_at=None), name="skill_element_once")
        ]

    def __str__(self) -> str:
        return self.element


class OwnLevelFacts(models.Model):
    """The level at which somebody says they are, from 0 to 7, and what makes them say so. `about` is an element of O*NET, or words a role used (`queries.about`)."""

    about = models.CharField("about", max_length=320)
    level = models.DecimalField("level", max_digits=2, decimal_places=1)
    why = models.TextField("what makes you say so", blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.about}: {self.level}"


class OwnLevel(OwnLevelFacts, Owned):
    class Meta:
        verbose_name = "level of your own"
        ordering = ["created_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["career", "about"], condition=Q(trashed_at=None), name="own_level_once"),
            models.CheckConstraint(condition=Q(level__gte=0, level__lte=7), name="own_level_0_to_7"),
        ]


class OwnLevelRevision(OwnLevelFacts, Revision):
    subject = models.ForeignKey(OwnLevel, on_delete=models.CASCADE, related_name="revisions")

    class Meta:
        ordering = ["replaced_at", "id"]
