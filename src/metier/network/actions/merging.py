"""Two people who are one: what was of one becomes the other's, and back again."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from copy import copy
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Q

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Career, Owned
from metier.core.errors import Refused
from metier.core.exchange.employers import employer_key
from metier.core.people import parts_within
from metier.network.actions.bringing import past_position, set_said
from metier.network.actions.telling import retell
from metier.network.models import (
    Acquaintance,
    Card,
    Contact,
    ContactPoint,
    ContactPosition,
    Interaction,
    Introduction,
    Mattering,
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
SHEET = "sheet"
"""By this a merge keeps what it said of the recruiter's sheet, beside the fields of the person."""
TO_THEMSELVES = "to themselves"
"""By this it keeps introductions of one to the other, which went to the trash."""
_OF_A_NAME = ("name", "given", "family")
_DAYS = ("quiet_until", "next_on", "closed_on")
_OF_RECRUITERS = ("specialisms", "clients", "told", "submissions")
_SAME: dict[type[Owned], tuple[str, ...]] = {
    ContactPosition: ("employer_key", "title", "starts", "ends"),
    Mattering: ("why", "degree", "ambition_id", "goal_id", "role_id"),
    Acquaintance: ("contact_id", "other_id", "name", "employer_key"),
}
"""What two rows share that say the same of one person."""


@transaction.atomic
def merge_people(viewer: Viewer, kept: Contact, gone: Contact, take: Collection[str] = ()) -> Merge:
    """Make two people one. `take` are the FIELDS in which the word of `gone` counts. Notes of both are kept; so is where either works, as
    what they did. Raises Refused for one and the same.
    """
    _refuse_oneself(kept, gone)
    Career.objects.select_for_update().get(pk=viewer.career.pk)
    was, (sheet, left) = copy(kept), (_sheet(viewer, who) for who in (kept, gone))
    moved = _move(viewer, kept, gone)
    before, after = _say(kept, gone, take)
    if sheet and left:
        before[SHEET], after[SHEET] = _say_of_recruiter(sheet, left)
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
    elsewhere = bool(kept.employer and gone.employer and kept.employer_key != gone.employer_key)
    is_moving = elsewhere and "employer" in take
    for name in FIELDS:
        mine, theirs = getattr(kept, name), getattr(gone, name)
        is_of_another_job = name in ("title", "since") and elsewhere and not is_moving
        is_filled = bool(theirs and not mine and not is_of_another_job)
        if theirs != mine and (is_filled or (theirs and name in take) or (name == "since" and is_moving)):
            before[name], after[name] = _plain(mine), _plain(theirs)
            setattr(kept, name, theirs)
    if not after.keys().isdisjoint(_OF_A_NAME):
        parts = parts_within(kept.name, kept.given, kept.family)
        for name, said in zip(_OF_A_NAME[1:], parts, strict=True):
            if said != getattr(kept, name):
                before.setdefault(name, getattr(kept, name))
                after[name] = said[:100]
                setattr(kept, name, after[name])
    if gone.notes and gone.notes not in kept.notes:
        before["notes"] = kept.notes
        kept.notes = "\n\n".join(part for part in (kept.notes, gone.notes) if part)
        after["notes"] = kept.notes
    return before, after


def _say_of_recruiter(sheet: Recruiter, left: Recruiter) -> tuple[dict[str, Any], dict[str, Any]]:
    """Of two sheets, the one that is kept says what it did not: the next step with its day, the résumé they hold, both ratings; open if either is."""
    before = _sheet_said(sheet)
    if left.rating and left.rating not in sheet.rating:
        sheet.rating = "; ".join(part for part in (sheet.rating, left.rating) if part)[:500]
    if left.next_step and not sheet.next_step:
        sheet.next_step, sheet.next_on = left.next_step, left.next_on
    sheet.holds = sheet.holds or left.holds
    sheet.closed_on = sheet.closed_on and left.closed_on
    sheet.save()
    after = _sheet_said(sheet)
    changed = [name for name in after if after[name] != before[name]]
    return {name: before[name] for name in changed}, {name: after[name] for name in changed}


def _sheet_said(sheet: Recruiter) -> dict[str, Any]:
    return {name: _plain(getattr(sheet, name)) for name in ("rating", "next_step", "next_on", "holds_id", "closed_on")}


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, int | str) else str(value)


def _move(viewer: Viewer, kept: Contact, gone: Contact) -> dict[str, list[str]]:
    """Make everything of one person another's, but for what that one has already; returns the keys by model and relation."""
    moved: dict[str, list[str]] = {}
    for model, relation, _ in BELONGINGS:
        rows = model._default_manager.filter(career=viewer.career, **{relation: gone})
        ids = [row.pk for row in rows if not _is_there(row, relation, kept)]
        if ids:
            model._default_manager.filter(pk__in=ids).update(**{relation: kept})
            moved[f"{model._meta.model_name}.{relation}"] = [str(pk) for pk in ids]
    to_themselves = Q(through=kept, to=gone) | Q(through=gone, to=kept)
    ids = list(visible(viewer, Introduction).filter(to_themselves).values_list("pk", flat=True))
    if ids:
        Introduction.objects.filter(pk__in=ids).update(trashed_at=viewer.now)
        moved[TO_THEMSELVES] = [str(pk) for pk in ids]
    sheet, left = (_sheet(viewer, who) for who in (kept, gone))
    if left and sheet:
        for name in _OF_RECRUITERS:
            rows = getattr(left, name).all()
            ids = list(rows.values_list("pk", flat=True))
            if ids:
                rows.update(recruiter=sheet)
                moved[f"recruiter.{left.pk}.{name}"] = [str(pk) for pk in ids]
    return moved


def _sheet(viewer: Viewer, who: Contact) -> Recruiter | None:
    return visible(viewer, Recruiter).filter(contact=who).first()


def _is_there(row: Owned, relation: str, kept: Contact) -> bool:
    """Whether whoever is kept has the same already, or would have it of themselves."""
    if isinstance(row, ContactPoint):
        return ContactPoint.objects.filter(contact=kept, kind=row.kind, key=row.key, trashed_at=None).exists()
    if isinstance(row, Tagging):
        return Tagging.objects.filter(contact=kept, tag=row.tag_id).exists()
    if isinstance(row, Recruiter):
        return row.trashed_at is None and Recruiter.objects.filter(contact=kept, trashed_at=None).exists()
    if isinstance(row, Card):
        return Card.objects.filter(contact=kept, book=row.book_id, trashed_at=None).exists()
    if isinstance(row, Introduction):
        return kept.pk in (row.through_id, row.to_id)
    if isinstance(row, Interaction):
        return row.together is not None and kept.interactions.filter(together=row.together, trashed_at=None).exists()
    if isinstance(row, Acquaintance) and kept.pk in (row.contact_id, row.other_id):
        return True
    names = [name for name in _SAME.get(type(row), ()) if name != f"{relation}_id"]
    theirs = type(row)._default_manager.filter(trashed_at=None, **{relation: kept}) if names else ()
    return any(all(getattr(one, name) == getattr(row, name) for name in names) for one in theirs)


@transaction.atomic
def undo_merge(viewer: Viewer, merge: Merge) -> None:
    """Two people again: what was moved goes back; what came since stays with who was kept. Raises Refused."""
    Career.objects.select_for_update().get(pk=viewer.career.pk)
    merge.refresh_from_db()
    if merge.undone_at is not None:
        raise Refused("They are two people again already.")
    kept, gone = merge.kept, merge.gone
    later = Merge.objects.filter(career=viewer.career, gone=kept, undone_at=None).select_related("kept").first()
    if later is not None:
        raise Refused(f"{kept.name} and {later.kept.name} were made one since. Make those two again first.")
    if kept.trashed_at is not None:
        raise Refused(f"{kept.name} is in the trash. Take them back first.")
    for label, ids in merge.moved.items():
        _move_back(label, ids, kept, gone)
    sheet = _sheet(viewer, kept)
    if sheet and SHEET in merge.after:
        _say_back(sheet, merge.before[SHEET], merge.after[SHEET])
        sheet.save()
    _say_back(kept, merge.before, merge.after)
    kept.save()
    gone.trashed_at = None
    gone.save(update_fields=["trashed_at"])
    merge.undone_at = viewer.now
    merge.save(update_fields=["undone_at"])
    _leave_to_others(viewer, kept)
    retell(viewer, [kept, gone])


def _leave_to_others(viewer: Viewer, kept: Contact) -> None:
    """What others who are one with them left, because it was there, becomes theirs now that it went back."""
    for other in Merge.objects.filter(career=viewer.career, kept=kept, undone_at=None).select_related("gone"):
        for label, ids in _move(viewer, kept, other.gone).items():
            other.moved[label] = [*other.moved.get(label, ()), *ids]
        before, after = _say(kept, other.gone, ())
        other.before, other.after = before | other.before, other.after | after
        other.save(update_fields=["moved", "before", "after"])
    kept.save()


def _move_back(label: str, ids: list[str], kept: Contact, gone: Contact) -> None:
    if label == "made":
        ContactPosition.objects.filter(pk__in=ids, contact=kept).delete()
        return
    if label == TO_THEMSELVES:
        Introduction.objects.filter(pk__in=ids).update(trashed_at=None)
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


def _say_back(row: Contact | Recruiter, before: Mapping[str, Any], after: Mapping[str, Any]) -> None:
    """Say what was said before, where nobody changed it since."""
    for name, value in after.items():
        if name == SHEET or _plain(getattr(row, name)) != value:
            continue
        if name in _DAYS:
            setattr(row, name, date.fromisoformat(before[name]) if before[name] else None)
        else:
            set_said(row, name, before[name])


@transaction.atomic
def say_they_are_two(viewer: Viewer, one: Contact, other: Contact) -> None:
    """Two who look like one are two, by their owner's word: they are not offered again. Raises Refused where it is one person."""
    _refuse_oneself(one, other)
    first, second = sorted((one, other), key=lambda row: row.pk)
    NotTheSame.objects.update_or_create(career=viewer.career, one=first, other=second, defaults={"trashed_at": None})


def _refuse_oneself(one: Contact, other: Contact) -> None:
    if one.pk == other.pk:
        raise Refused("That is one person already.")


def take_word_back(viewer: Viewer, one: Contact, other: Contact) -> None:
    """They are offered again."""
    first, second = sorted((one, other), key=lambda row: row.pk)
    visible(viewer, NotTheSame).filter(one=first, other=second).delete()
