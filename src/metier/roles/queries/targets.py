"""Target roles with the occupation of each, for whoever needs no more of them."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, find, visible
from metier.accounts.prepared import prepared
from metier.core.dates import PartialDate
from metier.core.naming import named
from metier.roles.models import Role, RoleSource
from metier.roles.queries.occupations import occupation


@dataclass(frozen=True, slots=True)
class Target:
    """A role that is aimed at; `code` and `occupation` are empty where none was said."""

    id: UUID
    title: str
    code: str
    occupation: str
    where: str
    by: PartialDate | None


def targets(viewer: Viewer) -> list[Target]:
    """Every target role, as they were added."""
    return [target_of(row) for row in roles(viewer)]


def target_of(row: Role) -> Target:
    """A target role with its occupation."""
    known = occupation(row.code)
    return Target(row.pk, row.title, known.code if known else "", known.title if known else "", row.where, row.by)


def role(viewer: Viewer, pk: UUID | str) -> Role:
    """Raises Missing."""
    return find(viewer, Role, pk)


def role_named(viewer: Viewer, said: str) -> Role:
    """The one whose title, or id, a person means. Raises Refused."""
    return role(viewer, named(said, {row.pk: row.title for row in roles(viewer)}, "target role"))


@prepared
def roles(viewer: Viewer) -> QuerySet[Role]:
    """As they were added."""
    return visible(viewer, Role).order_by("created_at", "id")


def sources_of(viewer: Viewer, of: Role) -> list[RoleSource]:
    """What says what a role needs, as it was added."""
    return list(visible(viewer, RoleSource).filter(role=of).order_by("created_at", "id"))
