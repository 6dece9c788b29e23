"""What was said before, in words: one correction for each version that was kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from itertools import pairwise
from typing import Any
from uuid import UUID

from django.db import models

from metier.accounts.access import Viewer
from metier.accounts.models import Owned, Revision
from metier.core import money, words
from metier.core.dates import PartialDate
from metier.core.progress import figure

NOTHING = "nothing"
Say = Callable[["models.Field[Any, Any]", Any], str]
"""A field of a version, or of what it is a version of, in words. Any: of whichever model."""


@dataclass(frozen=True, slots=True)
class Change:
    """One fact, in words, before and after."""

    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Correction:
    """What changed at a moment, and why. `revision_id` is the version that was kept."""

    at: datetime
    on: date
    reason: str
    changes: tuple[Change, ...]
    revision_id: UUID
    is_last: bool


def corrections(
    viewer: Viewer, subject: Owned, kept: Sequence[Revision], differing: Callable[[Any, Any], Iterable[Change]]
) -> tuple[Correction, ...]:
    """The changes of one thing, newest first. `kept` are its versions, oldest first; `differing` tells two of them apart."""
    versions: list[Any] = [*kept, subject]  # Any: revisions, then the thing itself
    found = [
        Correction(
            at=before.replaced_at,
            on=viewer.career.day_of(before.replaced_at),
            reason=before.reason,
            changes=tuple(differing(before, after)),
            revision_id=before.pk,
            is_last=after is subject,
        )
        for before, after in pairwise(versions)
    ]
    return tuple(reversed(found))


def said(field: models.Field[Any, Any], version: Any) -> str:  # Any: as in Say
    """A fact in words: money with its currency, a choice by its name, something else that it points at by its own words."""
    value = getattr(version, field.name)
    if value is None or value == "":
        return NOTHING
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, PartialDate):
        return value.words
    if isinstance(value, date):
        return words.full_date(value)
    if isinstance(value, Decimal):
        return figure(value)
    if hasattr(value, "currency"):
        return money.money(value.amount, str(value.currency))
    return str(dict(field.flatchoices).get(value, value))


def differing(
    facts: type[models.Model], before: Any, after: Any, say: Say = said, labels: Mapping[str, str] | None = None
) -> Iterable[Change]:
    """The facts that two versions say differently, in the order they are written. `labels` are by field, where its own is not good enough."""
    for field in facts._meta.local_fields:
        is_other = getattr(before, field.attname) != getattr(after, field.attname)
        if is_other and not field.name.endswith("_currency"):
            own = str(field.verbose_name)
            label = (labels or {}).get(field.name) or own[:1].upper() + own[1:]
            yield Change(label, say(field, before), say(field, after))
