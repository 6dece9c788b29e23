"""Which skills a thing of the record shows, and whose endorsements are for which skill."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, find, visible
from metier.accounts.models import Owned
from metier.core.errors import Refused, Where
from metier.core.exchange import name_key
from metier.record.kinds import kind_of_row
from metier.record.models import Certificate, Endorsement, Showing, Skill
from metier.record.queries.concepts import concepts_of
from metier.record.queries.evidence import source_name

MOST_SHOWN = 40


@transaction.atomic
def show(viewer: Viewer, row: Owned, skill: Skill) -> Showing:
    """Say that a thing shows a skill; once said, it stays said."""
    said = {"skill": skill, source_name(row): row}
    here = visible(viewer, Showing).filter(**said).first()
    return here or Showing.objects.create(career=viewer.career, **said, **told(row))


def told(row: Owned) -> dict[str, Any]:
    """What a link repeats of its thing: the newest date it speaks of, and whether it goes on. A certificate speaks of when it was given."""
    kind = kind_of_row(row)
    starts = getattr(row, kind.dated[0], None)
    ends = getattr(row, kind.dated[-1], None)
    if isinstance(row, Certificate):
        return {"on": starts, "goes_on": False}
    return {"on": ends or starts, "goes_on": kind.goes_on and ends is None and starts is not None}


def retell(viewer: Viewer, rows: Iterable[Owned]) -> None:
    """Say anew, in the links of these things, what the things say of their time. All are of one kind."""
    for row in rows:
        Showing.objects.filter(career=viewer.career, **{source_name(row): row}).update(**told(row))


def stop_showing(viewer: Viewer, pk: UUID | str) -> Showing:
    """Take a link away; what it linked stays. Raises Missing."""
    link = find(viewer, Showing, pk)
    link.delete()
    return link


@transaction.atomic
def set_shown(viewer: Viewer, row: Owned, names: Iterable[str]) -> None:
    """Say which skills a thing shows, by name, in place of what was said. A skill that is not there yet is added without a level."""
    wanted = {name_key(name): name.strip() for name in names if name.strip()}
    if len(wanted) > MOST_SHOWN:
        raise Refused(f"That are {len(wanted)} skills; name the {MOST_SHOWN} that matter.", Where(field="shows"))
    source = {source_name(row): row}
    here = {name_key(skill.name): skill for skill in visible(viewer, Skill)} if wanted else {}
    new = [name for key, name in wanted.items() if key not in here]
    concepts = concepts_of(new)
    added = [Skill(career=viewer.career, name=name, concept=concepts.get(name, "")) for name in new]
    if added:
        Skill.objects.bulk_create(added)
        link_endorsements(viewer)
    skills = {key: here[key] for key in wanted if key in here} | {name_key(skill.name): skill for skill in added}
    kept = {skill.pk for skill in skills.values()}
    shown = visible(viewer, Showing).filter(skill__trashed_at=None, **source)
    shown.exclude(skill__in=kept).delete()
    there = set(shown.values_list("skill", flat=True))
    Showing.objects.bulk_create(
        Showing(career=viewer.career, skill=skill, **source, **told(row))
        for skill in skills.values()
        if skill.pk not in there
    )


def link_endorsements(viewer: Viewer) -> int:
    """Give endorsements that wait for a skill of their name the one that is there by now; returns how many."""
    waiting = list(visible(viewer, Endorsement).filter(skill=None))
    if not waiting:
        return 0
    skills = {name_key(name): pk for pk, name in visible(viewer, Skill).values_list("pk", "name")}
    found = [row for row in waiting if name_key(row.skill_name) in skills]
    for row in found:
        row.skill_id = skills[name_key(row.skill_name)]
    Endorsement.objects.bulk_update(found, ["skill"], batch_size=2_000)
    return len(found)
