"""Reads of ambitions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from metier.accounts.access import Viewer, find
from metier.core.dates import PartialDate
from metier.core.rewording import said_before
from metier.direction.choices import AmbitionKind
from metier.direction.models import Ambition
from metier.direction.queries.past import with_versions


@dataclass(frozen=True, slots=True)
class StandingAmbition:
    """An ambition as it stands; `since` when it says what it says, `was` what it said before, in words."""

    id: UUID
    kind: str
    text: str
    why: str
    by: PartialDate | None
    ended_on: date | None
    since: date
    was: str = ""

    @property
    def kind_name(self) -> str:
        return str(AmbitionKind(self.kind).label)


def ambition(viewer: Viewer, pk: UUID | str) -> Ambition:
    """One ambition. Raises Missing."""
    return find(viewer, Ambition, pk)


def ambitions(viewer: Viewer, on: date | None = None, *, with_ended: bool = False) -> list[StandingAmbition]:
    """The ambitions that stand now, or stood at the end of a day; by kind, then as they were added."""
    standing = [_standing(viewer, row, versions) for row, versions in with_versions(viewer, Ambition, on)]
    order = list(AmbitionKind.values)
    return sorted(
        (one for one in standing if with_ended or one.ended_on is None), key=lambda one: order.index(one.kind)
    )


def _standing(viewer: Viewer, row: Ambition, versions: list[Any]) -> StandingAmbition:
    now = versions[-1]
    reworded = next((one for one in reversed(versions[:-1]) if one.text != now.text), None)
    return StandingAmbition(
        id=row.id,
        kind=now.kind,
        text=now.text,
        why=now.why,
        by=now.by,
        ended_on=now.ended_on,
        since=viewer.career.day_of(reworded.replaced_at if reworded else row.created_at),
        was=said_before(reworded.text, now.text) if reworded else "",
    )
