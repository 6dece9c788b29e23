"""The occupation of each position of the record: what its owner said, else what its title is found to be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, find, visible
from metier.accounts.prepared import prepared
from metier.core.dates import PartialDate
from metier.record.models import Position
from metier.roles.models import PositionMatch
from metier.roles.queries.occupations import candidates, occupation, world

if TYPE_CHECKING:
    from metier.reference.world.library import World

By = Literal["you", "metier", "nothing"]


@dataclass(frozen=True, slots=True)
class Matched:
    """A position and its occupation. `code` is empty where it is none, or none was found; `by` says who matched it: its owner, Metier by its title, or nothing.

    `confidence` runs from 0 to 1 and is 1 where its owner said it. `found_as` is the name that was like the title, or the code its owner
    said where the library has it no longer; `since` what the title was when its
    owner matched it, where it is another by now.
    """

    id: UUID
    name: str
    title: str
    employer: str
    starts: PartialDate | None
    ends: PartialDate | None
    code: str
    occupation: str
    confidence: float
    by: By
    found_as: str = ""
    since: str = ""

    @property
    def is_matched(self) -> bool:
        return bool(self.code)


def matches(viewer: Viewer) -> list[Matched]:
    """Every position with its occupation, the latest first. Two queries; titles are looked up once a process."""
    said = {position: (code, title) for position, code, title in _said(viewer)}
    rows = list(_positions(viewer))
    if not rows:  # then the library is not opened
        return []
    library = world()
    return [_matched(row, said.get(row.pk), library) for row in rows]


def match_of(viewer: Viewer, pk: UUID | str) -> Matched:
    """One position with its occupation. Raises Missing."""
    row = find(viewer, Position, pk)
    said = visible(viewer, PositionMatch).filter(position=row).values_list("code", "title").first()
    return _matched(row, said, world())


def _matched(row: Position, said: tuple[str, str] | None, library: World) -> Matched:
    about = (row.pk, str(row), row.title, row.employer, row.starts, row.ends)
    if said is not None:
        code, then = said
        known = occupation(code, library)
        since = then if then != row.title else ""
        gone = code if code and not known else ""
        return Matched(*about, known.code if known else "", known.title if known else "", 1.0, "you", gone, since)
    best = next(iter(candidates(row.title, library)), None)
    if best is None:
        return Matched(*about, "", "", 0.0, "nothing")
    one = best.occupation
    return Matched(*about, one.code, one.title, best.confidence, "metier", best.found_as)


@prepared
def _positions(viewer: Viewer) -> QuerySet[Position]:
    rows = visible(viewer, Position).order_by("-starts", "-created_at", "id")
    return rows.only("id", "title", "employer", "starts", "ends")


@prepared
def _said(viewer: Viewer) -> QuerySet[PositionMatch, tuple[UUID, str, str]]:
    return visible(viewer, PositionMatch).order_by("id").values_list("position", "code", "title")
