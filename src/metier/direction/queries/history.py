"""What was changed in an ambition or a life goal, when, from what to what, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from typing import Any
from uuid import UUID

from django.db import models

from metier.accounts.access import Viewer
from metier.core import money, words
from metier.core.dates import PartialDate
from metier.direction.models import Ambition, AmbitionFacts, AmbitionRevision, LifeGoal, LifeGoalFacts

NAMES = {
    "text": "In your own words",
    "by": "By when",
    "ended_on": "Ended",
    "starts": "When",
    "ends": "Until",
    "reached_on": "Reached",
}


@dataclass(frozen=True, slots=True)
class ChangedFact:
    name: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """One change; `id` is that of the revision it left behind."""

    id: UUID
    on: date
    reason: str
    facts: tuple[ChangedFact, ...]


def changes(viewer: Viewer, subject: Ambition | LifeGoal) -> list[Change]:
    """Newest first."""
    past = list(subject.revisions.all())
    versions: list[Any] = [*past, subject]
    return [
        Change(before.id, viewer.career.day_of(before.replaced_at), before.reason, tuple(differing(before, after)))
        for before, after in pairwise(versions)
    ][::-1]


def differing(before: Any, after: Any) -> list[ChangedFact]:
    """The facts that two versions of an ambition or a life goal say differently. Any: a row or a revision of it."""
    facts = AmbitionFacts if isinstance(after, Ambition | AmbitionRevision) else LifeGoalFacts
    named = [field for field in facts._meta.local_fields if not field.name.endswith("_currency")]
    return [
        ChangedFact(NAMES.get(field.name) or str(field.verbose_name).capitalize(), old, new)
        for field in named
        if (old := _said(field, before)) != (new := _said(field, after))
    ]


def _said(field: models.Field[Any, Any], version: Any) -> str:
    value = getattr(version, field.name)
    if value is None or value == "":
        return ""
    if field.choices:
        return str(getattr(version, f"get_{field.name}_display")())
    if isinstance(value, PartialDate):
        return value.words
    if isinstance(value, date | datetime):
        return words.full_date(value)
    return money.money(value.amount, str(value.currency)) if hasattr(value, "currency") else str(value)
