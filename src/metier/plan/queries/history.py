"""What was said before, and what it was changed to: one change per kept version."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from itertools import pairwise
from typing import Any
from uuid import UUID

from django.db import models

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Owned, Revision
from metier.accounts.revisions import fact_names
from metier.core import words
from metier.core.progress import figure
from metier.direction.models import Ambition
from metier.plan.models import (
    Goal,
    GoalFacts,
    GoalRevision,
    HoursFacts,
    IfThenFacts,
    Task,
    TaskFacts,
    TaskNeed,
    TaskRevision,
)

NOTHING = "nothing"
_MINUTES = {"minutes", "pace", "minutes_per_week"}


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


def corrections(viewer: Viewer, subject: Owned, kept: Sequence[Revision]) -> tuple[Correction, ...]:
    """The changes of a goal, a task, hours or an if-then plan, newest first. `kept` are its versions, oldest first."""
    return _corrections(viewer, subject, kept, _names(viewer, _facts_of(subject), [*kept, subject]))


def _corrections(
    viewer: Viewer, subject: Owned, kept: Sequence[Revision], names: Mapping[UUID, str]
) -> tuple[Correction, ...]:
    facts, versions = _facts_of(subject), [*kept, subject]
    found = [
        Correction(
            at=before.replaced_at,
            on=viewer.career.day_of(before.replaced_at),
            reason=before.reason,
            changes=tuple(differing(facts, before, after, names)),
            revision_id=before.id,
            is_last=after is subject,
        )
        for before, after in zip(kept, versions[1:], strict=True)
    ]
    return tuple(reversed(found))


def goal_corrections(viewer: Viewer, goal: Goal) -> tuple[Correction, ...]:
    """What was said of a goal before, newest first."""
    return corrections(viewer, goal, list(visible(viewer, GoalRevision).filter(subject=goal)))


def corrections_between(viewer: Viewer, first: datetime, end: datetime) -> tuple[tuple[Goal, Correction], ...]:
    """Every change of any goal from a moment up to another, oldest first. Four queries, however many there are."""
    rows = visible(viewer, GoalRevision).filter(subject__trashed_at=None)
    changed = rows.filter(replaced_at__gte=first, replaced_at__lt=end).order_by().values("subject_id")
    kept: dict[UUID, list[GoalRevision]] = defaultdict(list)
    for row in rows.filter(subject__in=changed, replaced_at__gte=first).order_by("replaced_at", "id"):
        kept[row.subject_id].append(row)
    goals = {row.pk: row for row in visible(viewer, Goal).filter(pk__in=kept)} if kept else {}
    names = _names(viewer, GoalFacts, [*goals.values(), *(row for versions in kept.values() for row in versions)])
    found = [
        (goals[pk], one)
        for pk, versions in kept.items()
        for one in _corrections(viewer, goals[pk], versions, names)
        if one.at < end
    ]
    return tuple(sorted(found, key=lambda one: (one[1].at, str(one[1].revision_id))))


def task_corrections(viewer: Viewer, task: Task) -> tuple[Correction, ...]:
    """What was said of a task before, and what it needed, newest first."""
    found = corrections(viewer, task, list(visible(viewer, TaskRevision).filter(subject=task)))
    needs = list(visible(viewer, TaskNeed).filter(task=task).select_related("needs").order_by("created_at", "id"))
    return tuple(replace(one, changes=(*one.changes, *needs_changed(needs, one.at))) for one in found)


def needs_changed(needs: Sequence[TaskNeed], at: datetime) -> Iterable[Change]:
    """What a task needs first, where that was changed at a moment. `needs` are all that it ever had."""
    before = [row.needs.title for row in needs if row.created_at < at and (row.ended_at is None or row.ended_at >= at)]
    after = [row.needs.title for row in needs if row.created_at <= at and (row.ended_at is None or row.ended_at > at)]
    if before != after:
        yield Change("Needs first", words.listed(before) or NOTHING, words.listed(after) or NOTHING)


def _facts_of(subject: Owned) -> type[models.Model]:
    return next(facts for facts in (GoalFacts, TaskFacts, HoursFacts, IfThenFacts) if isinstance(subject, facts))


def differing(facts: type[models.Model], before: Owned, after: Owned, names: Mapping[UUID, str]) -> Iterable[Change]:
    """The facts that two versions say differently; `names` are titles by id, as `titles` gives them."""
    for field in facts._meta.local_fields:
        old, new = getattr(before, field.attname), getattr(after, field.attname)
        if old != new:
            yield Change(_label(field), _said(field, old, names), _said(field, new, names))


def _label(field: models.Field[Any, Any]) -> str:
    label = str(field.verbose_name)
    return label[:1].upper() + label[1:]


def _said(field: models.Field[Any, Any], value: Any, names: Mapping[UUID, str]) -> str:  # Any: whatever the field holds
    if value is None or value == "":
        return NOTHING
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, date):
        return words.full_date(value)
    if isinstance(value, UUID):
        return names.get(value, "something no longer here")
    if isinstance(value, Decimal):
        return figure(value)
    if field.name == "cue_weekday":
        return words.WEEKDAYS[value]
    if field.name in _MINUTES:
        return words.hours(value)
    return str(dict(field.flatchoices).get(value, value))


def _names(viewer: Viewer, facts: type[models.Model], versions: Sequence[Owned]) -> Mapping[UUID, str]:
    """The titles of what changed from one version to another."""
    ids = {one for two in pairwise(versions) for one in changed_keys(facts, *two)}
    return titles(viewer, ids) if ids else {}


def changed_keys(facts: type[models.Model], before: Owned, after: Owned) -> set[UUID]:
    """The ids that two versions say differently: of goals, ambitions and tasks."""
    keys = [name for name in fact_names(facts) if name.endswith("_id")]
    said = [(getattr(before, key), getattr(after, key)) for key in keys]
    return {one for two in said if two[0] != two[1] for one in two if one}


def titles(viewer: Viewer, ids: Iterable[UUID]) -> Mapping[UUID, str]:
    """The titles of goals, ambitions and tasks by id."""
    wanted = set(ids)
    goals = visible(viewer, Goal).filter(id__in=wanted).order_by().values_list("id", "title")
    ambitions = visible(viewer, Ambition).filter(id__in=wanted).order_by().values_list("id", "text")
    tasks = visible(viewer, Task).filter(id__in=wanted).order_by().values_list("id", "title")
    return {**dict(goals), **dict(ambitions), **dict(tasks)}
