"""Two people who are one: what was of one becomes the other's, and back again."""

from __future__ import annotations

from collections.abc import Collection
from copy import copy
from datetime import date
from typing import Any

from django.db import transaction

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Career, Owned
from metier.core.errors import Refused
from metier.core.exchange.employers import employer_key
from metier.network.actions.bringing import past_position
from metier.network.actions.telling import retell
from metier.network.actions.undoing import set_said
from metier.network.models import (
    Acquaintance,
    Card,
    Contact,
    ContactPoint,
    ContactPosition,
    Introduction,
    Merge,
    NotTheSame,
    Recruiter,
    Tagging,
)
from metier.network.queries.belongings import BELONGINGS

FIELDS = (
    "name", "given", "family", "employer", "title", "since", "place", "how", "met_on", "birthday", "side", "tie", "every", "by",
    "quiet_until", "could_give", "profile",
)  # fmt: skip
"""What is said of one person: of these, whoever is kept has their own word, and where there is none, or it is chosen, that of the other."""
_OF_RECRUITERS = ("specialisms", "clients", "told", "submissions")


@transaction.atomic
def merge_people(viewer: Viewer, kept: Contact, gone: Contact, take: Collection[str] = ()) -> Merge:
    """Make two people one. `take` are the FIELDS in which the word of `gone` counts. Notes of both are kept; so is where either works, as
    what they did. Raises Refused for one and the same.
    """
    if kept.pk == gone.pk:
        raise Refused("That is one person already.")
    Career.objects.select_for_update().get(pk=viewer.career.pk)
    moved = _move(viewer, kept, gone)
    was = copy(kept)
    before, after = _say(kept, gone, take)
    lost = was if "employer" in after and was.employer else gone
    made: list[str] = []
    if lost.employer and lost.employer_key != employer_key(kept.employer):
        position = past_position(viewer, lost)
        position.contact = kept
        position.save()
        made.append(str(position.pk))
    kept.save()
    gone.trashed_at = viewer.now
    gone.save(update_fields=["trashed_at"])
    retell(viewer, [kept])
    return Merge.objects.create(
        career=viewer.career,
        created_at=viewer.now,
        kept=kept,
        gone=gone,
        merged_at=viewer.now,
        moved=moved | ({"made": made} if made else {}),
        before=before,
        after=after,
    )


def _say(kept: Contact, gone: Contact, take: Collection[str]) -> tuple[dict[str, Any], dict[str, Any]]:
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    for name in FIELDS:
        mine, theirs = getattr(kept, name), getattr(gone, name)
        if theirs and theirs != mine and (not mine or name in take):
            before[name], after[name] = _plain(mine), _plain(theirs)
            setattr(kept, name, theirs)
    if gone.notes and gone.notes not in kept.notes:
        before["notes"] = kept.notes
        kept.notes = "\n\n".join(part for part in (kept.notes, gone.notes) if part)
        after["notes"] = kept.notes
    return before, after


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, int | str) else str(value)


def _move(viewer: Viewer, kept: Contact, gone: Contact) -> dict[str, list[str]]:
    """Make everything of one person another's, but for what that one has already; returns the keys by model and relation."""
    moved: dict[str, list[str]] = {}
    for model, relation, _ in BELONGINGS:
        rows = model._default_manager.filter(career=viewer.career, **{relation: gone})
        ids = [row.pk for row in rows if not _is_there(row, kept)]
        if ids:
            model._default_manager.filter(pk__in=ids).update(**{relation: kept})
            moved[f"{model._meta.model_name}.{relation}"] = [str(pk) for pk in ids]
    left = Recruiter.objects.filter(career=viewer.career, contact=gone, trashed_at=None).first()
    sheet = Recruiter.objects.filter(career=viewer.career, contact=kept, trashed_at=None).first()
    if left and sheet:
        for name in _OF_RECRUITERS:
            rows = getattr(left, name).all()
            ids = list(rows.values_list("pk", flat=True))
            if ids:
                rows.update(recruiter=sheet)
                moved[f"recruiter.{left.pk}.{name}"] = [str(pk) for pk in ids]
    return moved


def _is_there(row: Owned, kept: Contact) -> bool:
    """Whether whoever is kept has the same already, or would have it of themselves."""
    if isinstance(row, ContactPoint):
        return ContactPoint.objects.filter(contact=kept, kind=row.kind, key=row.key, trashed_at=None).exists()
    if isinstance(row, Tagging):
        return Tagging.objects.filter(contact=kept, tag=row.tag_id).exists()
    if isinstance(row, Recruiter):
        return row.trashed_at is None and Recruiter.objects.filter(contact=kept, trashed_at=None).exists()
    if isinstance(row, Card):
        return Card.objects.filter(contact=kept, book=row.book_id).exists()
    if isinstance(row, Acquaintance):
        return kept.pk in (row.contact_id, row.other_id)
    if isinstance(row, Introduction):
        return kept.pk in (row.through_id, row.to_id)
    return False


@transaction.atomic
def undo_merge(viewer: Viewer, merge: Merge) -> None:
    """Two people again: what was moved goes back; what came since stays with who was kept. Raises Refused."""
    Career.objects.select_for_update().get(pk=viewer.career.pk)
    merge.refresh_from_db()
    if merge.undone_at is not None:
        raise Refused("They are two people again already.")
    kept, gone = merge.kept, merge.gone
    if kept.trashed_at is not None:
        raise Refused(f"{kept.name} is in the trash. Take them back first.")
    for label, ids in merge.moved.items():
        _move_back(label, ids, kept, gone)
    for name, value in merge.after.items():
        if _plain(getattr(kept, name)) == value:
            _set_back(kept, name, merge.before[name])
    kept.save()
    gone.trashed_at = None
    gone.save(update_fields=["trashed_at"])
    retell(viewer, [kept, gone])
    merge.undone_at = viewer.now
    merge.save(update_fields=["undone_at"])


def _move_back(label: str, ids: list[str], kept: Contact, gone: Contact) -> None:
    if label == "made":
        ContactPosition.objects.filter(pk__in=ids, contact=kept).delete()
        return
    if label.startswith("recruiter.") and label.count(".") == 2:
        _, pk, name = label.split(".")
        left = Recruiter.objects.filter(pk=pk).first()
        if left:
            getattr(left, name).model.objects.filter(pk__in=ids).update(recruiter=left)
        return
    model = next(model for model, relation, _ in BELONGINGS if f"{model._meta.model_name}.{relation}" == label)
    relation = label.rpartition(".")[2]
    model._default_manager.filter(pk__in=ids, **{relation: kept}).update(**{relation: gone})


def _set_back(row: Contact, name: str, value: Any) -> None:
    if name in ("met_on", "since"):
        set_said(row, name, value)
    elif name == "quiet_until":
        row.quiet_until = date.fromisoformat(value) if value else None
    else:
        setattr(row, name, value)


@transaction.atomic
def say_they_are_two(viewer: Viewer, one: Contact, other: Contact) -> None:
    """Two who look like one are two, by their owner's word: they are not offered again."""
    first, second = sorted((one, other), key=lambda row: row.pk)
    NotTheSame.objects.update_or_create(career=viewer.career, one=first, other=second, defaults={"trashed_at": None})


def take_word_back(viewer: Viewer, one: Contact, other: Contact) -> None:
    """They are offered again."""
    first, second = sorted((one, other), key=lambda row: row.pk)
    visible(viewer, NotTheSame).filter(one=first, other=second).delete()
