"""Asks: written down, changed, put in the trash. What was said before is kept with its date and reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, find_trashed
from metier.accounts.models import Revision
from metier.accounts.revisions import revise, withdraw
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.asks import queries
from metier.asks.choices import AskKind
from metier.asks.models import Ask, AskFacts
from metier.core import words
from metier.core.errors import Refused, Where
from metier.direction.choices import Priority

WHAT = ("title", "kind", "whom", "role", "organisation", "goal", "ambition", "priority", "same_as")
CASE = ("worth_to_me", "worth_to_them", "keeps_me", "cost", "my_time", "their_time", "risk", "alternatives", "smallest")
SAID = (*WHAT, *CASE)
LONGEST = {"title": 200, "whom": 200, "role": 200, "organisation": 200, "my_time": 300, "their_time": 300}
LONGEST_TEXT = 2_000


class AskedAlready(Refused):
    """An open ask looks like the same thing. `asks` are those; saying which it is, or that it is another, is all that is wanted."""

    def __init__(self, asks: Sequence[Ask]) -> None:
        self.asks = tuple(asks)
        titles = words.listed([f"“{one.title}”" for one in self.asks[:3]])
        super().__init__(
            f"You have {titles} open already. Say that this goes with it, or that it is another thing.",
            Where(field="same_as"),
        )


@transaction.atomic
def add_ask(viewer: Viewer, title: str, kind: str, *, is_another: bool = False, **facts: Any) -> Ask:
    """Write an ask down, from any of SAID. Raises Refused; AskedAlready unless it goes with what it is like, or `is_another`."""
    ask = Ask(career=viewer.career, created_at=viewer.now, **_clean({"title": title, "kind": kind, **facts}))
    _check(ask)
    if not is_another and ask.same_as is None:
        alike = queries.alike_asks(viewer, ask.title)
        if alike:
            raise AskedAlready(alike)
    ask.save()
    return ask


@transaction.atomic
def change_ask(viewer: Viewer, ask: Ask, changes: Mapping[str, Any], *, reason: str = "") -> Revision | None:
    """Change any of SAID; None when nothing differs. Raises Refused."""
    said = _clean(changes)
    trial = queries.ask(viewer, ask.pk)
    for name, value in said.items():
        setattr(trial, name, value)
    _check(trial)
    return revise(ask, AskFacts, said, reason=reason.strip(), at=viewer.now)


def join_asks(viewer: Viewer, ask: Ask, other: Ask) -> Revision | None:
    """Say that two asks are for one thing. Raises Refused."""
    if ask.pk == other.pk:
        raise Refused("An ask cannot go with itself. Choose another one.", Where(field="same_as"))
    root = other.same_as if other.same_as and other.same_as_id != ask.pk else other
    return change_ask(viewer, ask, {"same_as": root}, reason=f"It goes with {other.title}")


def trash_ask(viewer: Viewer, ask: Ask) -> None:
    """Put an ask in the trash, with all that belongs to it."""
    put_in_trash(viewer, ask)


def restore_ask(viewer: Viewer, pk: UUID | str) -> Ask:
    """Take an ask out of the trash. Raises Missing."""
    ask = find_trashed(viewer, Ask, pk)
    take_from_trash(ask)
    return ask


@transaction.atomic
def withdraw_change(viewer: Viewer, ask: Ask, revision: UUID) -> None:
    """Undo the last change of what was said. Raises Missing; Refused when another came after it."""
    withdraw(ask, AskFacts, revision)


def _clean(facts: Mapping[str, Any]) -> dict[str, Any]:
    unknown = set(facts) - set(SAID)
    if unknown:
        raise TypeError(f"not facts of an ask: {sorted(unknown)}")
    return {name: value.strip() if isinstance(value, str) else value for name, value in facts.items()}


def _check(ask: Ask) -> None:
    if not ask.title:
        raise Refused("Say what you want.", Where(field="title"))
    if ask.kind not in AskKind.values:
        known = ", ".join(AskKind.values)
        raise Refused(f"“{ask.kind}” is not a kind of ask. Use one of {known}.", Where(field="kind"))
    if ask.priority and ask.priority not in Priority.values:
        known = ", ".join(Priority.values)
        raise Refused(f"“{ask.priority}” is not a priority. Use one of {known}.", Where(field="priority"))
    for name, most in LONGEST.items():
        _bound(ask, name, most)
    for name in ("worth_to_me", "worth_to_them", "keeps_me", "risk", "alternatives", "smallest"):
        _bound(ask, name, LONGEST_TEXT)
    if ask.cost is not None and ask.cost.amount < 0:
        raise Refused("A cost is not negative. Write what it takes, such as 640.", Where(field="cost"))
    if ask.same_as_id and ask.same_as_id == ask.pk:
        raise Refused("An ask cannot go with itself. Choose another one.", Where(field="same_as"))


def _bound(ask: Ask, name: str, most: int) -> None:
    if len(getattr(ask, name)) > most:
        raise Refused(f"This is longer than {most:,} characters. Say it shorter.", Where(field=name))
