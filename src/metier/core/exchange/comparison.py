"""What an import would do to a record: new, changed, in conflict, already here."""

from __future__ import annotations

from dataclasses import dataclass

from metier.core.exchange.facts import Fact, FieldValue


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field. `keep_mine` is the default choice: true means untouched unless the person ticks it."""

    field: str
    before: FieldValue
    after: FieldValue
    why: str
    keep_mine: bool


@dataclass(frozen=True, slots=True)
class Change:
    """A fact that matches `existing` (the row `id`) and says more or something else in these fields."""

    id: str
    existing: Fact
    incoming: Fact
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A fact that is already here as the row `id`."""

    id: str
    existing: Fact
    incoming: Fact


@dataclass(frozen=True, slots=True)
class Comparison:
    """Every incoming fact is in `new`, `same` or `duplicates`, or in `changed` or `conflicts` or both of these.

    `changed` holds additions and differing texts; `conflicts` holds only dates that contradict each other, where mine are kept.
    `duplicates` are repetitions within the file, folded into the first.
    """

    new: tuple[Fact, ...] = ()
    same: tuple[Match, ...] = ()
    changed: tuple[Change, ...] = ()
    conflicts: tuple[Change, ...] = ()
    duplicates: tuple[Fact, ...] = ()
