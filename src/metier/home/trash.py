"""What was deleted in the last 30 days, to be taken back or removed for good."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import DEFAULT_DB_ALIAS, IntegrityError, models, transaction
from django.db.models.deletion import CASCADE, Collector

from metier.accounts.access import Missing, Viewer, trashed
from metier.accounts.models import Owned
from metier.accounts.trash import KEPT, take_from_trash
from metier.core.errors import Refused
from metier.core.words import count, listed
from metier.home.archive.contents import BY_MODEL, CONTENTS, Kept

SHOWN = 100

_BY_KIND: dict[str, Kept] = {kind: kept for kept in CONTENTS for kind in (kept.label, kept.label.rpartition(".")[2])}


@dataclass(frozen=True, slots=True)
class Thrown:
    """A thing in the trash: its name in addresses, what it is, what it says, and until when it can be taken back."""

    kind: str
    id: UUID
    what: str
    title: str
    at: datetime
    on: date
    days_left: int


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the trash, the last thrown first; `older` and `newer` are the offsets of the pages beside it."""

    rows: tuple[Thrown, ...]
    total: int
    offset: int

    @property
    def older(self) -> int | None:
        return self.offset + SHOWN if self.total > self.offset + SHOWN else None

    @property
    def newer(self) -> int | None:
        return max(0, self.offset - SHOWN) if self.offset else None


def page(viewer: Viewer, offset: int = 0) -> Page:
    """The things in the trash from an offset on. What belongs to another row comes and goes with it, and is not listed."""
    found: list[Thrown] = []
    total = 0
    for kept in CONTENTS:
        if kept.own:
            rows = trashed(viewer, kept.model)
            newest = rows.order_by("-trashed_at", "-id")[: offset + SHOWN]
            found += [_thrown(viewer, kept, row) for row in newest]
            total += len(newest) if len(newest) < offset + SHOWN else rows.count()
    found.sort(key=lambda row: (row.at, row.id), reverse=True)
    return Page(tuple(found[offset : offset + SHOWN]), total, offset)


def _thrown(viewer: Viewer, kept: Kept, row: Owned) -> Thrown:
    at = row.trashed_at
    assert at is not None  # noqa: S101 - it is in the trash
    left = max(0, (viewer.career.day_of(at + KEPT) - viewer.today).days)
    return Thrown(kept.label, row.pk, kept.one, str(row) or "Without a title", at, viewer.career.day_of(at), left)


def find(viewer: Viewer, kind: str, pk: UUID) -> Owned:
    """A row in the trash by its kind (`plan.goal`, or `goal`) and key. Raises Missing."""
    kept = _BY_KIND.get(kind)
    if kept is None:
        raise Missing("There is no such thing in the trash.")
    try:
        row = trashed(viewer, kept.model).filter(pk=pk).first()
    except ValidationError:
        row = None
    if row is None:
        raise Missing(f"There is no such {kept.one} in the trash.")
    return row


def described(row: Owned) -> str:
    """`goal “Lead a team”`."""
    return f"{BY_MODEL[type(row)].one} “{_short(row)}”"


@transaction.atomic
def take_back(viewer: Viewer, row: Owned) -> str:
    """Take a row out of the trash, with what it belongs to where that is there too; returns what is back, as a sentence. Raises Refused."""
    back = [row, *_owners_in_trash(viewer, row)]
    try:
        with transaction.atomic():
            for one in reversed(back):
                take_from_trash(one)
    except IntegrityError:
        raise Refused(
            f"The {described(row)} cannot come back: another is in its place. Delete that one first."
        ) from None
    others = listed([f"its {described(one)}" for one in back[1:]])
    return f"“{_short(row)}” is back" + (f", with {others}." if others else ".")


def _owners_in_trash(viewer: Viewer, row: Owned) -> Iterator[Owned]:
    """What a row would go with, as far as it is in the trash: the goal of a task."""
    for field in row._meta.concrete_fields:
        if (
            isinstance(field, models.ForeignKey)
            and field.remote_field.on_delete is CASCADE
            and issubclass(field.related_model, Owned)
        ):
            owner = trashed(viewer, field.related_model).filter(pk=getattr(row, field.attname)).first()
            if owner is not None:
                yield owner
                yield from _owners_in_trash(viewer, owner)


def goes_with(row: Owned) -> str:
    """What would be removed with a row, `2 tasks and 1 deposit`; empty when nothing would."""
    collector = Collector(using=DEFAULT_DB_ALIAS, origin=row)
    collector.collect([row])
    numbers = {model: len(rows) for model, rows in collector.data.items()}
    for rows in collector.fast_deletes:
        numbers[rows.model] = numbers.get(rows.model, 0) + rows.count()
    numbers[type(row)] -= 1
    found = [(BY_MODEL[model], number) for model, number in numbers.items() if number and model in BY_MODEL]
    return listed([count(number, kept.one, kept.many) for kept, number in found if kept.own])


@transaction.atomic
def remove(row: Owned) -> None:
    """Remove a row for good, with what belongs to it."""
    row.delete()


@transaction.atomic
def empty(viewer: Viewer) -> int:
    """Remove everything in the trash for good; returns how many rows went."""
    return sum(trashed(viewer, model).delete()[0] for model in BY_MODEL)


def _short(row: Owned) -> str:
    title = str(row)
    return title if len(title) <= 80 else f"{title[:79]}…"
