"""People of the network: all of them, one, and the one whom somebody means."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Q, QuerySet

from metier.accounts.access import Viewer, find, visible
from metier.core import words as said_as
from metier.core.errors import Refused, Where
from metier.core.letters import AND
from metier.core.people import name_key, untitled
from metier.network.models import Contact

SHORTEST_ID, MOST_SHOWN = 6, 8


class Which(Refused):
    """Several people are meant: `found` are the first of them."""

    def __init__(self, said: str, found: Sequence[Contact], number: int) -> None:
        self.found = tuple(found)
        shown = [f"{one.name}{f' ({one.doing})' if one.doing else ''}, {str(one.pk)[-12:]}" for one in found]
        more = [f"{number - len(found):,} more"] if number > len(found) else []
        listed = said_as.listed([*(f"“{one}”" for one in shown), *more])
        people = said_as.count(number, "person", "people")
        super().__init__(
            f"“{said}” could be {people}: {listed}. Say more of the name, or where they work.", Where(field="who")
        )


class Nobody(Refused):
    """Nobody of the network is called that."""

    def __init__(self, said: str) -> None:
        super().__init__(f"You have nobody called “{said}” in your network yet.", Where(field="who"))


def people(viewer: Viewer) -> QuerySet[Contact]:
    """Everybody, by name."""
    return visible(viewer, Contact).order_by("name", "id")


def person(viewer: Viewer, pk: UUID | str) -> Contact:
    """Raises Missing."""
    return find(viewer, Contact, pk)


def person_named(viewer: Viewer, said: str) -> Contact:
    """The one whom a person means: by the whole name, by words of the name and of where they work, or by the key.

    Raises Nobody or Which, which are Refused; Which names the candidates.
    """
    found = candidates(viewer, said)
    if not found:
        raise Nobody(" ".join(said.split()))
    if len(found) > 1:
        raise Which(" ".join(said.split()), found[:MOST_SHOWN], len(found))
    return found[0]


def candidates(viewer: Viewer, said: str) -> list[Contact]:
    """All who may be meant: those of exactly that name, else those with each word in their name, titles left aside, else in their name and where
    they work.
    """
    rows, key = people(viewer), name_key(said)
    if not key:
        return []
    exact = list(rows.filter(name_key=key))
    if exact:
        return exact
    parts = untitled(said).split()
    begins = list(rows.filter(*(_begins(part) for part in parts)))
    if begins:
        return begins
    anywhere = list(rows.filter(*(_begins(part) | _at_employer(part) for part in parts)))
    return anywhere or _by_key(rows, said)


def _at_employer(part: str) -> Q:
    """An “and” is kept as `&` between the words of an employer's name, and as it is elsewhere."""
    found = Q(employer_key__contains=part)
    return found | Q(employer_key__contains=" & ") if part in AND else found


def named_like(viewer: Viewer, said: str) -> list[Contact]:
    """A few whose name has these words at its beginnings, to choose from."""
    parts = untitled(said).split()
    return list(people(viewer).filter(*(_begins(part) for part in parts))[:MOST_SHOWN]) if parts else []


def _begins(part: str) -> Q:
    """Each name begins with a part: `ann k` is Anna Keane."""
    return Q(name_key__startswith=part) | Q(name_key__contains=f" {part}")


def _by_key(rows: QuerySet[Contact], said: str) -> list[Contact]:
    """By the key, or by its last digits, which are what a list shows."""
    wanted = said.strip().casefold()
    if len(wanted) < SHORTEST_ID or set(wanted) - set("0123456789abcdef-"):
        return []
    return [row for row in rows if str(row.pk).endswith(wanted)]
