"""Keeping rows of the record: adding, changing, deleting, levels."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction

from metier.accounts import trash
from metier.accounts.access import Missing, Viewer, find, trashed, visible
from metier.accounts.models import Owned
from metier.core.errors import Refused, Where
from metier.record.actions.evidence import link_endorsements, retell, set_shown
from metier.record.kinds import LEVELS, SHOWS, Kind
from metier.record.models import Attachment, Endorsement, Showing, Skill, Win
from metier.record.queries.concepts import concepts_of
from metier.record.queries.rows import position_at


@transaction.atomic
def save(viewer: Viewer, kind: Kind, values: Mapping[str, Any], row: Owned | None = None) -> Owned:
    """Add a row of a kind, or change one. Raises Refused when it says nothing, ends before it starts, is a win to come, or a second profile."""
    if row is None and kind.is_single and visible(viewer, kind.model).exists():
        raise Refused("Your profile is there already. Change it instead.")
    kept = row or kind.model(career=viewer.career)
    was_called = getattr(kept, "name", "")
    for name, value in values.items():
        if name != SHOWS:
            setattr(kept, name, value)
    if row is None and isinstance(kept, Win) and "position" not in values and kept.happened_on:
        kept.position = position_at(viewer, kept.happened_on.first)
    _check(viewer, kind, kept)
    if isinstance(kept, Skill) and kept.name != was_called:
        kept.concept = concepts_of([kept.name]).get(kept.name, kept.concept)
    kept.save()
    _link(viewer, kind, kept, values, is_new=row is None)
    return kept


def _check(viewer: Viewer, kind: Kind, kept: Owned) -> None:
    if not any(getattr(kept, name) for name in kind.needs):
        needed = " or the ".join(kind.field_label(name).lower() for name in kind.needs)
        raise Refused(f"Say the {needed}.", Where(field=kind.needs[0]))
    starts, ends = getattr(kept, "starts", None), getattr(kept, "ends", None)
    if starts and ends and ends.last < starts.first:
        raise Refused(f"It ends in {ends.words}, before it starts in {starts.words}.", Where(field="ends"))
    if isinstance(kept, Win) and kept.happened_on and kept.happened_on.first > viewer.today:
        raise Refused(
            f"{kept.happened_on.words} is still to come. A win has happened already.", Where(field="happened_on")
        )
    if isinstance(kept, Skill) and kept.level is not None and not 0 <= kept.level < len(LEVELS):
        raise Refused("A level is from 0 to 5.", Where(field="level"))


def _link(viewer: Viewer, kind: Kind, kept: Owned, values: Mapping[str, Any], *, is_new: bool) -> None:
    """What hangs on a row that was saved: the links of skills to it, and endorsements that waited for it."""
    if kind.shows and not is_new:
        retell(viewer, [kept])
    if SHOWS in values:
        set_shown(viewer, kept, values[SHOWS])
    if is_new and isinstance(kept, Skill | Endorsement):
        link_endorsements(viewer)


@transaction.atomic
def delete(viewer: Viewer, row: Owned) -> None:
    """Put a row into the trash, with its files and its links to skills."""
    for model, name in belonging_to(row):
        visible(viewer, model).filter(**{name: row}).update(trashed_at=viewer.now)
    trash.put_in_trash(viewer, row)


@transaction.atomic
def bring_back(viewer: Viewer, kind: Kind, pk: UUID | str) -> Owned:
    """Take a row from the trash. Raises Missing, or Refused when there is another profile by now."""
    row = trashed(viewer, kind.model).filter(pk=pk).first()
    if row is None:
        raise Missing(f"There is no such {kind.one} in the trash.")
    if kind.is_single and visible(viewer, kind.model).exists():
        raise Refused("You have another profile by now. Delete it first, then bring this one back.")
    for model, name in belonging_to(row):
        trashed(viewer, model).filter(**{name: row, "trashed_at": row.trashed_at}).update(trashed_at=None)
    trash.take_from_trash(row)
    return row


def belonging_to(row: Owned) -> list[tuple[type[Showing | Attachment], str]]:
    """What goes to the trash with a row, and comes back with it: the models, and by which key they belong to it."""
    models: tuple[type[Showing | Attachment], ...] = (Showing, Attachment)
    return [
        (model, field.name)
        for model in models
        for field in model._meta.concrete_fields
        if field.related_model is type(row)
    ]


@transaction.atomic
def set_levels(viewer: Viewer, levels: Mapping[UUID, int]) -> int:
    """Set the level of several skills at once; returns how many. Raises Missing and Refused."""
    for pk, level in levels.items():
        if not 0 <= level < len(LEVELS):
            raise Refused("A level is from 0 to 5.", Where(field="level"))
        skill = find(viewer, Skill, pk)
        skill.level = level
        skill.save(update_fields=["level"])
    return len(levels)
