"""All target roles side by side, and the gaps that several of them share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from metier.accounts.access import Viewer
from metier.core import words
from metier.core.charts import Drawing, level
from metier.roles.models import Role
from metier.roles.pages.role import Standing, lead_of, points_said, standing_of
from metier.roles.pages.words import figure
from metier.roles.preferences import asks_on_today
from metier.roles.queries.needs import needs_of
from metier.roles.queries.standing import Measured, Stood
from metier.roles.queries.targets import roles

MOST_SHARED = 20


@dataclass(frozen=True, slots=True)
class RoleRow:
    role: Role
    lead: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class InRole:
    """A gap as one role has it."""

    pk: UUID
    title: str
    points: str


@dataclass(frozen=True, slots=True)
class SharedGap:
    """A gap of several roles: the highest level any of them needs, and what closing it adds to each."""

    name: str
    drawing: Drawing
    said: str
    roles: tuple[InRole, ...]
    total: str


@dataclass(frozen=True, slots=True)
class RolesPage:
    rows: tuple[RoleRow, ...]
    shared: tuple[SharedGap, ...]
    single: tuple[SharedGap, ...]
    lead: str
    is_on_today: bool = True


def roles_page(viewer: Viewer) -> RolesPage:
    found = needs_of(viewer, roles(viewer))
    if not found:
        return RolesPage((), (), (), "What you could be, held against what you are, gap by gap.")
    measured = Measured(viewer, found)
    rows: list[RoleRow] = []
    gaps: dict[str, list[tuple[Role, Stood, float]]] = {}
    for one in found:
        stood = [measured.stood(need) for need in one.needs]
        rows.append(RoleRow(one.role, lead_of(one), standing_of(viewer, measured, one, stood)))
        rises = measured.raising(one.needs)
        for at in stood:
            if at.is_gap and at.need.choice != "accept":
                gaps.setdefault(at.need.key, []).append((one.role, at, rises.get(at.need.key, 0.0)))
    order = sorted(gaps.values(), key=lambda some: (-len(some), -sum(by for *_, by in some), some[0][1].need.name))
    told = [_gap(some) for some in order[:MOST_SHARED]]
    shared = tuple(one for one in told if len(one.roles) > 1)
    return RolesPage(
        tuple(rows),
        shared,
        tuple(one for one in told if len(one.roles) == 1),
        _lead(rows, len(shared)),
        asks_on_today(viewer),
    )


def _gap(some: Sequence[tuple[Role, Stood, float]]) -> SharedGap:
    _, first, _ = some[0]
    needed = max(one.need.level for _, one, _ in some)
    return SharedGap(
        first.need.name,
        level(first.standing.level, first.standing.error, needed),
        f"{figure(first.standing.level)}, needs {figure(needed)}",
        tuple(InRole(at.need.id, role.title, points_said(by)) for role, at, by in some),
        points_said(sum(by for *_, by in some)),
    )


def _lead(rows: Sequence[RoleRow], shared: int) -> str:
    undecided = sum(row.standing.undecided for row in rows)
    said = [words.count(len(rows), "target role")]
    said += [f"{words.count(shared, 'gap')} shared by several"] if shared else []
    said += [f"{words.count(undecided, 'gap')} undecided"] if undecided else ["every gap decided"]
    return f"{words.listed(said)}."
