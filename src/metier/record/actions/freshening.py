"""Saying that something still holds, that a skill was used, and that something noticed may stay as it is."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Missing, Viewer, find, visible
from metier.core.dates import PartialDate
from metier.core.errors import Refused
from metier.record.kinds import Kind
from metier.record.models import Confirmed, FindingSetAside, Skill


def confirm(viewer: Viewer, kind: Kind, pk: UUID | str, *, on: date | None) -> tuple[Confirmed, date | None]:
    """Say that a thing still holds as of a day, or take that back with None; returns it and when it was said before.

    Raises Missing, and Refused for a kind that does not go stale.
    """
    if not issubclass(kind.model, Confirmed):
        raise Refused(f"{kind.heading} do not go stale.")
    row = find(viewer, kind.model, pk)
    before: date | None = row.confirmed_on
    row.confirmed_on = on
    row.save(update_fields=["confirmed_on"])
    return row, before


def use(viewer: Viewer, pk: UUID | str, *, when: PartialDate | None) -> tuple[Skill, PartialDate | None]:
    """Say when a skill was last used; returns it and what was said before. Raises Missing."""
    skill = find(viewer, Skill, pk)
    before: PartialDate | None = skill.last_used
    skill.last_used = when
    skill.save(update_fields=["last_used"])
    return skill, before


def this_month(viewer: Viewer) -> PartialDate:
    return PartialDate(viewer.today.year, viewer.today.month)


@transaction.atomic
def set_aside(viewer: Viewer, rule: str, subject: str) -> None:
    """Do not name a finding again. Raises Refused for one that cannot be."""
    if not (rule and subject and len(rule) <= 20 and len(subject) <= 200):
        raise Refused("There is no such finding.")
    FindingSetAside.objects.get_or_create(
        career=viewer.career, rule=rule, subject=subject, defaults={"said_on": viewer.today}
    )


def name_again(viewer: Viewer, rule: str, subject: str) -> None:
    """Let a finding be named again. Raises Missing."""
    if not visible(viewer, FindingSetAside).filter(rule=rule, subject=subject).delete()[0]:
        raise Missing("This was not set aside.")
