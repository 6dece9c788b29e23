"""What the pages show on which two people become one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.core.paginator import Page, Paginator

from metier.accounts.access import Viewer
from metier.core.network.birthdays import birthday_said
from metier.core.network.duplicates import Pair
from metier.network.actions.merging import FIELDS
from metier.network.models import Contact, Merge
from metier.network.queries.belongings import BELONGINGS
from metier.network.queries.duplicates import merges, pairs
from metier.network.queries.known import facts

SHOWN, MOST_DONE = 50, 20


@dataclass(frozen=True, slots=True)
class Done:
    """A merge that stands."""

    merge: Merge
    on: date


@dataclass(frozen=True, slots=True)
class DuplicatesPage:
    """Pairs, how many are certain and how many only share a name, and what was made one."""

    found: Page[Pair]
    certain: int
    perhaps: int
    done: tuple[Done, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A field in which two people differ, or that only one has; `key` is empty where there is nothing to choose."""

    key: str
    label: str
    mine: str
    theirs: str


@dataclass(frozen=True, slots=True)
class MergePage:
    """Two people side by side: where they differ, where they are reached, what comes along."""

    one: Contact
    other: Contact
    first: str
    second: str
    fields: tuple[Field, ...]
    reached: tuple[tuple[str, bool, bool], ...]
    moves: tuple[tuple[str, int], ...]
    notes: bool


def duplicates_page(viewer: Viewer, number: str) -> DuplicatesPage:
    """Some of the pairs, the certain ones first."""
    found = pairs(viewer)
    certain = sum(pair.certain for pair in found)
    done = tuple(Done(one, viewer.career.day_of(one.merged_at)) for one in merges(viewer, MOST_DONE))
    return DuplicatesPage(Paginator(found, SHOWN).get_page(number), certain, len(found) - certain, done)


def merge_page(viewer: Viewer, one: Contact, other: Contact) -> MergePage:
    """Two people side by side."""
    said = dict(facts(viewer, [one.pk, other.pk]))
    first, second = (next(fact for row, fact in said.items() if row.pk == who.pk) for who in (one, other))
    fields = []
    for name in FIELDS:
        if name == "profile":
            continue
        mine, theirs = _shown(one, name), _shown(other, name)
        if mine != theirs:
            label = str(Contact._meta.get_field(name).verbose_name)  # type: ignore[union-attr]  # a column has a name
            fields.append(Field(name if mine and theirs else "", label[:1].upper() + label[1:], mine, theirs))
    here, there = ({(point.kind, point.key): point.value for point in fact.points} for fact in (first, second))
    reached = tuple(((here | there)[key], key in here, key in there) for key in dict.fromkeys([*here, *there]))
    first_said, second_said = _told_apart(one, other)
    return MergePage(
        one, other, first_said, second_said, tuple(fields), reached, _moves(viewer, other), bool(other.notes)
    )


def _told_apart(one: Contact, other: Contact) -> tuple[str, str]:
    """What the two are called, so that they are told apart: by name, by where they work, by who came first."""
    if one.name != other.name:
        return one.name, other.name
    if one.employer != other.employer:
        return tuple(f"{row.name}, {row.employer or 'without an employer'}" for row in (one, other))  # type: ignore[return-value]  # two
    first, second = ("first", "second") if one.created_at <= other.created_at else ("second", "first")
    return f"The {first} {one.name}", f"the {second} {other.name}"


def _shown(row: Contact, name: str) -> str:
    display = getattr(row, f"get_{name}_display", None)
    value = display() if display else getattr(row, name)
    if name == "birthday" and value:
        return birthday_said(value)
    return "" if value is None else str(value)


def _moves(viewer: Viewer, row: Contact) -> tuple[tuple[str, int], ...]:
    """What becomes the other's: how many of each."""
    found = []
    for model, relation, what in BELONGINGS:
        number = model._default_manager.filter(career=viewer.career, trashed_at=None, **{relation: row}).count()
        if number and what not in ("address or number", "group"):
            found.append((what, number))
    return tuple(found)
