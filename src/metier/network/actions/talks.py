"""Talks that were had: logged, changed, put in the trash."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet
from uuid_utils.compat import uuid7

from metier.accounts.access import Viewer, find_trashed, trashed, visible
from metier.accounts.facts import bound, one_line, said_of, take
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.core.errors import Refused, Where
from metier.core.past_days import past_day
from metier.network.actions.coming_back import come_back
from metier.network.actions.telling import retell, retell_of
from metier.network.choices import Channel, Direction
from metier.network.models import Contact, Interaction

SAID = ("on", "channel", "direction", "minutes", "line", "note")
LONGEST_NOTE = 20_000
MOST_MINUTES = 24 * 60


@transaction.atomic
def log_talk(viewer: Viewer, people: Sequence[Contact], facts: Mapping[str, Any]) -> list[Interaction]:
    """A talk with everybody who was there, from any of SAID; today if no day is said. Raises Refused."""
    if not people:
        raise Refused("Say with whom you talked.", Where(field="who"))
    together = uuid7() if len(people) > 1 else None
    rows = []
    for one in people:
        row = Interaction(career=viewer.career, created_at=viewer.now, contact=one, on=viewer.today, together=together)
        _say(viewer, row, facts)
        rows.append(row)
    Interaction.objects.bulk_create(rows)
    retell(viewer, people)
    return rows


@transaction.atomic
def change_talk(viewer: Viewer, row: Interaction, changes: Mapping[str, Any]) -> bool:
    """Say any of SAID anew; whether anything differs. Raises Refused."""
    before = said_of(row, SAID)
    _say(viewer, row, changes)
    if before == said_of(row, SAID):
        return False
    row.save()
    retell(viewer, [row.contact])
    return True


@transaction.atomic
def trash_talk(viewer: Viewer, row: Interaction, *, with_others: bool = False) -> None:
    """It was not had; with none of those who were there, or only not with this one."""
    for each in _together(visible(viewer, Interaction), row) if with_others else [row]:
        put_in_trash(viewer, each)
        retell(viewer, [each.contact])


@transaction.atomic
def restore_talk(viewer: Viewer, pk: UUID | str) -> Interaction:
    """With the others who went to the trash with it. Raises Missing, and Refused while their person is in the trash."""
    row = find_trashed(viewer, Interaction, pk)
    others = [
        one for one in _together(trashed(viewer, Interaction).filter(trashed_at=row.trashed_at), row) if one != row
    ]
    come_back(viewer, row)
    for each in others:
        take_from_trash(each)
    retell_of(viewer, others)
    return row


def _together(rows: QuerySet[Interaction], row: Interaction) -> list[Interaction]:
    """The row, and those of the same talk."""
    same = Q(pk=row.pk) | Q(together=row.together) if row.together else Q(pk=row.pk)
    return list(rows.filter(same).select_related("contact"))


def _say(viewer: Viewer, row: Interaction, facts: Mapping[str, Any]) -> None:
    unknown = set(facts) - set(SAID)
    if unknown:
        raise TypeError(f"not facts of a talk: {sorted(unknown)}")
    said = {
        name: one_line(value) if name == "line" and isinstance(value, str) else value for name, value in facts.items()
    }
    take(row, {name: value for name, value in said.items() if name != "on" or value is not None}, SAID)
    past_day(row.on, viewer.today)
    if row.channel not in Channel.values:
        raise Refused(f"Choose one of {', '.join(Channel.values)}.", Where(field="channel"))
    if row.direction not in Direction.values:
        raise Refused(f"Choose one of {', '.join(Direction.values)}.", Where(field="direction"))
    if row.minutes is not None and not 0 < row.minutes <= MOST_MINUTES:
        raise Refused("Give the minutes, from 1 to 1,440.", Where(field="minutes"))
    bound(row, SAID, LONGEST_NOTE)
