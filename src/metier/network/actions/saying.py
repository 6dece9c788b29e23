"""Saying of a person what an address book says."""

from __future__ import annotations

from metier.accounts.access import Viewer, visible
from metier.core.network.facts import profile_slug
from metier.core.network.said import CHOSEN, Said
from metier.network.actions.bringing import say
from metier.network.actions.groups import MOST_GROUPS, put_in_groups
from metier.network.actions.telling import retell
from metier.network.models import Contact, ContactPoint


def say_all(viewer: Viewer, row: Contact, mine: Said, after: Said) -> bool:
    """Make a person say `after`; whether anything differed. Another employer goes into their history; an address that is gone, to the trash."""
    if not mine.differs(after):
        return False
    fills = {name: getattr(after, name) for name in CHOSEN if getattr(after, name) != getattr(mine, name)}
    if not fills.get("name", row.name):
        del fills["name"]
    position = say(viewer, row, fills, {}, {})
    if position is not None:
        position.save()
    _reach(viewer, row, after)
    if not row.profile:
        row.profile = next((slug for one in after.points if (slug := profile_slug(one.value))), "")
    row.save()
    put_in_groups(viewer, row, after.groups[:MOST_GROUPS])
    retell(viewer, [row])
    return True


def _reach(viewer: Viewer, row: Contact, after: Said) -> None:
    wanted = {(one.kind, one.key): one for one in after.points}
    for point in visible(viewer, ContactPoint).filter(contact=row):
        new = wanted.pop((point.kind, point.key), None)  # type: ignore[arg-type]  # a kind is one of the kinds
        if new is None:
            point.trashed_at = viewer.now
            point.save(update_fields=["trashed_at"])
        elif (new.value, new.label) != (point.value, point.label):
            point.value, point.label = new.value[:1_000], new.label[:60]
            point.save(update_fields=["value", "label"])
    ContactPoint.objects.bulk_create(
        ContactPoint(
            career=viewer.career,
            created_at=viewer.now,
            contact=row,
            kind=one.kind,
            label=one.label[:60],
            value=one.value[:1_000],
            is_preferred=one.is_preferred,
            key=one.key,
        )
        for one in wanted.values()
    )
