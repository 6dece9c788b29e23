"""What of the record speaks for a level: skills with their judgement, what shows them and when, and levels of one's own as they stood on any day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core.dates import PartialDate
from metier.core.postings.spelling import spelled
from metier.core.profile import Shown
from metier.record.models import Endorsement, Showing, Skill
from metier.record.queries.evidence import endorsements
from metier.roles.models import OwnLevel, OwnLevelRevision, SkillElement
from metier.roles.queries.elements import elements_named

YEAR = 365.25


@dataclass(frozen=True, slots=True)
class SkillKnown:
    """A skill of the record, what it means in O*NET (empty where nothing is known), and whether its owner said so."""

    id: UUID
    name: str
    judged: int | None
    element: str
    is_said: bool
    things: tuple[date | None, ...] = ()
    clicks: tuple[date | None, ...] = ()

    def shown(self, on: date) -> Shown:
        """What speaks for it by the end of a day; what has no date is taken to have been there."""
        things, clicks = _by(self.things, on), _by(self.clicks, on)
        dated = [one for one in (*things, *clicks) if one]
        return Shown(self.judged, len(things), len(clicks), years_between(max(dated), on) if dated else 0.0)


@dataclass(frozen=True)
class OwnWords:
    """Levels of one's own, each with what it was before and until when."""

    rows: tuple[OwnLevel, ...]
    before: Mapping[UUID, Sequence[tuple[datetime, Decimal]]] = field(default_factory=dict)

    def at(self, moment: datetime | None) -> dict[str, float]:
        """By what they are about, as they stood at a moment, or now."""
        if moment is None:
            return {row.about: float(row.level) for row in self.rows}
        return {
            row.about: float(next((level for until, level in self.before.get(row.pk, ()) if until > moment), row.level))
            for row in self.rows
            if row.created_at <= moment
        }


def skills_known(viewer: Viewer, names: Iterable[str] = ()) -> list[SkillKnown]:
    """The skills of the record that mean something O*NET rates, and those of these names; with what shows them. Four queries."""
    said = dict(_meanings(viewer))
    wanted = {spelled(name) for name in names}
    rows = _skills(viewer)
    named = elements_named(name for _, name, _ in rows)
    found = [
        SkillKnown(pk, name, judged, said.get(pk) or element, pk in said)
        for (pk, name, judged), element in zip(rows, named, strict=True)
    ]
    found = [one for one in found if one.element or spelled(one.name) in wanted]
    keys = [one.id for one in found]
    things: dict[UUID, list[date | None]] = defaultdict(list)
    clicks: dict[UUID, list[date | None]] = defaultdict(list)
    for skill, on, goes_on in _links(viewer, keys):
        things[skill].append(viewer.today if goes_on else on.first if on else None)
    for skill, on in _clicks(viewer, keys):
        clicks[skill].append(on.first if on else None)
    return [
        SkillKnown(one.id, one.name, one.judged, one.element, one.is_said, tuple(things[one.id]), tuple(clicks[one.id]))
        for one in found
    ]


def own_words(viewer: Viewer, *, with_past: bool = False) -> OwnWords:
    """Levels of one's own; a query, and one more for what they were before."""
    before: dict[UUID, list[tuple[datetime, Decimal]]] = defaultdict(list)
    if with_past:
        for subject, until, level in _revisions(viewer):
            before[subject].append((until, level))
    return OwnWords(tuple(_own(viewer)), before)


def years_between(day: date, on: date) -> float:
    """Years from one day to another; none where it is later."""
    return max((on - day).days, 0) / YEAR


def _by(days: Sequence[date | None], on: date) -> list[date | None]:
    return [one for one in days if one is None or one <= on]


@prepared
def _skills(viewer: Viewer) -> QuerySet[Skill, tuple[UUID, str, int | None]]:
    return visible(viewer, Skill).order_by("name", "id").values_list("id", "name", "level")


@prepared
def _meanings(viewer: Viewer) -> QuerySet[SkillElement, tuple[UUID, str]]:
    return visible(viewer, SkillElement).order_by("id").values_list("skill", "element")


@prepared
def _links(viewer: Viewer, skills: Sequence[UUID]) -> QuerySet[Showing, tuple[UUID, PartialDate | None, bool]]:
    return visible(viewer, Showing).filter(skill__in=skills).order_by().values_list("skill", "on", "goes_on")


@prepared
def _clicks(viewer: Viewer, skills: Sequence[UUID]) -> QuerySet[Endorsement, tuple[UUID, PartialDate | None]]:
    return endorsements(viewer).filter(skill__in=skills).order_by().values_list("skill", "endorsed_on")


@prepared
def _own(viewer: Viewer) -> QuerySet[OwnLevel]:
    return visible(viewer, OwnLevel).order_by("created_at", "id")


@prepared
def _revisions(viewer: Viewer) -> QuerySet[OwnLevelRevision, tuple[UUID, datetime, Decimal]]:
    rows = visible(viewer, OwnLevelRevision).order_by("replaced_at", "id")
    return rows.values_list("subject", "replaced_at", "level")
