"""What somebody says of their own profile: which occupation a position was, what a skill means, at which level they are."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, find, find_trashed, visible
from metier.accounts.revisions import revise, withdraw
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.core.errors import Refused, Where
from metier.record.models import Position, Skill
from metier.roles.actions.sources import check_figures
from metier.roles.models import OwnLevel, OwnLevelFacts, OwnLevelRevision, PositionMatch, SkillElement
from metier.roles.queries.about import is_known
from metier.roles.queries.elements import elements
from metier.roles.queries.occupations import chosen

LONGEST_WHY = 2000


@transaction.atomic
def match_position(viewer: Viewer, pk: UUID | str, code: str) -> tuple[PositionMatch, str]:
    """A position was this occupation, by a code of any classification, or none where it is empty. Returns it, and a sentence where the code was mapped.

    Raises Missing and Refused.
    """
    position = find(viewer, Position, pk)
    one, said = chosen(code) if code.strip() else (None, "")
    facts = {"code": one.code if one else "", "title": position.title}
    row = visible(viewer, PositionMatch).filter(position=position).first()
    row = row or PositionMatch(career=viewer.career, created_at=viewer.now, position=position)
    for name, value in facts.items():
        setattr(row, name, value)
    row.save()
    return row, said


def unmatch_position(viewer: Viewer, pk: UUID | str) -> Position:
    """Leave it to the title of a position which occupation it was. Raises Missing."""
    position = find(viewer, Position, pk)
    visible(viewer, PositionMatch).filter(position=position).delete()
    return position


@transaction.atomic
def mean_element(viewer: Viewer, pk: UUID | str, element: str) -> SkillElement:
    """A skill of the record is this one of O*NET. Raises Missing and Refused."""
    skill = find(viewer, Skill, pk)
    if element not in elements():
        raise Refused("O*NET rates nothing of that name. Choose one of the list.", Where(field="element"))
    row = visible(viewer, SkillElement).filter(skill=skill).first()
    row = row or SkillElement(career=viewer.career, created_at=viewer.now, skill=skill)
    row.element = element
    row.save()
    return row


def mean_nothing(viewer: Viewer, pk: UUID | str) -> Skill:
    """Leave it to the name of a skill what it means. Raises Missing."""
    skill = find(viewer, Skill, pk)
    visible(viewer, SkillElement).filter(skill=skill).delete()
    return skill


@transaction.atomic
def say_level(
    viewer: Viewer, about: str, level: Decimal, *, why: str = "", reason: str = ""
) -> tuple[OwnLevel, OwnLevelRevision | None]:
    """Say at which level one is; what was said before is kept with its date. Returns the version before, if it says something else now. Raises Refused."""
    if not is_known(about):
        raise Refused("O*NET rates nothing of that name.", Where(field="about"))
    check_figures(None, level)
    if len(why) > LONGEST_WHY:
        raise Refused(f"This is longer than {LONGEST_WHY:,} characters. Say it shorter.", Where(field="why"))
    said = {"level": level.quantize(Decimal("0.1")), "why": why.strip()}
    row = visible(viewer, OwnLevel).filter(about=about).first()
    if row is None:
        return OwnLevel.objects.create(career=viewer.career, created_at=viewer.now, about=about, **said), None
    kept = revise(row, OwnLevelFacts, said, reason=reason.strip(), at=viewer.now)
    assert kept is None or isinstance(kept, OwnLevelRevision)  # noqa: S101 - revisions of this model
    return row, kept


def withdraw_level(viewer: Viewer, pk: UUID | str, revision: UUID) -> datetime:
    """Undo the last change of a level. Raises Missing and Refused."""
    return withdraw(find(viewer, OwnLevel, pk), OwnLevelFacts, revision)


def forget_level(viewer: Viewer, pk: UUID | str) -> OwnLevel:
    """Take one's own level back: evidence and positions speak again. Raises Missing."""
    row = find(viewer, OwnLevel, pk)
    put_in_trash(viewer, row)
    return row


def restore_level(viewer: Viewer, pk: UUID | str) -> OwnLevel:
    """Take a level out of the trash. Raises Missing; Refused where another was said meanwhile."""
    row = find_trashed(viewer, OwnLevel, pk)
    if visible(viewer, OwnLevel).filter(about=row.about).exists():
        raise Refused("You have said another level since then. Change that one.")
    take_from_trash(row)
    return row
