"""Bringing a career back from an archive: looked at first, then all of it or nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, DatabaseError, transaction
from django.utils import timezone

from metier.accounts.access import Viewer
from metier.accounts.actions import CareerDetails
from metier.accounts.models import Career, Owned, Person
from metier.core.archive.form import CAREER, BadArchive, Version, shown
from metier.core.archive.reading import Archive
from metier.core.archive.rows import FIRST_LINE
from metier.core.errors import Refused
from metier.core.plan import CycleFound, refuse_cycle
from metier.home.archive import fields
from metier.home.archive.contents import BY_MODEL, BY_PATH, CONTENTS, Kept
from metier.home.archive.exporting import export_to
from metier.home.archive.keying import key_career
from metier.plan import queries as plan
from metier.plan.models import TaskNeed

_ROWS_AT_A_TIME, _LARGE_AT_A_TIME = 500, 4
Attributes = dict[str, Any]  # a row as its model takes it


class CareerIsHere(Refused):
    """A restore that would replace a career with something in it."""


@dataclass(frozen=True, slots=True)
class Found:
    """What an archive holds: the career and whose it was, and the ids of its rows by kind."""

    archive: Archive
    career: Mapping[str, Any]
    owner: str
    ids: Mapping[Kept, frozenset[UUID]]

    @property
    def version(self) -> Version:
        return self.archive.version

    @property
    def counts(self) -> dict[Kept, int]:
        return {kept: len(ids) for kept, ids in self.ids.items()}

    def rows(self, kept: Kept) -> Iterator[tuple[int, Attributes]]:
        """The rows of a kind with their lines, read and checked one at a time. Raises BadArchive."""
        table = self.archive.tables.get(kept.path)
        if table is None:
            return
        references = [
            (name, attribute, self.ids[BY_MODEL[target]]) for name, attribute, target in fields.references(kept.model)
        ]
        for line, row in fields.read_rows(kept.model, table(), kept.path, FIRST_LINE):
            for name, attribute, known in references:
                if row[attribute] is not None and row[attribute] not in known:
                    raise BadArchive(
                        f"“{name}” is {row[attribute]}, which is not in the archive.", kept.path, line, name
                    )
            yield line, row


def look(archive: Archive) -> Found:
    """Find out what an archive holds. Raises BadArchive for what this Metier does not know."""
    attributes, owner = fields.read_career(archive.career(), CAREER)
    CareerDetails(**{name: attributes[name] for name in ("name", "occupation", "time_zone", "currency")}).check()
    for path in archive.tables:
        if path != CAREER and path not in BY_PATH:
            raise BadArchive(
                f"This Metier does not know {shown(path)}. A newer one wrote the archive: update Metier, then restore it.",
                path,
            )
    return Found(archive, attributes, owner, {kept: _ids(archive, kept) for kept in CONTENTS})


def check(found: Found) -> None:
    """Read every row without writing any. Raises BadArchive."""
    for kept in CONTENTS:
        for _ in found.rows(kept):
            pass


def _ids(archive: Archive, kept: Kept) -> frozenset[UUID]:
    table = archive.tables.get(kept.path)
    ids: set[UUID] = set()
    for line, row in enumerate(table() if table else (), FIRST_LINE):
        pk = fields.identity(row, kept.path, line)
        if pk in ids:
            raise BadArchive(f"The id {pk} is there twice.", kept.path, line, "id")
        ids.add(pk)
    return frozenset(ids)


def in_the_way(person: Person, found: Found, *, using: str = DEFAULT_DB_ALIAS) -> Career | None:
    """The career of the same kind, one's own or the demo, that this one would replace."""
    return Career.objects.using(using).filter(owner=person, is_demo=found.career["is_demo"]).first()


def holds_anything(career: Career, *, using: str = DEFAULT_DB_ALIAS) -> bool:
    return any(kept.model._default_manager.using(using).filter(career=career).exists() for kept in CONTENTS)


def restore(person: Person, found: Found, *, keep: Path | None = None, using: str = DEFAULT_DB_ALIAS) -> Career:
    """Write the career for this person, in the place of the one they have. If that holds anything, it is exported to
    `keep` first, or CareerIsHere is raised. Raises BadArchive; nothing is changed then.
    """
    written = False
    try:
        with transaction.atomic(using=using):
            Person.objects.using(using).select_for_update().get(pk=person.pk)
            present = in_the_way(person, found, using=using)
            if present and holds_anything(present, using=using):
                if keep is None:
                    raise CareerIsHere("There is a career here already, and a restore would replace it.")
                export_to(present, keep, using=using)
                written = True
            if present:
                remove(present, using=using)
            return _write(person, found, using)
    except BaseException:
        if keep is not None and written:
            with suppress(OSError):
                keep.unlink()
        raise


def remove(career: Career, *, using: str = DEFAULT_DB_ALIAS) -> None:
    """Delete a career for good, with everything in it; what refers to others goes first."""
    for kept in reversed(CONTENTS):
        kept.model._default_manager.using(using).filter(career=career).delete()
    career.delete(using=using)


def _write(person: Person, found: Found, using: str) -> Career:
    if Career.objects.using(using).filter(pk=found.career["id"]).exists():
        raise _elsewhere("The career of this archive", CAREER)
    career = Career(owner=person, **found.career)
    try:
        with transaction.atomic(using=using):
            career.save(using=using, force_insert=True)
            if found.owner and not career.is_demo:
                Person.objects.using(using).filter(pk=person.pk, name="").update(name=found.owner)
    except DatabaseError as problem:
        raise _refused_by_database(problem, CAREER, 1) from None
    for kept in CONTENTS:
        rows = found.rows(kept)
        at_a_time = _LARGE_AT_A_TIME if fields.holds_bytes(kept.model) else _ROWS_AT_A_TIME
        while batch := list(islice(rows, at_a_time)):
            _insert(kept, career, batch, using)
    restored = Career.objects.using(using).select_related("owner").get(pk=career.pk)
    if using == DEFAULT_DB_ALIAS:
        _check_plan(restored)
        key_career(restored)
    return restored


def _check_plan(career: Career) -> None:
    """Refuse tasks that need each other in a circle: no page could plan them."""
    try:
        refuse_cycle(plan.every_need(Viewer(career.owner, career, timezone.now())))
    except CycleFound as found:
        raise BadArchive(f"{found.sentence} Nothing was restored.", BY_MODEL[TaskNeed].path) from found


def _insert(kept: Kept, career: Career, batch: list[tuple[int, Attributes]], using: str) -> None:
    rows: list[Owned] = [kept.model(career=career, **attributes) for _, attributes in batch]
    manager = kept.model._default_manager.using(using)
    if manager.filter(pk__in=[row.pk for row in rows]).exists():
        raise _elsewhere(f"A row of {kept.path}", kept.path)
    try:
        with transaction.atomic(using=using):
            manager.bulk_create(rows)
    except DatabaseError:
        for (line, _), row in zip(batch, rows, strict=True):
            try:
                with transaction.atomic(using=using):
                    row.save(using=using, force_insert=True)
            except DatabaseError as problem:
                raise _refused_by_database(problem, kept.path, line) from None


def _elsewhere(what: str, file: str) -> BadArchive:
    return BadArchive(f"{what} is in another career here already. Restore it where that career is not.", file)


def _refused_by_database(problem: DatabaseError, file: str, line: int) -> BadArchive:
    said = str(problem).splitlines()[0] if str(problem) else type(problem).__name__
    return BadArchive(f"The database refuses this row: {said}.", file, line)
