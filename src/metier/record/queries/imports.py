"""What an import would do, what imports did, and what was edited since."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Missing, Viewer, find, visible
from metier.accounts.models import Owned
from metier.core import exchange
from metier.core.exchange import LEAVE_OUT, Change, Comparison, Corrections, Fact, FieldChange, Reading
from metier.core.naming import named
from metier.record.kinds import BY_LABEL, KINDS, Kind, kind_of
from metier.record.models import AsideRow, ImportDraft, ImportedChange, ImportRun


@dataclass(frozen=True, slots=True)
class Choices:
    """What the person decided in the preview: the changes taken, by key; those not named follow their default."""

    taken: Mapping[str, bool] = field(default_factory=dict)
    keep_aside: bool = True

    def takes(self, change: Change, one: FieldChange) -> bool:
        return self.taken.get(key_of(change, one), not one.keep_mine)


def key_of(change: Change, one: FieldChange) -> str:
    """How a form names one change: the row and the field."""
    return f"{change.id}:{one.field}"


@dataclass(frozen=True, slots=True)
class Preview:
    """A reading held against the record. `aside` are the rows to keep for later that are new, by digest; the counts are by kind."""

    reading: Reading
    comparison: Comparison
    aside: Mapping[str, exchange.AsideRow]
    aside_new: Mapping[str, int]
    aside_known: Mapping[str, int]
    digest: str

    @property
    def changes(self) -> Iterator[tuple[Change, FieldChange]]:
        """Every field that differs, what contradicts the record last."""
        for change in (*self.comparison.changed, *self.comparison.conflicts):
            for one in change.fields:
                yield change, one

    def changed_rows(self, choices: Choices) -> int:
        """How many rows of the record change, as chosen."""
        return len({change.id for change, one in self.changes if choices.takes(change, one)})

    def is_nothing(self, choices: Choices) -> bool:
        """Whether an import would leave everything as it is."""
        return not (self.comparison.new or (choices.keep_aside and self.aside) or self.changed_rows(choices))


def facts(viewer: Viewer) -> list[tuple[str, Fact]]:
    """The record as an import sees it: each row's id and its fact."""
    return [(str(row.pk), kind.fact_of(row)) for kind in KINDS if kind.fact for row in visible(viewer, kind.model)]


def preview(viewer: Viewer, reading: Reading) -> Preview:
    """What an import of this reading would do. Nothing is changed."""
    comparison = exchange.match(facts(viewer), reading.facts)
    met = set(visible(viewer, AsideRow).values_list("digest", flat=True)) if reading.aside else set[str]()
    arriving: dict[str, exchange.AsideRow] = {}
    new, known = Counter[str](), Counter[str]()
    whole = hashlib.sha256(reading.kind.encode())
    for fact in reading.facts:
        whole.update(repr(kind_of(fact).values_of(fact)).encode("utf-8", "surrogatepass"))
    for row in reading.aside:
        digest = digest_of(row)
        whole.update(digest.encode())
        if digest in met:
            known[row.kind] += 1
        else:
            met.add(digest)
            arriving[digest] = row
            new[row.kind] += 1
    return Preview(reading, comparison, arriving, new, known, whole.hexdigest())


def digest_of(row: exchange.AsideRow) -> str:
    """What a row kept aside is known by: its kind and values, not where it stood. Readers leave no control characters in values."""
    said = "\x1e".join([row.kind, *(f"{name}\x1f{text}" for name, text in sorted(row.values))])
    return hashlib.blake2b(said.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def draft(viewer: Viewer, pk: UUID | str) -> ImportDraft:
    """An upload that waits for this viewer's decision. Raises Missing when it was imported, dropped or is more than a day old."""
    found = ImportDraft.objects.filter(career=viewer.career, pk=pk).first()
    if found is None:
        raise Missing("This upload is gone: it was imported, or it waited for more than a day. Choose the file again.")
    return found


def read_draft(waiting: ImportDraft) -> Reading:
    """Read an upload again, with the corrections made so far. Raises Refused."""
    from metier.record.reading.door import read_files  # only an import needs its patterns and its words

    files: list[tuple[str, bytes | Path]] = [(one.name, bytes(one.data)) for one in waiting.files.all()]
    return read_files(files, corrections_of(waiting.corrections))


def corrections_of(kept: Sequence[Sequence[Any]]) -> Corrections:
    """Corrections as they are kept: file, line, and the values by column or None to leave the row out."""
    return {(file, line): LEAVE_OUT if values is None else dict(values) for file, line, values in kept}


def runs(viewer: Viewer) -> QuerySet[ImportRun]:
    """Every import, newest first."""
    return visible(viewer, ImportRun).select_related("career")


def run(viewer: Viewer, pk: UUID | str) -> ImportRun:
    return find(viewer, ImportRun, pk)


def run_named(viewer: Viewer, said: str) -> ImportRun:
    """The import that is meant by the name of its file, its day, or the start of its id. Raises Refused."""
    titles = {one.pk: f"{one.file_name}, {one.imported_on}" for one in runs(viewer)}
    return run(viewer, named(said, titles, "import", where="`metier record imports` shows them all."))


def last_run(viewer: Viewer) -> ImportRun | None:
    """The newest import that was not undone."""
    return runs(viewer).filter(undone_at=None).first()


def same_file(viewer: Viewer, seen: Preview) -> ImportRun | None:
    """The import of the same file, if there was one that was not undone."""
    return runs(viewer).filter(digest=seen.digest, undone_at=None).first()


@dataclass(frozen=True, slots=True)
class Edited:
    """A row that is no longer as the import left it, and why: the fields that differ, or what belongs to it."""

    kind: Kind
    row: Owned
    why: str


def edited_since(viewer: Viewer, done: ImportRun) -> list[Edited]:
    """What was edited since an import, or has other things hanging on it."""
    found: list[Edited] = []
    by_kind: dict[str, dict[UUID, ImportedChange]] = {}
    for change in visible(viewer, ImportedChange).filter(run=done):
        by_kind.setdefault(change.model_label, {})[change.object_id] = change
    brought = {
        label: {pk for pk, change in changes.items() if change.action == "new"} for label, changes in by_kind.items()
    }
    for label, changes in by_kind.items():
        kind = BY_LABEL[label]
        used = _used(viewer, kind, brought)
        for row in visible(viewer, kind.model).filter(pk__in=list(changes)):
            after = changes[row.pk].after
            now = kind.snapshot(row)
            differing = [kind.field_label(name) for name, value in after.items() if now.get(name) != value]
            if differing:
                found.append(Edited(kind, row, f"{', '.join(differing)} changed"))
            elif row.pk in used:
                found.append(
                    Edited(
                        kind,
                        row,
                        f"{used[row.pk]:,} other things belong to it"
                        if used[row.pk] > 1
                        else "Another thing belongs to it",
                    )
                )
    return found


def _used(viewer: Viewer, kind: Kind, brought: Mapping[str, Collection[UUID]]) -> dict[UUID, int]:
    """How many rows of any area point at what came of this kind, but for those that came with it."""
    counts = Counter[UUID]()
    ids = list(brought[kind.label])
    for relation in kind.model._meta.related_objects:
        model, name = relation.related_model, relation.field.attname
        if ids and isinstance(model, type) and issubclass(model, Owned):
            pointing = visible(viewer, model).filter(**{f"{name}__in": ids})
            if came_too := brought.get(model._meta.label_lower):
                pointing = pointing.exclude(pk__in=list(came_too))
            counts.update(pointing.values_list(name, flat=True))
    return dict(counts)


def new_by_kind(preview: Preview) -> dict[str, list[Fact]]:
    """The new facts by the slug of their kind, in the order of kinds."""
    found: dict[str, list[Fact]] = {kind.slug: [] for kind in KINDS if kind.fact}
    for fact in preview.comparison.new:
        found[kind_of(fact).slug].append(fact)
    return {slug: facts for slug, facts in found.items() if facts}
