"""Lists: all rows of a kind, and the skills that wait for a level."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Owned
from metier.record.kinds import LEVELS, Kind
from metier.record.models import Skill, Win
from metier.record.queries.evidence import has_evidence, told
from metier.record.queries.freshness import stale_skills
from metier.record.queries.line_of_time import is_proved
from metier.record.queries.lines import line
from metier.record.queries.tables import skill_rows, win_rows

A_PAGE, MOST_LEVELS = 50, 30


def lacking(viewer: Viewer, kind: Kind) -> dict[str, tuple[str, Q]]:
    """The filters of a kind: what a row may lack, in words and as the database knows it."""
    if kind.slug == "wins":
        return {"evidence": ("No evidence", ~is_proved(viewer)), "number": ("No number", Q(result=""))}
    if kind.slug == "skills":
        return {
            "evidence": ("Without evidence", ~has_evidence(viewer)),
            "use": ("Going stale", Q(pk__in=stale_skills(viewer))),
        }
    return {}


@dataclass(frozen=True, slots=True)
class Lack:
    """A filter for wins: what they lack, how many do, and whether it is on."""

    name: str
    label: str
    count: int
    is_on: bool


@dataclass(frozen=True, slots=True)
class RowsPage:
    kind: Kind
    said: str
    lacks: tuple[Lack, ...]
    rows: tuple[Any, ...]  # WinRows, SkillRows, or Lines of other kinds
    page: Page[Owned]
    query: str

    @property
    def is_filtered(self) -> bool:
        return bool(self.said) or any(lack.is_on for lack in self.lacks)

    @property
    def is_wins(self) -> bool:
        return self.kind.slug == "wins"

    @property
    def is_skills(self) -> bool:
        return self.kind.slug == "skills"

    @property
    def order(self) -> str:
        return "by name" if self.is_skills else "newest first"


def rows_page(viewer: Viewer, kind: Kind, *, said: str, lacks: Sequence[str], number: str) -> RowsPage:
    """A page of the rows of a kind that contain what was said."""
    found = _containing(visible(viewer, kind.model), kind, said.strip()[:200])
    known = lacking(viewer, kind)
    offered = tuple(
        Lack(name, label, found.filter(without).count(), name in lacks) for name, (label, without) in known.items()
    )
    for lack in offered:
        found = found.filter(known[lack.name][1]) if lack.is_on else found
    page = Paginator(found, A_PAGE).get_page(number)
    rows = _rows(viewer, kind, list(page))
    query = urlencode([*([("q", said)] if said else []), *(("lacks", lack.name) for lack in offered if lack.is_on)])
    return RowsPage(kind, said, offered, rows, page, query)


def _rows(viewer: Viewer, kind: Kind, found: list[Owned]) -> tuple[Any, ...]:
    if kind.slug == "wins":
        return win_rows(viewer, [row for row in found if isinstance(row, Win)])
    if kind.slug == "skills":
        shown = [row for row in found if isinstance(row, Skill)]
        return skill_rows(viewer, shown, told(viewer), stale_skills(viewer))
    return tuple(line(kind, row) for row in found)


def _containing(rows: QuerySet[Owned], kind: Kind, said: str) -> QuerySet[Owned]:
    for word in said.split():
        anywhere = Q()
        for name in (*kind.head, *kind.beneath):
            anywhere |= Q(**{f"{name}__icontains": word})
        rows = rows.filter(anywhere)
    return rows


def unlevelled(viewer: Viewer) -> QuerySet[Skill]:
    """The skills that have no level yet."""
    return visible(viewer, Skill).filter(level=None)


@dataclass(frozen=True, slots=True)
class LevelsPage:
    skills: tuple[Skill, ...]
    more: int
    levels: tuple[tuple[int, str], ...]


def levels_page(viewer: Viewer) -> LevelsPage:
    """The next skills to be given a level."""
    waiting = unlevelled(viewer)
    shown = tuple(waiting[:MOST_LEVELS])
    more = max(0, waiting.count() - len(shown)) if len(shown) == MOST_LEVELS else 0
    return LevelsPage(shown, more, tuple(enumerate(LEVELS)))
