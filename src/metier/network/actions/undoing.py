"""Taking an import of people back, and asking first about what was done since."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, transaction
from django.db.models import Q

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Career
from metier.accounts.uncollected import uncollected
from metier.core import words
from metier.core.errors import Refused
from metier.network.actions.bringing import DIGESTED, digest_of, set_said
from metier.network.actions.merging import undo_merge
from metier.network.actions.telling import retell
from metier.network.models import (
    AddressBook,
    Contact,
    ContactPoint,
    ContactPosition,
    Merge,
    NotTheSame,
    PeopleChange,
    PeopleImport,
    Tag,
    Tagging,
)
from metier.network.queries.belongings import with_work
from metier.record.actions import EditedSince

PIECE = 400  # keys in one question: fewer than any database takes
_ROWS: dict[str, Any] = {
    "points": ContactPoint,
    "positions": ContactPosition,
    "taggings": Tagging,
}  # models, by the word that is kept in JSON


@dataclass(frozen=True, slots=True)
class Edited:
    """Somebody who came with an import or was changed by it, and what was done since."""

    row: Contact
    why: str


def edited_since(viewer: Viewer, run: PeopleImport) -> list[Edited]:
    """Everybody of an import on whom later work is: talks, favours, changed words."""
    with uncollected():
        new = list(_came_with(viewer, run))
    reasons: dict[UUID, str] = {}
    worked = with_work(viewer, run)
    later = set(
        PeopleChange.objects.filter(career=viewer.career, contact__came_with=run, run__undone_at=None)
        .exclude(run=run)
        .values_list("contact", flat=True)
    )
    for pk, is_changed in new:
        why = worked.get(pk, "")
        why = why or ("Changed by a later import" if pk in later else "")
        if why or is_changed:
            reasons[pk] = why or "Changed since"
    rows = visible(viewer, Contact).in_bulk(list(reasons))
    found = {pk: Edited(rows[pk], why) for pk, why in reasons.items()}
    changes = list(visible(viewer, PeopleChange).filter(run=run).select_related("contact"))
    anew = _written_anew(viewer, changes)
    for change in changes:
        names = [name for name, value in _written(change).items() if _now(change.contact, name) != value]
        if names:
            found[change.contact_id] = Edited(change.contact, f"{words.listed(names).capitalize()} changed since")
        elif not anew.isdisjoint(change.after.get("rows", {}).get("points", ())):
            found[change.contact_id] = Edited(change.contact, "An address or a number changed since")
    for merge in _merges(viewer, run):
        found.setdefault(merge.kept_id, Edited(merge.kept, f"Made one with {merge.gone.name}"))
    return list(found.values())


@transaction.atomic
def undo_bringing(viewer: Viewer, run: PeopleImport, *, force: bool = False) -> None:
    """Take an import back. Raises EditedSince when later work is on what it brought, unless forced; then who came with it and was edited
    goes to the trash, and words that were changed since stay as they are; who was made one with another is two people again before.
    """
    Career.objects.select_for_update().get(pk=viewer.career.pk)
    run.refresh_from_db(fields=["undone_at"])
    if run.undone_at is not None:
        raise Refused(f"The import of {run.name} is undone already.")
    edited = edited_since(viewer, run)
    if edited and not force:
        raise EditedSince(edited)
    for merge in _merges(viewer, run):
        with suppress(Refused):  # made one with a third since, of whom the import knows nothing
            undo_merge(viewer, merge)
    _give_back(viewer, list(visible(viewer, PeopleChange).filter(run=run).select_related("contact")))
    came = list(Contact.objects.filter(career=viewer.career, came_with=run).values_list("pk", flat=True))
    stay = {one.row.pk for one in edited} | set(with_work(viewer, run))
    stay |= {pk for merge in _merges(viewer, run) for pk in (merge.kept_id, merge.gone_id)}
    remove_for_good(viewer, [pk for pk in came if pk not in stay])
    Contact.objects.filter(career=viewer.career, came_with=run, trashed_at=None).update(trashed_at=viewer.now)
    _remove_groups(viewer, run)
    run.undone_at = viewer.now
    run.save(update_fields=["undone_at"])


def _remove_groups(viewer: Viewer, run: PeopleImport) -> None:
    """Groups that an import made, in which nobody is, and of which nothing else was said."""
    books = visible(viewer, AddressBook).filter(tag__isnull=False).values("tag")
    made = visible(viewer, Tag).filter(created_at=run.imported_at, every=None, taggings=None).exclude(pk__in=books)
    Tag.objects.filter(pk__in=list(made.values_list("pk", flat=True))).delete()


def _merges(viewer: Viewer, run: PeopleImport) -> list[Merge]:
    """Merges that stand of whom an import added or changed, the newest first."""
    changed = visible(viewer, PeopleChange).filter(run=run).values("contact")
    theirs = Q(kept__came_with=run) | Q(gone__came_with=run) | Q(kept__in=changed) | Q(gone__in=changed)
    return list(visible(viewer, Merge).filter(theirs, undone_at=None).select_related("kept", "gone"))


def _came_with(viewer: Viewer, run: PeopleImport) -> Iterator[tuple[UUID, bool]]:
    """Who came with an import and is here, and whether something is said of them that it did not say."""
    points: dict[UUID, list[tuple[str, str]]] = defaultdict(list)
    said = visible(viewer, ContactPoint).filter(contact__came_with=run).values_list("contact_id", "kind", "value")
    for pk, kind, value in said.iterator(chunk_size=2_000):
        points[pk].append((kind, value))
    rows = visible(viewer, Contact).filter(came_with=run).order_by().values_list("pk", "came_as", *DIGESTED)
    for pk, came_as, *texts in rows.iterator(chunk_size=2_000):
        yield pk, digest_of((str(text or "") for text in texts), points.get(pk, ())) != came_as


def remove_for_good(viewer: Viewer, ids: Sequence[UUID]) -> None:
    """Remove people on whom nothing hangs but what came with them, and what pairs them; asked in pieces, so that nothing is loaded."""
    going = set(ids)
    for model, one, other in ((Merge, "kept", "gone"), (NotTheSame, "one", "other")):
        pairs = model._default_manager.filter(career=viewer.career).values_list("pk", one, other)
        model._default_manager.filter(pk__in=[pk for pk, *both in pairs if going.intersection(both)]).delete()
    for begin in range(0, len(ids), PIECE):
        some = ids[begin : begin + PIECE]
        for model in _ROWS.values():
            model.objects.filter(contact__in=some)._raw_delete(DEFAULT_DB_ALIAS)  # noqa: SLF001 - loads nothing
        PeopleChange.objects.filter(contact__in=some).delete()
        Contact.objects.filter(pk__in=some)._raw_delete(DEFAULT_DB_ALIAS)  # noqa: SLF001 - loads nothing


def _give_back(viewer: Viewer, changes: Sequence[PeopleChange]) -> None:
    """What was changed says again what it said, where nobody changed it since; rows that an import made are gone."""
    made: dict[str, list[str]] = defaultdict(list)
    anew = _written_anew(viewer, changes)
    for change in changes:
        for kind, keys in change.after.get("rows", {}).items():
            made[kind] += [key for key in keys if key not in anew]
    for kind, keys in made.items():
        for begin in range(0, len(keys), PIECE):
            visible(viewer, _ROWS[kind]).filter(pk__in=keys[begin : begin + PIECE]).delete()
    names: set[str] = set()
    for change in changes:
        for name, value in _written(change).items():
            if _now(change.contact, name) == value and name in change.before:
                set_said(change.contact, name, change.before[name])
                names.add(name)
    if names:
        Contact.objects.bulk_update([change.contact for change in changes], sorted(names), batch_size=200)
    retell(viewer, [change.contact for change in changes])


def _written(change: PeopleChange) -> Mapping[str, str]:
    return {name: value for name, value in change.after.items() if name not in ("rows", "reached")}


def _written_anew(viewer: Viewer, changes: Sequence[PeopleChange]) -> set[str]:
    """Keys of the addresses that an import made and that say something else now."""
    made: dict[str, str] = {}
    for change in changes:
        made |= zip(change.after.get("rows", {}).get("points", ()), change.after.get("reached", ()), strict=False)
    keys, anew = list(made), set[str]()
    for begin in range(0, len(keys), PIECE):
        rows = visible(viewer, ContactPoint).filter(pk__in=keys[begin : begin + PIECE]).values_list("pk", "value")
        anew.update(str(pk) for pk, value in rows if value != made[str(pk)])
    return anew


def _now(row: Contact, name: str) -> str:
    return str(getattr(row, name) or "")
