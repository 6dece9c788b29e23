"""Opinions are dated: a change keeps what was said before, when it was replaced and why.

A revised model takes its facts from an abstract model, shared with its revision model:

    class GoalFacts(models.Model): title = …; class Meta: abstract = True
    class Goal(GoalFacts, Owned): ...
    class GoalRevision(GoalFacts, Revision): subject = models.ForeignKey(Goal, CASCADE, related_name="revisions")
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import models, transaction

from metier.accounts.access import Missing
from metier.accounts.models import Owned, Revision
from metier.core.errors import Refused


class ChangedMeanwhile(Refused):
    """Somebody, or the same person elsewhere, was faster. Nothing was changed."""


def fact_names(facts: type[models.Model]) -> tuple[str, ...]:
    """The fields of an abstract model of facts, by attribute (`ambition_id`), in the order they are written."""
    return tuple(field.attname for field in facts._meta.local_fields)


@transaction.atomic
def revise(
    subject: Owned, facts: type[models.Model], changes: Mapping[str, Any], *, reason: str, at: datetime
) -> Revision | None:
    """Apply changes (by field name) to subject and keep the version before; None when nothing differs.

    Raises ChangedMeanwhile when the subject says something else by now than when it was read.
    """
    before = {name: getattr(subject, name) for name in fact_names(facts)}
    now = type(subject)._default_manager.select_for_update().get(pk=subject.pk)
    if before != {name: getattr(now, name) for name in before}:
        raise ChangedMeanwhile(
            f"“{subject}” was changed just now, in another window or by a command. Look at it again."
        )
    for name, value in changes.items():
        setattr(subject, name, value)
    if before == {name: getattr(subject, name) for name in before}:
        return None
    kept: Revision = subject.revisions.create(career_id=subject.career_id, replaced_at=at, reason=reason, **before)  # type: ignore[attr-defined]
    subject.save()
    return kept


@transaction.atomic
def withdraw(subject: Owned, facts: type[models.Model], revision: UUID) -> datetime:
    """Undo the last change as if it had not been made; returns when it was. Raises Missing; Refused when another came after it."""
    kept = list(subject.revisions.filter(career_id=subject.career_id).order_by("replaced_at", "id"))  # type: ignore[attr-defined]
    if revision not in {one.pk for one in kept}:
        raise Missing("There is no such change.")
    last: Revision = kept[-1]
    if last.pk != revision:
        raise Refused("It was changed again since then. Change it back by hand.")
    for name in fact_names(facts):
        setattr(subject, name, getattr(last, name))
    subject.save()
    last.delete()
    return last.replaced_at


def version_of(subject: Owned) -> str:
    """A name for what it says now: that of the version before, empty while there is none."""
    rows = subject.revisions.order_by("-replaced_at", "-id")  # type: ignore[attr-defined]
    return str(rows.values_list("pk", flat=True).first() or "")


def as_of(subject: Owned, moment: datetime) -> Owned | Revision | None:
    """The version that stood at a moment: a revision, the subject itself, or None before it was made."""
    if moment < subject.created_at:
        return None
    later: Revision | None = subject.revisions.filter(replaced_at__gt=moment).order_by("replaced_at", "id").first()  # type: ignore[attr-defined]
    return later or subject
