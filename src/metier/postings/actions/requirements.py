"""What a posting asks for: as it was read, corrected, added, taken away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Count, Max

from metier.accounts.access import Viewer, find_trashed, visible
from metier.accounts.facts import bound, one_line, said_of, take
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.core.errors import Refused, Where
from metier.core.postings.asked import Asked
from metier.core.postings.levels import written
from metier.core.postings.wording import MOST_YEARS
from metier.postings.choices import DegreeAsked, RequirementKind
from metier.postings.models import Posting, Requirement

ASKED = ("text", "kind", "years", "degree", "languages", "skills", "any_skill")
MOST, MOST_NAMES, LONGEST_NAME = 200, 30, 100


def add_requirement(viewer: Viewer, posting: Posting, asked: Asked) -> Requirement:
    """One more thing that a posting asks for, last in its order. Raises Refused."""
    return add_requirements(viewer, posting, [asked])[0]


@transaction.atomic
def add_requirements(viewer: Viewer, posting: Posting, asked: Sequence[Asked]) -> list[Requirement]:
    """More of what a posting asks for, last in its order; all of it or nothing. Raises Refused."""
    there = visible(viewer, Requirement).filter(posting=posting).aggregate(number=Count("pk"), last=Max("position"))
    if there["number"] + len(asked) > MOST:
        raise Refused(f"A posting has at most {MOST} lines that ask for something. Take some away first.")
    first = 0 if there["last"] is None else there["last"] + 1
    made = [_asked(viewer, posting, one, position) for position, one in enumerate(asked, first)]
    return Requirement.objects.bulk_create(made)


def _asked(viewer: Viewer, posting: Posting, asked: Asked, position: int) -> Requirement:
    row = Requirement(career=viewer.career, created_at=viewer.now, posting=posting, position=position)
    row.sentence, row.why = asked.sentence, asked.why[:300]
    _say(row, {name: getattr(asked, name) for name in ASKED})
    return row


@transaction.atomic
def change_requirement(row: Requirement, changes: Mapping[str, Any]) -> bool:
    """Correct any of ASKED; whether anything differs. The sentence it was taken from stays. Raises Refused."""
    before = said_of(row, ASKED)
    _say(row, changes)
    row.save()
    return before != said_of(row, ASKED)


def trash_requirement(viewer: Viewer, row: Requirement) -> None:
    put_in_trash(viewer, row)


def restore_requirement(viewer: Viewer, pk: UUID | str) -> Requirement:
    """Raises Missing."""
    row = find_trashed(viewer, Requirement, pk)
    take_from_trash(row)
    return row


def _say(row: Requirement, facts: Mapping[str, Any]) -> None:
    take(row, facts, ASKED, one_line)
    row.languages = _names(row.languages, "languages")
    row.skills = _names(row.skills, "skills")
    if not row.text:
        raise Refused("Say what it asks for.", Where(field="text"))
    bound(row, ("text",), 500)
    if row.kind not in RequirementKind.values:
        raise Refused(f"“{row.kind}” is neither must nor nice.", Where(field="kind"))
    if row.degree and row.degree not in DegreeAsked.values:
        raise Refused(f"“{row.degree}” is not a degree. Use {', '.join(DegreeAsked.values)}.", Where(field="degree"))
    if row.years is not None and not 0 < row.years <= MOST_YEARS:
        raise Refused(f"Years of experience are from 1 to {MOST_YEARS}.", Where(field="years"))
    if unknown := next((name for name in row.languages if not written(name)), ""):
        raise Refused(
            f"“{unknown}” is not a language that Metier knows. Use its English name.", Where(field="languages")
        )


def _names(said: Any, field: str) -> list[str]:  # Any: a list of a form, a tuple of a value
    names = list(dict.fromkeys(name for one in said or () if (name := one_line(str(one)))))
    if field == "languages":
        names = [written(name) or name for name in names]
    if len(names) > MOST_NAMES or any(len(name) > LONGEST_NAME for name in names):
        raise Refused(f"At most {MOST_NAMES} names of {LONGEST_NAME} letters each.", Where(field=field))
    return names
