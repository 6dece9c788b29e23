"""What roles need: each requirement with everything that says so, its decision, and where its owner corrected it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Missing, Viewer, find, visible
from metier.accounts.prepared import prepared
from metier.core.postings import Asked
from metier.core.profile import Asks, combined, to_a_tenth
from metier.roles.choices import SourceKind
from metier.roles.models import Asking, GapDecision, Role, RoleRequirement, RoleSource
from metier.roles.queries.about import about_words

SEVERAL = 3
"""Postings of a role from which what only one of them asks is not counted."""


@dataclass(frozen=True, slots=True)
class Says:
    """What one source asks of a requirement."""

    source: UUID
    kind: str
    title: str
    importance: float
    level: float
    words: str


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision on a gap."""

    id: UUID
    choice: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True)
class RoleNeed:
    """A requirement with importance and level as they stand: its owner's, else what comes of its sources; the level to the tenth that is shown.

    By its `key` it is the same in several roles, and a level of one's own is about it.
    """

    id: UUID
    role: UUID
    key: str
    name: str
    group: str
    element: str
    asked: Asked
    importance: float
    level: float
    is_corrected: bool
    since: datetime
    says: tuple[Says, ...] = ()
    decisions: tuple[Decided, ...] = ()

    @property
    def decision(self) -> Decided | None:
        """The decision that stands."""
        return self.decisions[-1] if self.decisions else None

    @property
    def is_rare(self) -> bool:
        """Whether one posting asks for it and nothing else does; nobody corrected it and nothing is decided."""
        said = [one.kind for one in self.says]
        return said == [SourceKind.POSTINGS] and not self.is_corrected and not self.decisions

    @property
    def choice(self) -> str:
        """Close, accept or undecided, which it is until something is decided."""
        return self.decisions[-1].choice if self.decisions else "undecided"


@dataclass(frozen=True)
class RoleNeeds:
    """A role with what it needs and the sources that say so. `rare` is what only one of several postings asks: told, and not counted."""

    role: Role
    needs: tuple[RoleNeed, ...]
    rare: tuple[RoleNeed, ...]
    sources: tuple[RoleSource, ...]


def needs_of(viewer: Viewer, roles: Sequence[Role]) -> list[RoleNeeds]:
    """What these roles need. Four queries, however many there are. What came back from the trash and is there anew counts once."""
    keys = [row.pk for row in roles]
    sources: dict[UUID, list[RoleSource]] = defaultdict(list)
    by_key: dict[UUID, RoleSource] = {}
    different = {(one.role_id, one.kind, one.posting_id or one.code or one.pk): one for one in _sources(viewer, keys)}
    for source in different.values():
        sources[source.role_id].append(source)
        by_key[source.pk] = source
    says: dict[UUID, list[Says]] = defaultdict(list)
    for requirement, source_key, importance, level, words in _askings(viewer, keys):
        if one := by_key.get(source_key):
            says[requirement].append(Says(one.pk, one.kind, one.title, float(importance), float(level), words))
    decisions: dict[UUID, list[Decided]] = defaultdict(list)
    for requirement, key, choice, reason, at in _decisions(viewer, keys):
        decisions[requirement].append(Decided(key, choice, reason, at))
    adverts = {key: sum(one.kind == SourceKind.POSTINGS for one in of) for key, of in sources.items()}
    needs: dict[UUID, list[RoleNeed]] = defaultdict(list)
    rows: dict[tuple[UUID, str], RoleRequirement] = {}
    for row in _requirements(viewer, keys):
        same = (row.role_id, row.element or about_words(row.name))
        if before := rows.get(same):
            said = {one.source for one in says[row.pk]}
            says[row.pk] += [one for one in says[before.pk] if one.source not in said]
            decisions[row.pk] = sorted(decisions[before.pk] + decisions[row.pk], key=lambda one: one.at)
        rows[same] = row
    for (_, name), row in rows.items():
        need = _need(row, name, says.get(row.pk, []), adverts.get(row.role_id, 0), decisions.get(row.pk, []))
        if need:
            needs[row.role_id].append(need)
    return [_role(role, needs[role.pk], adverts.get(role.pk, 0), tuple(sources[role.pk])) for role in roles]


def _role(role: Role, needs: list[RoleNeed], adverts: int, sources: tuple[RoleSource, ...]) -> RoleNeeds:
    rare = [need for need in needs if adverts >= SEVERAL and need.is_rare]
    return RoleNeeds(role, _ordered([need for need in needs if need not in rare]), _ordered(rare), sources)


def need_of(viewer: Viewer, pk: UUID | str) -> tuple[RoleNeeds, RoleNeed]:
    """One requirement, within its role. Raises Missing, also where its role is in the trash or nothing asks for it any more."""
    row = find(viewer, RoleRequirement, pk)
    found = needs_of(viewer, [find(viewer, Role, row.role_id)])[0]
    for need in (*found.needs, *found.rare):
        if need.id == row.pk:
            return found, need
    raise Missing("Nothing asks for it any more.")


def asked_of(row: RoleRequirement) -> Asked:
    """A requirement as postings word what they ask for."""
    said: Mapping[str, Any] = row.asked
    return Asked(
        text=row.name,
        years=said.get("years"),
        degree=said.get("degree", ""),
        languages=tuple(said.get("languages", ())),
        skills=tuple(said.get("skills", ())),
        any_skill=bool(said.get("any_skill")),
    )


def _need(row: RoleRequirement, key: str, says: list[Says], adverts: int, decided: list[Decided]) -> RoleNeed | None:
    """None where its sources are gone and its owner has said neither importance nor level."""
    if not says and (row.importance is None or row.level is None):
        return None
    importance, level = _combined(says, adverts) if says else (0.0, 0.0)
    return RoleNeed(
        row.pk,
        row.role_id,
        key,
        row.name,
        row.group,
        row.element,
        asked_of(row),
        importance if row.importance is None else float(row.importance),
        to_a_tenth(level if row.level is None else float(row.level)),
        row.importance is not None or row.level is not None,
        row.created_at,
        tuple(says),
        tuple(decided),
    )


def _combined(says: Iterable[Says], adverts: int) -> tuple[float, float]:
    return combined([Asks(one.importance, one.level, one.kind == SourceKind.POSTINGS) for one in says], adverts)


def _ordered(needs: list[RoleNeed]) -> tuple[RoleNeed, ...]:
    """By group, those of the greatest importance first; within it too."""
    heaviest: dict[str, float] = {}
    for need in needs:
        heaviest[need.group] = max(heaviest.get(need.group, 0.0), need.importance)
    return tuple(sorted(needs, key=lambda one: (-heaviest[one.group], one.group, -one.importance, one.name)))


@prepared
def _requirements(viewer: Viewer, roles: Sequence[UUID]) -> QuerySet[RoleRequirement]:
    return visible(viewer, RoleRequirement).filter(role__in=roles).order_by("created_at", "id")


@prepared
def _sources(viewer: Viewer, roles: Sequence[UUID]) -> QuerySet[RoleSource]:
    return visible(viewer, RoleSource).filter(role__in=roles).order_by("created_at", "id")


@prepared
def _askings(viewer: Viewer, roles: Sequence[UUID]) -> QuerySet[Asking, tuple[UUID, UUID, Decimal, Decimal, str]]:
    rows = visible(viewer, Asking).filter(requirement__role__in=roles).order_by("created_at", "id")
    return rows.values_list("requirement", "source", "importance", "level", "words")


@prepared
def _decisions(viewer: Viewer, roles: Sequence[UUID]) -> QuerySet[GapDecision, tuple[UUID, UUID, str, str, datetime]]:
    rows = visible(viewer, GapDecision).filter(requirement__role__in=roles).order_by("decided_at", "id")
    return rows.values_list("requirement", "id", "choice", "reason", "decided_at")
