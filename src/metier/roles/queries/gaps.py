"""One gap, as others need it to do something about it."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from metier.accounts.access import Viewer
from metier.core.errors import Refused
from metier.roles.models import Role
from metier.roles.queries.needs import RoleNeeds, need_of
from metier.roles.queries.standing import Measured


@dataclass(frozen=True, slots=True)
class Gap:
    """What is missing for a role, and by how many levels."""

    id: UUID
    role: Role
    name: str
    short: float


def gap_of(viewer: Viewer, pk: UUID | str) -> Gap:
    """Raises Missing; Refused where nothing is missing."""
    found, need = need_of(viewer, pk)
    standing = Measured(viewer, [RoleNeeds(found.role, (need,), (), ())]).stood(need).standing
    if standing.level >= need.level:
        raise Refused(f"{need.name} is met: there is nothing to close.")
    return Gap(need.id, found.role, need.name, need.level - standing.level)
