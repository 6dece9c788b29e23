"""Target roles: added, changed, put in the trash."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, find_trashed
from metier.accounts.facts import bound, said_of, take
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.core.errors import Refused, Where
from metier.roles.models import Role
from metier.roles.queries.occupations import chosen

FACTS = ("title", "code", "where", "by", "why")
LONGEST_TEXT = 4000


@transaction.atomic
def add_role(viewer: Viewer, facts: Mapping[str, Any]) -> tuple[Role, str]:
    """Aim at a role, from any of FACTS; the code may be of any classification. Returns it, and a sentence where the code was mapped. Raises Refused."""
    role = Role(career=viewer.career, created_at=viewer.now)
    mapped = _say(role, facts)
    role.save()
    return role, mapped


@transaction.atomic
def change_role(role: Role, changes: Mapping[str, Any]) -> tuple[bool, str]:
    """Correct any of FACTS; whether anything differs, and a sentence where the code was mapped. Raises Refused."""
    before = said_of(role, FACTS)
    mapped = _say(role, changes)
    role.save()
    return before != said_of(role, FACTS), mapped


def trash_role(viewer: Viewer, role: Role) -> None:
    """Aim at it no longer; it waits in the trash with everything that was said and decided."""
    put_in_trash(viewer, role)


def restore_role(viewer: Viewer, pk: UUID | str) -> Role:
    """Take a role out of the trash. Raises Missing."""
    role = find_trashed(viewer, Role, pk)
    take_from_trash(role)
    return role


def _say(role: Role, facts: Mapping[str, Any]) -> str:
    mapped = ""
    said = dict(facts)
    if said.get("code"):
        one, mapped = chosen(str(said["code"]))
        said["code"] = one.code
        said["title"] = str(said.get("title", role.title)).strip() or one.title
    take(role, said, FACTS)
    if not role.title:
        raise Refused("Say what the role is called.", Where(field="title"))
    bound(role, FACTS, LONGEST_TEXT)
    return mapped
