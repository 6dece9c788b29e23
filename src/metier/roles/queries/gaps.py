"""One gap, as others need it to do something about it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from metier.accounts.access import Viewer
from metier.core.errors import Refused
from metier.core.naming import named
from metier.roles.models import Role
from metier.roles.queries.needs import RoleNeed, RoleNeeds, need_of, needs_of
from metier.roles.queries.standing import Measured
from metier.roles.queries.targets import role_named


@dataclass(frozen=True, slots=True)
class Gap:
    """What is missing for a role, and by how many levels."""

    id: UUID
    role: Role
    name: str
    short: float


def gap_of(viewer: Viewer, pk: UUID | str) -> Gap:
    """Raises Missing; Refused where nothing is missing."""
    return _gap(viewer, *need_of(viewer, pk))


def gap_named(viewer: Viewer, role: str, name: str) -> Gap:
    """The gap that a person means, by parts of both names. Raises Refused, also where nothing is missing."""
    return _gap(viewer, *need_named(viewer, role, name))


def need_named(viewer: Viewer, role: str, name: str) -> tuple[RoleNeeds, RoleNeed]:
    """What a role needs, by parts of both names. Raises Refused."""
    (found,) = needs_of(viewer, [role_named(viewer, role)])
    needs = {need.id: need for need in (*found.needs, *found.rare)}
    return found, needs[named(name, {pk: need.name for pk, need in needs.items()}, "requirement")]


def _gap(viewer: Viewer, found: RoleNeeds, need: RoleNeed) -> Gap:
    stood = Measured(viewer, [RoleNeeds(found.role, (need,), (), ())]).stood(need)
    if stood.is_met:
        raise Refused(f"{need.name} is met: there is nothing to close.")
    return Gap(need.id, found.role, need.name, need.level - stood.standing.level)
