"""The support map: said anew each time, never changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, find_trashed, visible
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.core.errors import Refused, Where
from metier.support.choices import Aspect, Carer, HowWell, Occasion
from metier.support.models import SupportLine, SupportMap
from metier.support.queries.maps import Cared, current, newest_map

LONGEST = {"by_name": 200, "note": 300}
LONGEST_REASON = 1_000


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of one aspect."""

    by: str
    should: str
    how_well: int | None = None
    by_name: str = ""
    note: str = ""


@transaction.atomic
def map_support(
    viewer: Viewer, lines: Mapping[str, Said], *, occasion: str = Occasion.LOOK, reason: str = ""
) -> SupportMap | None:
    """Keep a map, today, of the aspects that are said; None when it says what the last one says. What was begun about a difference goes on.

    Raises Refused for an aspect, a person or a word that there is not, and when nothing is said.
    """
    if occasion not in Occasion.values:
        raise Refused(f"“{occasion}” is not an occasion. Use {_choices(Occasion.values)}.", Where(field="occasion"))
    if len(reason) > LONGEST_REASON:
        raise Refused(f"This is longer than {LONGEST_REASON:,} characters. Say it shorter.", Where(field="reason"))
    said = {aspect: _checked(aspect, lines[aspect]) for aspect in Aspect.values if aspect in lines}
    if not said:
        raise Refused("Say of one aspect at least who takes care of it, or nobody.")
    before = current(viewer)
    if before and said == {one.aspect: said_of(one) for one in before.lines}:
        return None
    made = SupportMap.objects.create(
        career=viewer.career, created_at=viewer.now, mapped_at=viewer.now, occasion=occasion, reason=reason.strip()
    )
    begun = {row.aspect: row for row in visible(viewer, SupportLine).filter(map=before.id)} if before else {}
    SupportLine.objects.bulk_create(
        SupportLine(
            career=viewer.career,
            created_at=viewer.now,
            map=made,
            aspect=aspect,
            by=one.by,
            by_name=one.by_name,
            how_well=one.how_well,
            should=one.should,
            note=one.note,
            ask_id=begun[aspect].ask_id if aspect in begun else None,
            goal_id=begun[aspect].goal_id if aspect in begun else None,
            helper_id=begun[aspect].helper_id if aspect in begun else None,
        )
        for aspect, one in said.items()
    )
    return made


@transaction.atomic
def withdraw_map(viewer: Viewer, row: SupportMap) -> None:
    """Undo the newest map: it goes to the trash. Raises Refused when there is a newer one."""
    newest = newest_map(viewer)
    if newest is None or newest.pk != row.pk:
        raise Refused("You looked at the map again since then. Change it by hand.")
    put_in_trash(viewer, row)


def restore_map(viewer: Viewer, pk: UUID | str) -> SupportMap:
    """Raises Missing."""
    row = find_trashed(viewer, SupportMap, pk)
    take_from_trash(row)
    return row


def _checked(aspect: str, one: Said) -> Said:
    for name, said in (("by", one.by), ("should", one.should)):
        if said not in Carer.values:
            raise Refused(
                f"“{said}” is not on the list. Use {_choices(Carer.values)}.", Where(field=f"{aspect}_{name}")
            )
    if one.how_well is not None and one.how_well not in HowWell.values:
        raise Refused("How well is said in five words, from not at all to fully.", Where(field=f"{aspect}_how_well"))
    if one.by != Carer.NOBODY and one.how_well is None:
        raise Refused("Say how well it is taken care of.", Where(field=f"{aspect}_how_well"))
    for name, most in LONGEST.items():
        if len(getattr(one, name)) > most:
            raise Refused(f"This is longer than {most} characters. Say it shorter.", Where(field=f"{aspect}_{name}"))
    is_nobody = one.by == Carer.NOBODY
    name = "" if is_nobody or one.by == Carer.ME else " ".join(one.by_name.split())
    return Said(one.by, one.should, None if is_nobody else one.how_well, name, " ".join(one.note.split()))


def said_of(line: Cared) -> Said:
    """What a line of a map says."""
    return Said(line.by, line.should, line.how_well, line.by_name, line.note)


def _choices(values: list[str]) -> str:
    return f"{', '.join(values[:-1])} or {values[-1]}"
