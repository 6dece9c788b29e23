"""Importing: all or nothing, and back again."""

from __future__ import annotations

import gc
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any, Protocol
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, visible
from metier.accounts.actions import name_career, take_name_back
from metier.accounts.models import Career, Owned
from metier.core import exchange, words
from metier.core.dates import PartialDate
from metier.core.errors import Refused
from metier.core.exchange import Fact, FieldValue, ProfileFact, Reading
from metier.record.actions.evidence import link_endorsements, retell
from metier.record.kinds import BY_LABEL, Kind, kind_of, plain
from metier.record.models import AsideRow, Endorsement, ImportedChange, ImportRun, Profile, Skill
from metier.record.queries.concepts import concepts_of
from metier.record.queries.imports import Choices, Preview, edited_since, preview

BATCH = 2_000
MOST_NAMED = 5


class OfRow(Protocol):
    """Something that is said of a row."""

    @property
    def row(self) -> Owned: ...


class EditedSince(Refused):
    """An import cannot be undone without losing what was edited after it."""

    def __init__(self, edited: Sequence[OfRow]) -> None:
        self.edited = tuple(edited)
        named = words.first_of([f"“{one.row}”" for one in edited], MOST_NAMED)
        many = "has" if len(edited) == 1 else "have"
        self.summary = f"{named} {many} been edited since this import."
        super().__init__(f"{self.summary} Undo it all the same, or leave it as it is.")


@transaction.atomic
def import_reading(viewer: Viewer, reading: Reading, choices: Choices, file_name: str) -> ImportRun | None:
    """Import what a reading brings, as chosen, in one go. None when it brings nothing. Raises Refused while rows cannot be read
    or are to be decided.
    """
    if reading.problems:
        first = reading.problems[0]
        many = words.count(len(reading.problems), "row")
        raise Refused(
            f"{many} cannot be read, the first: {first.sentence} Correct or leave out, then import.", first.where
        )
    if reading.undecided:
        doubt = reading.undecided[0]
        raise Refused(f"{doubt.sentence} Say which, or leave it out, then import.", doubt.where)
    Career.objects.select_for_update().get(pk=viewer.career.pk)
    plan = preview(viewer, reading)
    if plan.is_nothing(choices):
        return None
    run = ImportRun.objects.create(
        career=viewer.career,
        file_name=file_name,
        kind=reading.kind,
        digest=plan.digest,
        imported_at=viewer.now,
    )
    changes = [*_add(viewer, run, plan.comparison.new), *_change(viewer, run, plan, choices)]
    ImportedChange.objects.bulk_create(changes, batch_size=BATCH)
    aside = _keep_aside(run, plan.aside) if choices.keep_aside else 0
    new = len(plan.comparison.new)
    run.counts = {
        "new": new,
        "changed": len(changes) - new,
        "same": len(plan.comparison.same),
        "aside": aside,
        "ignored": sum(one.rows for one in reading.ignored),
    }
    named = name_career(viewer, next((fact.name for fact in reading.facts if isinstance(fact, ProfileFact)), ""))
    run.counts |= {f"named_{'career' if isinstance(row, Career) else 'owner'}": 1 for row in named}
    run.save(update_fields=["counts"])
    return run


def _add(viewer: Viewer, run: ImportRun, facts: Iterable[Fact]) -> list[ImportedChange]:
    by_kind: dict[str, list[Owned]] = defaultdict(list)
    for fact in facts:
        kind = kind_of(fact)
        by_kind[kind.label].append(kind.model(career=viewer.career, **kind.values_of(fact)))
    skills = [row for row in by_kind.get(Skill._meta.label_lower, ()) if isinstance(row, Skill)]
    concepts = concepts_of(skill.name for skill in skills)
    for skill in skills:
        skill.concept = concepts.get(skill.name, "")
    for label, rows in by_kind.items():
        BY_LABEL[label].model._default_manager.bulk_create(rows, batch_size=BATCH)
    if by_kind.keys() & {Skill._meta.label_lower, Endorsement._meta.label_lower}:
        link_endorsements(viewer)
    return [
        _changed(run, BY_LABEL[label], row, "new", {}, BY_LABEL[label].snapshot(row))
        for label, rows in by_kind.items()
        for row in rows
    ]


def _change(viewer: Viewer, run: ImportRun, plan: Preview, choices: Choices) -> list[ImportedChange]:
    wanted: dict[Kind, dict[str, dict[str, FieldValue]]] = defaultdict(lambda: defaultdict(dict))
    for change, one in plan.changes:
        if choices.takes(change, one):
            kind = kind_of(change.existing)
            wanted[kind][change.id][kind.model_field(one.field)] = one.after
    made: list[ImportedChange] = []
    for kind, by_id in wanted.items():
        rows = list(visible(viewer, kind.model).filter(pk__in=list(by_id)))
        for row in rows:
            after = by_id[str(row.pk)]
            before = {name: plain(getattr(row, name)) for name in after}
            for name, value in after.items():
                setattr(row, name, list(value) if isinstance(value, tuple) else value)
            made.append(
                _changed(run, kind, row, "changed", before, {name: plain(value) for name, value in after.items()})
            )
        names = sorted({name for after in by_id.values() for name in after})
        kind.model._default_manager.bulk_update(rows, names, batch_size=BATCH)
        if kind.shows and not {*kind.dated}.isdisjoint(names):
            retell(viewer, rows)
    return made


def _changed(
    run: ImportRun, kind: Kind, row: Owned, action: str, before: dict[str, Any], after: dict[str, Any]
) -> ImportedChange:
    return ImportedChange(
        career_id=run.career_id,
        run=run,
        model_label=kind.label,
        object_id=row.pk,
        action=action,
        before=before,
        after=after,
    )


def _keep_aside(run: ImportRun, rows: Mapping[str, exchange.AsideRow]) -> int:
    """In batches, so that thirty thousand connections are never in memory twice."""
    waiting = iter(rows.items())
    gc.freeze()  # or the collector walks through the whole reading again and again: a quarter of the time
    try:
        while batch := list(islice(waiting, BATCH)):
            AsideRow.objects.bulk_create(_aside_row(run, digest, one) for digest, one in batch)
    finally:
        gc.unfreeze()
    return len(rows)


def _aside_row(run: ImportRun, digest: str, one: exchange.AsideRow) -> AsideRow:
    return AsideRow(
        career_id=run.career_id,
        run_id=run.pk,
        created_at=run.imported_at,
        kind=one.kind,
        file=one.source.file,
        line=one.source.line,
        values=dict(one.values),
        digest=digest,
    )


@transaction.atomic
def undo_import(viewer: Viewer, run: ImportRun, *, force: bool = False) -> None:
    """Take an import back. Raises EditedSince when later work is on what it brought, unless forced; then what came with it and was
    edited goes to the trash, and fields that were edited since stay as they are.
    """
    Career.objects.select_for_update().get(pk=viewer.career.pk)
    run.refresh_from_db(fields=["undone_at"])
    if run.undone_at is not None:
        raise Refused(f"The import of {run.file_name} is undone already.")
    edited = edited_since(viewer, run)
    if edited and not force:
        raise EditedSince(edited)
    kept = {one.row.pk for one in edited}
    by_kind: dict[str, list[ImportedChange]] = defaultdict(list)
    for change in visible(viewer, ImportedChange).filter(run=run):
        by_kind[change.model_label].append(change)
    for label, changes in by_kind.items():
        kind = BY_LABEL[label]
        _remove(viewer, kind, [change.object_id for change in changes if change.action == "new"], kept)
        _give_back(viewer, kind, {change.object_id: change for change in changes if change.action == "changed"})
    visible(viewer, AsideRow).filter(run=run).delete()
    _take_name_back(viewer, run, by_kind.get(Profile._meta.label_lower, ()))
    run.undone_at = viewer.now
    run.save(update_fields=["undone_at"])


def _take_name_back(viewer: Viewer, run: ImportRun, changes: Iterable[ImportedChange]) -> None:
    name = next((str(change.after["name"]) for change in changes if change.after.get("name")), "")
    if name:
        owner, career = run.counts.get("named_owner"), run.counts.get("named_career")
        take_name_back(viewer, name, of_career=bool(career), of_owner=bool(owner))


def _remove(viewer: Viewer, kind: Kind, ids: Sequence[UUID], kept: set[UUID]) -> None:
    """What nobody touched goes for good, for the file brings it again; what was edited goes to the trash."""
    rows = visible(viewer, kind.model)
    rows.filter(pk__in=[pk for pk in ids if pk not in kept]).delete()
    rows.filter(pk__in=[pk for pk in ids if pk in kept]).update(trashed_at=viewer.now)


def _give_back(viewer: Viewer, kind: Kind, changes: Mapping[UUID, ImportedChange]) -> None:
    for row in visible(viewer, kind.model).filter(pk__in=list(changes)):
        change, now = changes[row.pk], kind.snapshot(row)
        untouched = [name for name, value in change.after.items() if now.get(name) == value]
        for name in untouched:
            setattr(row, name, _read(kind, name, change.before[name]))
        row.save(update_fields=untouched)
        if kind.shows:
            retell(viewer, [row])


def _read(kind: Kind, name: str, value: Any) -> Any:
    field = kind.model._meta.get_field(name)
    return PartialDate.parse(value) if isinstance(value, str) and _holds_dates(field) else value


def _holds_dates(field: object) -> bool:
    from metier.accounts.fields import PartialDateField

    return isinstance(field, PartialDateField)
