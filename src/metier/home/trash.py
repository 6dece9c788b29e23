"""What was deleted in the last 30 days, to be taken back or removed for good."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeAlias
from uuid import UUID

from django.db import DEFAULT_DB_ALIAS, IntegrityError, models, transaction
from django.db.models import Count, F
from django.db.models.deletion import CASCADE, Collector

from metier.accounts.access import Missing, Viewer, find_trashed, trashed
from metier.accounts.models import Owned
from metier.accounts.trash import KEPT
from metier.core.errors import Refused
from metier.core.words import count, listed
from metier.home.archive.contents import BY_MODEL, CONTENTS, Kept
from metier.home.archive.counting import counts_in_trash
from metier.network.actions.coming_back import out_of_trash
from metier.network.actions.telling import retell_of
from metier.plan.actions.circles import refuse_circle

SHOWN = 50
ForeignKey: TypeAlias = "models.ForeignKey[Any, Any]"

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
    """The things in the trash from an offset on. What went with another thing, or is part of one, is not listed by itself."""
    found: list[tuple[datetime, UUID, Kept, Owned]] = []
    total = 0
    for kept, number in counts_in_trash(viewer.career).items():
        if number:
            rows = _by_themselves(viewer, kept.model)
            newest = rows.order_by("-trashed_at", "-id")[: offset + SHOWN]
            found += [(row.trashed_at, row.pk, kept, row) for row in newest if row.trashed_at]
            total += len(newest) if len(newest) < offset + SHOWN else rows.count()
    found.sort(key=lambda row: row[:2], reverse=True)
    shown = found[offset : offset + SHOWN]
    others = _went_with(viewer, [row for *_, row in shown])
    return Page(tuple(_thrown(viewer, kept, row, at, others.get(pk, "")) for at, pk, kept, row in shown), total, offset)


def _thrown(viewer: Viewer, kept: Kept, row: Owned, at: datetime, others: str) -> Thrown:
    left = max(0, (viewer.career.day_of(at + KEPT) - viewer.today).days)
    what = kept.one + (f", with {others}" if others else "")
    return Thrown(kept.label, row.pk, what, str(row) or "Without a title", at, viewer.career.day_of(at), left)


def _by_themselves(viewer: Viewer, model: type[Owned]) -> models.QuerySet[Owned]:
    """What is in the trash, but for what went there at the same moment as the thing it belongs to."""
    rows = trashed(viewer, model)
    for field, _ in _belongings(model):
        rows = rows.exclude(**{f"{field.name}__trashed_at": F("trashed_at")})
    return rows


def _went_with(viewer: Viewer, rows: Sequence[Owned]) -> dict[UUID, str]:
    """What went to the trash with each of these rows, as words: `2 tasks and 1 deposit`."""
    found: dict[UUID, list[str]] = defaultdict(list)
    for model in {type(row) for row in rows}:
        ids = [row.pk for row in rows if type(row) is model]
        for kept, field in _belonging_to(model):
            if kept.own:
                same = trashed(viewer, kept.model).filter(
                    **{f"{field.name}__in": ids, f"{field.name}__trashed_at": F("trashed_at")}
                )
                for pk, number in same.order_by().values_list(field.attname).annotate(Count("pk")):
                    found[pk].append(count(number, kept.one, kept.many))
    return {pk: listed(words) for pk, words in found.items()}


def _belongings(model: type[Owned]) -> list[tuple[ForeignKey, type[Owned]]]:
    """The relations by which a row belongs to another, and goes with it, and that other's model: the goal of a task."""
    fields = [field for field in model._meta.concrete_fields if isinstance(field, models.ForeignKey)]
    pairs = [(field, field.related_model) for field in fields if field.remote_field.on_delete is CASCADE]
    return [(field, owner) for field, owner in pairs if isinstance(owner, type) and issubclass(owner, Owned)]


def _belonging_to(model: type[Owned]) -> list[tuple[Kept, ForeignKey]]:
    """The kinds whose rows belong to a row of this model, and by which relation."""
    return [(kept, field) for kept in CONTENTS for field, owner in _belongings(kept.model) if owner is model]


def find(viewer: Viewer, kind: str, pk: UUID) -> Owned:
    """A row in the trash by its kind (`plan.goal`, or `goal`) and key. Raises Missing."""
    kept = _BY_KIND.get(kind)
    if kept is None:
        raise Missing("There is no such thing in the trash.")
    return find_trashed(viewer, kept.model, pk)


def described(row: Owned) -> str:
    """`goal “Lead a team”`."""
    return f"{BY_MODEL[type(row)].one} “{_short(row)}”"


@transaction.atomic
def take_back(viewer: Viewer, row: Owned) -> str:
    """Take a row out of the trash, with what it belongs to and what went with it; returns what is back, as a sentence. Raises Refused."""
    owners = list(_owners_in_trash(viewer, row))
    others = [f"its {described(one)}" for one in owners]
    if words := _went_with(viewer, [row]).get(row.pk):
        others.append(words)
    try:
        with transaction.atomic():
            for one in reversed(owners):
                out_of_trash(viewer, one)
            _take_back_with_its_own(viewer, row)
            retell_of(viewer, [*owners, row])
    except IntegrityError:
        raise Refused(
            f"The {described(row)} cannot come back: another is in its place. Delete that one first."
        ) from None
    refuse_circle(viewer)
    return f"“{_short(row)}” is back" + (f", with {listed(others)}." if others else ".")


def _owners_in_trash(viewer: Viewer, row: Owned) -> Iterator[Owned]:
    """What a row would go with, as far as it is in the trash: the goal of a task."""
    for field, model in _belongings(type(row)):
        owner = trashed(viewer, model).filter(pk=getattr(row, field.attname)).first()
        if owner is not None:
            yield owner
            yield from _owners_in_trash(viewer, owner)


def _take_back_with_its_own(viewer: Viewer, row: Owned) -> None:
    """A row, and what went to the trash with it at the same moment."""
    for kept, field in _belonging_to(type(row)):
        for one in trashed(viewer, kept.model).filter(**{field.name: row, "trashed_at": row.trashed_at}):
            _take_back_with_its_own(viewer, one)
    out_of_trash(viewer, row)


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
