"""People added, changed, put in the trash; what they did before is kept when what they do now changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer
from metier.accounts.facts import bound, one_line, said_of, take
from metier.accounts.trash import put_in_trash
from metier.core.errors import Refused, Where
from metier.core.network.birthdays import read_birthday
from metier.core.people import parts_within
from metier.network.actions.coming_back import restored
from metier.network.actions.groups import put_in_groups
from metier.network.actions.parts import add_detail
from metier.network.actions.telling import key_of_employer, retell
from metier.network.choices import Channel, Side, Tie
from metier.network.models import Contact, ContactPosition
from metier.network.models.people import MOST_WEEKS

FACTS = (
    "name", "given", "family", "employer", "title", "since", "place", "how", "met_on", "birthday",
    "side", "tie", "every", "by", "quiet_until", "could_give", "notes",
)  # fmt: skip
LONGEST_TEXT = 20_000
_CHOSEN = {"side": Side, "tie": Tie, "by": Channel}


@transaction.atomic
def add_person(viewer: Viewer, facts: Mapping[str, Any]) -> Contact:
    """A person, from any of FACTS; a name there must be. Raises Refused."""
    row = Contact(career=viewer.career, created_at=viewer.now)
    _say(row, facts)
    row.save()
    retell(viewer, [row])
    return row


@transaction.atomic
def change_person(viewer: Viewer, row: Contact, changes: Mapping[str, Any], *, is_correction: bool = False) -> bool:
    """Say any of FACTS anew; whether anything differs. Another employer or title puts the one before into their history, unless it is
    said to be a correction. Raises Refused.
    """
    before = said_of(row, FACTS)
    _say(row, changes)
    if row.name != before["name"] and (row.given, row.family) == (before["given"], before["family"]):
        row.given, row.family = (part[:100] for part in parts_within(row.name, row.given, row.family))
    after = said_of(row, FACTS)
    if before == after:
        return False
    moved = (before["employer"], before["title"]) != (after["employer"], after["title"])
    if moved and not is_correction and (before["employer"] or before["title"]):
        _keep_before(viewer, row, before, is_dated="since" in changes and before["since"] != after["since"])
    row.save()
    retell(viewer, [row])
    return True


@transaction.atomic
def begin_person(
    viewer: Viewer, facts: Mapping[str, Any], groups: Iterable[str] = (), reason: Mapping[str, Any] | None = None
) -> Contact:
    """A person with their groups and why they matter, in one go. Raises Refused."""
    row = add_person(viewer, facts)
    put_in_groups(viewer, row, groups)
    if reason:
        add_detail(viewer, "mattering", row, reason)
    return row


@transaction.atomic
def say_person(
    viewer: Viewer, row: Contact, facts: Mapping[str, Any], groups: Iterable[str], *, is_correction: bool = False
) -> bool:
    """Say all of it anew, with the groups; whether anything differs. Raises Refused."""
    changed = change_person(viewer, row, facts, is_correction=is_correction)
    return put_in_groups(viewer, row, groups) or changed


def trash_person(viewer: Viewer, row: Contact) -> None:
    """They wait in the trash with all that is known of them."""
    put_in_trash(viewer, row)


def restore_person(viewer: Viewer, pk: UUID | str) -> Contact:
    """Raises Missing."""
    return restored(viewer, Contact, pk)


def _keep_before(viewer: Viewer, row: Contact, before: Mapping[str, Any], *, is_dated: bool) -> None:
    """What they did before, until they began what they do now, where that is said: what was said of the job before is not true of this one."""
    if not is_dated:
        row.since = None
    ContactPosition.objects.create(
        career=viewer.career,
        created_at=viewer.now,
        contact=row,
        employer=before["employer"],
        title=before["title"],
        starts=before["since"],
        ends=row.since,
        noticed_on=viewer.today,
        employer_key=key_of_employer(before["employer"]),
    )


def _clean(name: str, text: str) -> str:
    """A line; of notes, lines that end as those of cards and tables do, and not as a browser sends them."""
    return text.replace("\r\n", "\n") if name == "notes" else one_line(text)


def _say(row: Contact, facts: Mapping[str, Any]) -> None:
    unknown = set(facts) - set(FACTS)
    if unknown:
        raise TypeError(f"not facts of a person: {sorted(unknown)}")
    lines = {name: _clean(name, value) if isinstance(value, str) else value for name, value in facts.items()}
    take(row, lines, FACTS)
    if not row.name:
        row.name = " ".join(part for part in (row.given, row.family) if part)
    if not row.name:
        raise Refused("Say what they are called.", Where(field="name"))
    for name, choices in _CHOSEN.items():
        if getattr(row, name) not in ("", *choices.values):
            raise Refused(f"Choose one of {', '.join(choices.values)}.", Where(field=name))
    if row.every is not None and not 1 <= row.every <= MOST_WEEKS:
        raise Refused(f"Give a number of weeks from 1 to {MOST_WEEKS}, or leave it out.", Where(field="every"))
    row.birthday = read_birthday(row.birthday)
    bound(row, FACTS, LONGEST_TEXT)
