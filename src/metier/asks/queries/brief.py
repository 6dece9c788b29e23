"""The brief of priorities: what could stand in it, and what was chosen."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.asks.models import Ask, PriorityBrief
from metier.asks.queries.asks import open_asks
from metier.core.ranking import Ranking
from metier.direction.choices import PRIORITY_NAMES
from metier.direction.queries import current_ranking
from metier.plan.models import Goal
from metier.plan.queries import choosable_goals

MOST_OFFERED = 5


@dataclass(frozen=True, slots=True)
class BriefLine:
    """One line of it: `part` is `meaning` or `serves`; `key` is what it came from (`meaning`, `ask:…`, `goal:…`), or `own:n`."""

    priority: str
    part: str
    key: str
    text: str
    is_chosen: bool = True

    @property
    def name(self) -> str:
        """Its name in a form."""
        return f"{self.priority}.{self.key}"


@dataclass(frozen=True, slots=True)
class BriefPlace:
    """A ranked priority with the lines chosen or offered for it."""

    code: str
    name: str
    rank: int
    lines: tuple[BriefLine, ...]

    @property
    def chosen(self) -> tuple[BriefLine, ...]:
        return tuple(line for line in self.lines if line.is_chosen)

    @property
    def meaning(self) -> str:
        return next((line.text for line in self.chosen if line.part == "meaning"), "")

    @property
    def serving(self) -> tuple[str, ...]:
        return tuple(line.text for line in self.chosen if line.part == "serves")

    @property
    def is_in(self) -> bool:
        return bool(self.chosen)


@dataclass(frozen=True, slots=True)
class Brief:
    """In the order of the present ranking; `ranking` is None while nothing is ranked."""

    to: str
    opening: str
    ranking: Ranking | None
    places: tuple[BriefPlace, ...]

    @property
    def shown(self) -> tuple[BriefPlace, ...]:
        return tuple(place for place in self.places if place.is_in)

    @property
    def is_empty(self) -> bool:
        return not self.shown


def kept_brief(viewer: Viewer) -> PriorityBrief | None:
    return next(iter(_kept(viewer)), None)


@prepared
def _kept(viewer: Viewer) -> QuerySet[PriorityBrief]:
    return visible(viewer, PriorityBrief)[:1]


def brief(viewer: Viewer) -> Brief:
    """What was chosen, and what is offered beside it, in the order of the present ranking."""
    kept, ranking = kept_brief(viewer), current_ranking(viewer)
    chosen = [_line(row) for row in (kept.lines if kept else [])]
    offered = _offered(viewer, ranking)
    places = tuple(
        BriefPlace(code, PRIORITY_NAMES[code], rank, _merged(code, chosen, offered.get(code, [])))
        for rank, code in enumerate(ranking.order if ranking else (), start=1)
    )
    return Brief(kept.to if kept else "", kept.opening if kept else "", ranking, places)


def _line(row: dict[str, str]) -> BriefLine:
    return BriefLine(row.get("priority", ""), row.get("part", ""), row.get("key", ""), row.get("text", ""))


def _merged(code: str, chosen: list[BriefLine], offered: list[BriefLine]) -> tuple[BriefLine, ...]:
    """The meaning first, then what serves it: chosen before offered."""
    own = [line for line in chosen if line.priority == code]
    keys = {line.key for line in own}
    lines = [*own, *(line for line in offered if line.key not in keys)]
    return tuple(sorted(lines, key=lambda line: line.part != "meaning"))


def _offered(viewer: Viewer, ranking: Ranking | None) -> dict[str, list[BriefLine]]:
    found: dict[str, list[BriefLine]] = {}
    for code in ranking.order if ranking else ():
        meaning = ranking.meanings.get(code, "") if ranking else ""
        found[code] = [BriefLine(code, "meaning", "meaning", meaning, is_chosen=False)]
    for key, rows in (("ask", _asks(viewer)), ("goal", _goals(viewer))):
        for priority, pk, title in rows:
            lines = found.setdefault(priority, [])
            if sum(line.key.startswith(key) for line in lines) < MOST_OFFERED:
                lines.append(BriefLine(priority, "serves", f"{key}:{pk}", title, is_chosen=False))
    return found


@prepared
def _asks(viewer: Viewer) -> QuerySet[Ask, tuple[str, UUID, str]]:
    rows = open_asks(viewer).exclude(priority="").order_by("-created_at")
    return rows.values_list("priority", "id", "title")


@prepared
def _goals(viewer: Viewer) -> QuerySet[Goal, tuple[str, UUID, str]]:
    rows = choosable_goals(viewer).exclude(priority="").order_by("due", "created_at")
    return rows.values_list("priority", "id", "title")
