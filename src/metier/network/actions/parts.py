"""What belongs to a person: where they are reached, what they did before, why they matter, whom they know."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Missing, Viewer, visible
from metier.accounts.facts import bound, one_line, said_of, take
from metier.accounts.models import Owned
from metier.accounts.trash import put_in_trash
from metier.core.errors import Refused, Where
from metier.core.network.points import point_key
from metier.network.actions.coming_back import restored
from metier.network.actions.telling import key_of_employer, retell
from metier.network.choices import Degree, PointOfContact
from metier.network.models import Acquaintance, Contact, ContactPoint, ContactPosition, Mattering
from metier.network.queries.parts import Part

LONGEST_TEXT = 1_000


@dataclass(frozen=True, slots=True)
class PartKind:
    """`facts` are what may be said of it; `finish` checks a row and says what is told of it; `is_told` where the person is found by it."""

    model: type[Part]
    facts: tuple[str, ...]
    finish: Callable[[Viewer, Any], None]  # Any: a row of the model
    is_told: bool = False


def _point(viewer: Viewer, row: ContactPoint) -> None:
    if not row.value:
        raise Refused("Say the address or number.", Where(field="value"))
    if row.kind not in PointOfContact.values:
        raise Refused(f"Choose one of {', '.join(PointOfContact.values)}.", Where(field="kind"))
    row.key = point_key(row.kind, row.value)
    if row.is_preferred:
        visible(viewer, ContactPoint).filter(contact=row.contact, kind=row.kind).exclude(pk=row.pk).update(
            is_preferred=False
        )


def _position(viewer: Viewer, row: ContactPosition) -> None:
    if not (row.employer or row.title):
        raise Refused("Say where they worked, or as what.", Where(field="employer"))
    if row.starts and row.ends and row.ends.last < row.starts.first:
        raise Refused("It ended before it began. Give another year.", Where(field="ends"))
    row.employer_key = key_of_employer(row.employer)


def _mattering(viewer: Viewer, row: Mattering) -> None:
    if not row.why:
        raise Refused("Say why they matter, in a few words.", Where(field="why"))
    if row.degree not in Degree.values:
        raise Refused("Say how much: 1, 2 or 3.", Where(field="degree"))


def _acquaintance(viewer: Viewer, row: Acquaintance) -> None:
    if row.other_id == row.contact_id:
        raise Refused("Everybody knows themselves. Say whom else.", Where(field="name"))
    if not (row.other_id or row.name or row.employer):
        raise Refused("Say whom they know, or where.", Where(field="name"))
    row.employer_key = key_of_employer(row.employer)


KINDS: dict[str, PartKind] = {
    "contactpoint": PartKind(ContactPoint, ("kind", "label", "value", "is_preferred"), _point, is_told=True),
    "contactposition": PartKind(ContactPosition, ("employer", "title", "starts", "ends"), _position, is_told=True),
    "mattering": PartKind(Mattering, ("degree", "why", "ambition", "goal", "role"), _mattering),
    "acquaintance": PartKind(Acquaintance, ("other", "name", "employer", "note"), _acquaintance),
}


def kind_of(word: str) -> PartKind:
    """Raises Missing."""
    if word not in KINDS:
        raise Missing("There is nothing of this kind about a person.")
    return KINDS[word]


@transaction.atomic
def add_detail(viewer: Viewer, word: str, person: Contact, facts: Mapping[str, Any]) -> Part:
    """Raises Refused, and Missing for a kind that is none."""
    kind = kind_of(word)
    row = kind.model(career=viewer.career, created_at=viewer.now, contact=person)
    if isinstance(row, ContactPosition):
        row.noticed_on = viewer.today
    _save(viewer, kind, row, facts)
    return row


@transaction.atomic
def change_detail(viewer: Viewer, row: Part, facts: Mapping[str, Any]) -> bool:
    """Say it anew; whether anything differs. Raises Refused."""
    kind = kind_of(word_of(row))
    before = said_of(row, kind.facts)
    _save(viewer, kind, row, facts)
    return before != said_of(row, kind.facts)


@transaction.atomic
def trash_detail(viewer: Viewer, row: Part) -> None:
    put_in_trash(viewer, row)
    _retell(viewer, row)


@transaction.atomic
def restore_detail(viewer: Viewer, word: str, pk: UUID | str) -> Part:
    """Raises Missing."""
    row: Part = restored(viewer, kind_of(word).model, pk)
    return row


def word_of(row: Owned) -> str:
    return row._meta.model_name or ""


def _save(viewer: Viewer, kind: PartKind, row: Part, facts: Mapping[str, Any]) -> None:
    unknown = set(facts) - set(kind.facts)
    if unknown:
        raise TypeError(f"not facts of it: {sorted(unknown)}")
    take(row, facts, kind.facts, clean=one_line)
    bound(row, kind.facts, LONGEST_TEXT)
    kind.finish(viewer, row)
    row.save()
    _retell(viewer, row)


def _retell(viewer: Viewer, row: Part) -> None:
    if kind_of(word_of(row)).is_told:
        retell(viewer, [row.contact])
