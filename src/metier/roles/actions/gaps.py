"""Requirements corrected by their owner, and what is decided about each gap."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Missing, Viewer, find, find_trashed, visible
from metier.accounts.actions import set_preference
from metier.accounts.facts import bound, said_of, take
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.core.errors import Refused, Where
from metier.roles.actions.sources import check_figures
from metier.roles.choices import GapChoice
from metier.roles.models import GapDecision, RoleRequirement
from metier.roles.preferences import ON_TODAY

CORRECTED = ("group", "importance", "level")
LONGEST_REASON = 2000


@transaction.atomic
def correct_requirement(row: RoleRequirement, changes: Mapping[str, Any]) -> bool:
    """Say oneself how important something is, or at which level; None leaves it to the sources. Whether anything differs. Raises Refused."""
    before = said_of(row, CORRECTED)
    take(row, changes, CORRECTED)
    check_figures(row.importance, row.level)
    bound(row, CORRECTED, LONGEST_REASON)
    row.save()
    return before != said_of(row, CORRECTED)


def trash_requirement(viewer: Viewer, pk: UUID | str) -> RoleRequirement:
    """The role does not need it. Raises Missing."""
    row = find(viewer, RoleRequirement, pk)
    put_in_trash(viewer, row)
    return row


def restore_requirement(viewer: Viewer, pk: UUID | str) -> RoleRequirement:
    """It does. Raises Missing."""
    row = find_trashed(viewer, RoleRequirement, pk)
    take_from_trash(row)
    return row


def say_on_today(viewer: Viewer, *, is_on: bool) -> None:
    """Whether Today asks again about a gap that was left undecided."""
    set_preference(viewer, ON_TODAY, None if is_on else False)


@transaction.atomic
def decide(viewer: Viewer, row: RoleRequirement, choice: str, reason: str = "") -> GapDecision | None:
    """Close a gap, accept it with the reason, or leave it undecided; what was decided before is kept. None when nothing differs. Raises Refused."""
    if choice not in GapChoice.values:
        raise Refused(f"Decide: {', '.join(GapChoice.values)}.", Where(field="choice"))
    said = reason.strip()
    if choice == GapChoice.ACCEPT and not said:
        raise Refused("Say why you can do without it: you will want to know in a year.", Where(field="reason"))
    if len(said) > LONGEST_REASON:
        raise Refused(f"This is longer than {LONGEST_REASON:,} characters. Say it shorter.", Where(field="reason"))
    last = _last(viewer, row)
    if last and (last.choice, last.reason) == (choice, said):
        return None
    return GapDecision.objects.create(
        career=viewer.career, created_at=viewer.now, requirement=row, choice=choice, reason=said, decided_at=viewer.now
    )


def withdraw_decision(viewer: Viewer, pk: UUID | str) -> RoleRequirement:
    """Undo the last decision on a gap as if it had not been made. Raises Missing; Refused when another came after it."""
    made = find(viewer, GapDecision, pk)
    last = _last(viewer, made.requirement)
    if last is None or last.pk != made.pk:
        raise Refused("It was decided again since then. Decide it anew.")
    if made.requirement.trashed_at is not None:
        raise Missing("There is no such requirement.")
    made.delete()
    return made.requirement


def _last(viewer: Viewer, row: RoleRequirement) -> GapDecision | None:
    """The decision that stands."""
    return visible(viewer, GapDecision).filter(requirement=row).order_by("-decided_at", "-id").first()
