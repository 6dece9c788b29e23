"""Which goals the tags of a line name: by their titles, by an ambition or by a priority that they serve."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from metier.accounts.access import Viewer
from metier.core.fitting import tag_fits
from metier.core.words import listed
from metier.direction.choices import Priority
from metier.plan import queries as plan
from metier.plan.models import Goal

MOST_SAID = 4


@dataclass(frozen=True, slots=True)
class Tagged:
    """`goals` are those that every tag allows, None where no tag says anything; `used` the tags that do.

    `remarks` are about the other tags; `choices`, where they allow several goals, says which.
    """

    goals: tuple[UUID, ...] | None
    used: tuple[str, ...]
    remarks: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()


def tagged(viewer: Viewer, tags: Sequence[str], goals: Sequence[Goal]) -> Tagged:
    """What the tags say of the open goals."""
    if not tags:
        return Tagged(None, ())
    by_id = {goal.id: goal for goal in goals}
    served = plan.priorities_served(viewer)
    ambitions = {row.id: row.text for row in plan.choosable_ambitions(viewer).only("id", "text")}
    allowed: set[UUID] | None = None
    used: list[str] = []
    remarks: list[str] = []
    for tag in tags:
        named, what = _named(tag, by_id, ambitions, served)
        if not what:
            remarks.append(f"“#{tag}” is no open goal, ambition or priority of yours. It stays in the text.")
        elif not named:
            remarks.append(f"“#{tag}” is {what}, and no open goal serves it yet. It stays in the text.")
        elif allowed is not None and not allowed & named:
            remarks.append(f"No goal is both {listed([f'“#{one}”' for one in [*used, tag]])}. It stays in the text.")
        else:
            allowed = named if allowed is None else allowed & named
            used.append(tag)
    found = tuple(goal.id for goal in goals if goal.id in allowed) if allowed else None
    choices = (_choices(used, [by_id[pk].title for pk in found]),) if found and len(found) > 1 else ()
    return Tagged(found, tuple(used), tuple(remarks), choices)


def _choices(tags: Sequence[str], titles: Sequence[str]) -> str:
    shown = [*titles[:MOST_SAID], *(["others"] if len(titles) > MOST_SAID else [])]
    several = " or ".join([", ".join(shown[:-1]), shown[-1]])
    return f"{listed([f'“#{tag}”' for tag in tags])} could be {several}."


def _named(
    tag: str, goals: Mapping[UUID, Goal], ambitions: Mapping[UUID, str], served: Mapping[UUID, str]
) -> tuple[set[UUID], str]:
    """The goals that a tag names, and what it is the name of, or nothing."""
    if found := {pk for pk, goal in goals.items() if tag_fits(tag, goal.title)}:
        return found, "a goal"
    for ambition, text in ambitions.items():
        if tag_fits(tag, text):
            return {pk for pk, goal in goals.items() if _ambition(goal, goals) == ambition}, f"the ambition {text}"
    for code, label in Priority.choices:
        if tag.casefold() == code or tag_fits(tag, str(label)):
            return {pk for pk in goals if served.get(pk) == code}, "a priority"
    return set(), ""


def _ambition(goal: Goal, goals: Mapping[UUID, Goal]) -> UUID | None:
    """The ambition a goal serves, itself or by the open goals it serves."""
    seen: set[UUID] = set()
    here: Goal | None = goal
    while here and here.ambition_id is None and here.id not in seen:
        seen.add(here.id)
        here = goals.get(here.serves_id) if here.serves_id else None
    return here.ambition_id if here else None
