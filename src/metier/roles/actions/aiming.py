"""To aim at a role in one go: what it is called, and everything that says what it needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from metier.accounts.access import Viewer
from metier.core.profile.ladder import Ladder
from metier.postings.models import Posting
from metier.roles.actions.roles import add_role
from metier.roles.actions.sources import Added, add_occupation, add_postings, add_rung, add_text
from metier.roles.models import Role
from metier.roles.queries.elements import lending


@dataclass(frozen=True, slots=True)
class Given:
    """What says what a role needs, beside its occupation; `rung` is one of the ladder's, `file` what the ladder is called."""

    postings: Sequence[Posting] = ()
    text: str = ""
    ladder: Ladder | None = None
    rung: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Aimed:
    """A role that is aimed at, what was taken on, and what is to be said of it."""

    role: Role
    added: tuple[Added, ...]
    said: tuple[str, ...]


@transaction.atomic
def aim(viewer: Viewer, facts: Mapping[str, Any], given: Given = Given()) -> Aimed:
    """A role with everything that is given; all of it or nothing. Raises Refused.

    An occupation that nothing is known of names the role all the same, and needs are said otherwise.
    """
    role, mapped = add_role(viewer, facts)
    said = [mapped]
    added: list[Added] = []
    if role.code:
        lent = lending(role.code)
        if lent and lent.ratings:
            added.append(add_occupation(viewer, role, role.code))
        elif lent:
            said.append(lent.said)
    return _taken(viewer, role, given, added, said)


@transaction.atomic
def combine(viewer: Viewer, role: Role, given: Given) -> Aimed:
    """More that says what a role needs; all of it or nothing. Raises Refused."""
    return _taken(viewer, role, given, [], [])


def _taken(viewer: Viewer, role: Role, given: Given, added: list[Added], said: list[str]) -> Aimed:
    if given.postings:
        added += add_postings(viewer, role, given.postings)
    if given.text.strip():
        added.append(add_text(viewer, role, given.text))
    if given.ladder:
        added.append(add_rung(viewer, role, given.ladder, given.rung, given.file))
        if given.ladder.unread:
            said.append(f"Columns that were not read: {', '.join(given.ladder.unread)}.")
    said += [one.said for one in added]
    return Aimed(role, tuple(added), tuple(filter(None, said)))
