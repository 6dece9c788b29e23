"""Groups of people: who belongs to which, and how often one means to talk to those of a group."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, find_trashed, visible
from metier.accounts.facts import one_line
from metier.accounts.trash import put_in_trash
from metier.core.errors import Refused, Where
from metier.network.actions.coming_back import come_back
from metier.network.actions.telling import retell
from metier.network.models import Contact, Tag, Tagging
from metier.network.models.people import MOST_WEEKS

MOST_GROUPS, LONGEST_NAME = 40, 60


@transaction.atomic
def put_in_groups(viewer: Viewer, person: Contact, names: Iterable[str]) -> bool:
    """A person belongs to the groups of these names, made where they are new, and to no others; whether anything differs. Raises Refused."""
    wanted = {name.casefold(): name for name in (one_line(each) for each in names) if name}
    if len(wanted) > MOST_GROUPS:
        raise Refused(f"Nobody belongs to more than {MOST_GROUPS} groups here. Leave some out.", Where(field="groups"))
    for name in wanted.values():
        if len(name) > LONGEST_NAME:
            raise Refused(f"The name of a group has at most {LONGEST_NAME} characters.", Where(field="groups"))
    there = {row.name.casefold(): row for row in visible(viewer, Tag)}
    mine = {row.tag.name.casefold(): row for row in _taggings(viewer, person)}
    gone = [row for key, row in mine.items() if key not in wanted]
    new = [name for key, name in wanted.items() if key not in mine]
    for row in gone:
        row.delete()
    for name in new:
        group = there.get(name.casefold()) or _new(viewer, name)
        Tagging.objects.create(career=viewer.career, created_at=viewer.now, contact=person, tag=group)
    if gone or new:
        retell(viewer, [person])
    return bool(gone or new)


@transaction.atomic
def change_group(viewer: Viewer, group: Tag, *, name: str, every: int | None) -> bool:
    """Say anew what a group is called and its rhythm in weeks; whether anything differs. Raises Refused."""
    said = one_line(name)
    if not said or len(said) > LONGEST_NAME:
        raise Refused(f"Say what the group is called, in at most {LONGEST_NAME} characters.", Where(field="name"))
    others = visible(viewer, Tag).exclude(pk=group.pk)
    if any(row.name.casefold() == said.casefold() for row in others):
        raise Refused(f"There is a group called {said} already.", Where(field="name"))
    if every is not None and not 1 <= every <= MOST_WEEKS:
        raise Refused(f"Give a number of weeks from 1 to {MOST_WEEKS}, or leave it out.", Where(field="every"))
    if (group.name, group.every) == (said, every):
        return False
    group.name, group.every = said, every
    group.save()
    retell(viewer, people_of(viewer, group))
    return True


@transaction.atomic
def trash_group(viewer: Viewer, group: Tag) -> None:
    """There is no such group; its people stay."""
    put_in_trash(viewer, group)
    retell(viewer, people_of(viewer, group))


@transaction.atomic
def restore_group(viewer: Viewer, pk: UUID | str) -> Tag:
    """Raises Missing; Refused when another group has its name by now."""
    group = find_trashed(viewer, Tag, pk)
    if any(row.name.casefold() == group.name.casefold() for row in visible(viewer, Tag)):
        raise Refused(f"There is another group called {group.name} by now. Rename that one first.")
    return come_back(viewer, group)


def people_of(viewer: Viewer, group: Tag) -> list[Contact]:
    """Those of a group who are there."""
    return list(visible(viewer, Contact).filter(taggings__tag=group, taggings__trashed_at=None))


def _taggings(viewer: Viewer, person: Contact) -> Any:  # Any: a queryset with its tags
    return visible(viewer, Tagging).filter(contact=person, tag__trashed_at=None).select_related("tag")


def _new(viewer: Viewer, name: str) -> Tag:
    return Tag.objects.create(career=viewer.career, created_at=viewer.now, name=name)
