"""What was said before, and what it was changed to: one change per kept version."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from itertools import pairwise
from typing import Any
from uuid import UUID

from django.db import models

from metier.accounts import history
from metier.accounts.access import Viewer, visible
from metier.accounts.history import NOTHING, Change, Correction
from metier.accounts.models import Owned, Revision
from metier.accounts.revisions import fact_names
from metier.core import words
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

_MINUTES = {"minutes", "pace", "minutes_per_week"}


def corrections(viewer: Viewer, subject: Owned, kept: Sequence[Revision]) -> tuple[Correction, ...]:
    """The changes of a goal, a task, hours or an if-then plan, newest first. `kept` are its versions, oldest first."""
    facts = next(facts for facts in (GoalFacts, TaskFacts, HoursFacts, IfThenFacts) if isinstance(subject, facts))
    names = _names(viewer, facts, [*kept, subject])
    return history.corrections(viewer, subject, kept, partial(differing, facts, names=names))


def goal_corrections(viewer: Viewer, goal: Goal) -> tuple[Correction, ...]:
    """What was said of a goal before, newest first."""
    return corrections(viewer, goal, list(visible(viewer, GoalRevision).filter(subject=goal)))


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


def differing(facts: type[models.Model], before: Owned, after: Owned, names: Mapping[UUID, str]) -> Iterable[Change]:
    """The facts that two versions say differently; `names` are titles by id, as `titles` gives them."""
    return history.differing(facts, before, after, partial(_said, names))


def _said(names: Mapping[UUID, str], field: models.Field[Any, Any], version: Any) -> str:
    """Any: a goal, a task, hours, an if-then plan, or a version of one."""
    value = getattr(version, field.attname)
    if isinstance(value, UUID):
        return names.get(value, "something no longer here")
    if field.name == "cue_weekday" and value is not None:
        return words.WEEKDAYS[value]
    if field.name in _MINUTES and value is not None:
        return words.hours(value)
    return history.said(field, version)


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
