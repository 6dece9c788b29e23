"""The support map: said anew each time, never changed; and what is done about a difference."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, find_trashed
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.core.errors import Refused, Where
from metier.plan import actions as plan
from metier.plan.models import Goal
from metier.support.choices import Aspect, Carer, HowWell, Occasion
from metier.support.models import Helper, SupportLine, SupportMap
from metier.support.queries.maps import Mapped, current, newest_map

LONGEST = {"by_name": 200, "note": 300}
LONGEST_REASON = 1_000
GOALS: dict[str, tuple[str, str]] = {
    Aspect.PROGRESSION: ("Take my progression into my own hands", "status"),
    Aspect.LEARNING: ("Take my learning into my own hands", "learning"),
    Aspect.MEANING: ("Find work that means something to me", "meaning"),
    Aspect.RECOGNITION: ("Make my work seen by those who decide", "status"),
    Aspect.AUTONOMY: ("Earn more room to decide for myself", "autonomy"),
}
"""The goal that is set by “I will do it myself”, and the priority that it serves."""


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
    """Keep a map of all five aspects, today; None when it says what the last one says. What was begun about a difference goes on.

    Raises Refused for an aspect, a person or a word that there is not, and when one of the five is missing.
    """
    if occasion not in Occasion.values:
        raise Refused(f"“{occasion}” is not an occasion. Use {_choices(Occasion.values)}.", Where(field="occasion"))
    if len(reason) > LONGEST_REASON:
        raise Refused(f"This is longer than {LONGEST_REASON:,} characters. Say it shorter.", Where(field="reason"))
    said = {aspect: _checked(aspect, lines) for aspect in Aspect.values}
    before = current(viewer)
    if before and all(_same(said[one.aspect], before, one.aspect) for one in before.lines):
        return None
    made = SupportMap.objects.create(
        career=viewer.career, created_at=viewer.now, mapped_at=viewer.now, occasion=occasion, reason=reason.strip()
    )
    begun = {one.aspect: one for one in before.lines} if before else {}
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
            goal_id=begun[aspect].goal_id if aspect in begun else None,
            helper_id=begun[aspect].helper_id if aspect in begun else None,
        )
        for aspect, one in said.items()
    )
    return made


def change_aspect(viewer: Viewer, aspect: str, said: Said, *, occasion: str, reason: str = "") -> SupportMap | None:
    """One aspect differs; the others are as they were. Raises Refused while there is no map."""
    before = current(viewer)
    if before is None:
        raise Refused("There is no map yet. Say all five first, or open the page and fill it in.")
    lines = {one.aspect: Said(one.by, one.should, one.how_well, one.by_name, one.note) for one in before.lines}
    return map_support(viewer, lines | {aspect: said}, occasion=occasion, reason=reason)


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


@transaction.atomic
def do_it_myself(viewer: Viewer, line: SupportLine) -> Goal:
    """A goal that takes care of this aspect. Raises Refused when there is one that is open."""
    if line.goal and line.goal.trashed_at is None and line.goal.is_open:
        raise Refused(f"{line.goal.title} is a goal already.")
    title, priority = GOALS[line.aspect]
    why = f"{line.get_aspect_display()} is with {line.get_by_display().lower()} today. {line.note}".strip()
    goal = plan.add_goal(viewer, title=title, priority=priority, why=why)
    line.goal = goal
    line.save(update_fields=["goal"])
    return goal


@transaction.atomic
def not_myself(viewer: Viewer, line: SupportLine) -> None:
    """Undo: the goal goes to the trash. Raises Refused when there is none."""
    if line.goal is None:
        raise Refused("There is no goal for this.")
    if line.goal.trashed_at is None:
        plan.trash_goal(viewer, line.goal)
    line.goal = None
    line.save(update_fields=["goal"])


def give_to(line: SupportLine, helper: Helper | None) -> None:
    """This person is found for it; None for nobody any more."""
    line.helper = helper
    line.save(update_fields=["helper"])


def _checked(aspect: str, lines: Mapping[str, Said]) -> Said:
    if aspect not in lines:
        raise Refused(
            f"{Aspect(aspect).label} is missing. Say who takes care of it, or nobody.", Where(field=f"{aspect}_by")
        )
    one = lines[aspect]
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


def _same(said: Said, before: Mapped, aspect: str) -> bool:
    was = before.line(aspect)
    return said == Said(was.by, was.should, was.how_well, was.by_name, was.note)


def _choices(values: list[str]) -> str:
    return f"{', '.join(values[:-1])} or {values[-1]}"
