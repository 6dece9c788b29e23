"""What a skill is in the library: taken on, and taken away."""

from __future__ import annotations

from uuid import UUID

from metier.accounts.access import Viewer, find
from metier.core.errors import Refused
from metier.record.models import Skill
from metier.record.queries.concepts import concepts_of, is_known


def take_concept(viewer: Viewer, pk: UUID | str, identifier: str = "") -> Skill:
    """Say which skill of the library this is: the one with the identifier, or else the one of its name. Raises Missing and Refused."""
    skill = find(viewer, Skill, pk)
    found = identifier if is_known(identifier) else concepts_of([skill.name]).get(skill.name, "")
    if not found:
        raise Refused(f"The library has no skill of the name “{skill.name}”.")
    skill.concept = found
    skill.save(update_fields=["concept"])
    return skill


def leave_concept(viewer: Viewer, pk: UUID | str) -> tuple[Skill, str]:
    """Say that a skill is not the one of the library that it was taken for; returns it and what it was. Raises Missing."""
    skill = find(viewer, Skill, pk)
    before, skill.concept = skill.concept, ""
    skill.save(update_fields=["concept"])
    return skill, before
