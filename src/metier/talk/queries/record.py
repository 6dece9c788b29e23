"""What of the record and the direction may be told: wins with numbers, what one does now, what one looks for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from metier.accounts.access import Viewer, find, visible
from metier.accounts.prepared import prepared
from metier.core.dates import PartialDate
from metier.core.naming import named
from metier.core.resume.keys import Key
from metier.core.talk import proposing
from metier.core.talk.matching import MOST_WINS, themes_of
from metier.core.talk.proposing import Now, Proposal
from metier.core.wording import Evidence, is_strong
from metier.direction.queries import ambitions
from metier.record.models import Position, Profile, Win
from metier.record.queries.wording import FACTS, Fact, evidence_of, key_of

MOST_UNUSED, MOST_SHOWN, LATEST = 3, 30, 50


def proposed(viewer: Viewer, seconds: int) -> tuple[Proposal, ...]:
    """What an account of so many seconds may begin with."""
    position = visible(viewer, Position).filter(ends=None).first()
    profile = visible(viewer, Profile).first()
    standing = ambitions(viewer)
    now = Now(position.title, position.employer, key_of(position)) if position else None
    return proposing.proposed(
        seconds,
        now,
        profile.headline if profile else "",
        [one for one in latest_wins(viewer) if one.figures],
        standing[0].text if standing else "",
    )


def latest_wins(viewer: Viewer) -> list[Evidence]:
    """The newest wins as evidence."""
    return [evidence_of(row) for row in _latest(viewer)]


@prepared
def _latest(viewer: Viewer) -> QuerySet[Win]:
    return visible(viewer, Win).only("id", "what", "result", "for_whom", "evidence")[:LATEST]


def unused(viewer: Viewer, used: Collection[UUID]) -> list[Evidence]:
    """The newest strong wins that an account does not stand on."""
    keys = {str(Key("wins", str(pk))) for pk in used}
    strong = (one for one in latest_wins(viewer) if one.key not in keys and is_strong(one))
    return list(islice(strong, MOST_UNUSED))


def win(viewer: Viewer, pk: UUID | str) -> Win:
    """Raises Missing."""
    return find(viewer, Win, pk)


def win_named(viewer: Viewer, said: str) -> Win:
    """The win that is meant. Raises Refused."""
    return find(viewer, Win, named(said, dict(visible(viewer, Win).values_list("id", "what")), "win"))


@dataclass(frozen=True, slots=True)
class WinToTell:
    """As much of a win as is told of beside a question."""

    pk: UUID
    what: str
    happened_on: PartialDate | None


def wins_by_theme(viewer: Viewer, own: Mapping[str, Sequence[str]]) -> dict[str, list[WinToTell]]:
    """Of the newest wins, those that could answer the questions of each theme; `own` are its owner's words for it."""
    found: dict[str, list[WinToTell]] = {}
    for pk, happened_on, *said in _to_match(viewer):
        for theme in themes_of(" ".join(said), own):
            found.setdefault(theme, []).append(WinToTell(pk, said[0], happened_on))
    return found


@prepared
def _to_match(viewer: Viewer) -> QuerySet[Win, tuple[Any, ...]]:
    rows = visible(viewer, Win).values_list("id", "happened_on", "what", "for_whom", "result", "evidence")
    return rows[:MOST_WINS]


def to_choose(viewer: Viewer, kind: str, said: str = "", chosen: Collection[UUID] = ()) -> list[Fact]:
    """Rows of a kind that a sentence could stand on: those chosen, then the first that contain every word that was said."""
    model = FACTS[kind]
    names = {"wins": ("what", "result", "evidence"), "positions": ("title", "employer"), "skills": ("name",)}
    rows = visible(viewer, model)
    for word in said.split():
        anywhere = Q()
        for name in names.get(kind, ("name", "authority")):
            anywhere |= Q(**{f"{name}__icontains": word})
        rows = rows.filter(anywhere)
    kept = list(visible(viewer, model).filter(pk__in=chosen)) if chosen else []
    there = {row.pk for row in kept}
    return [*kept, *(row for row in rows[: MOST_SHOWN + len(there)] if row.pk not in there)]


def facts(viewer: Viewer, keys: Iterable[str]) -> list[Fact]:
    """The rows that keys such as `wins:0190…` name. Raises Missing for one that is not there."""
    parsed = (Key.parse(key) for key in keys)
    return [find(viewer, FACTS[key.kind], key.id) for key in parsed if key and key.kind in FACTS]
