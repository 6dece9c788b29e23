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
from metier.record.models import Skill
from metier.record.queries.line_of_time import PROVED
from metier.record.queries.lines import line

A_PAGE, MOST_LEVELS = 50, 30
LACKING: dict[str, tuple[str, Q]] = {"evidence": ("No evidence", ~PROVED), "number": ("No number", Q(result=""))}


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
    rows: tuple[Any, ...]  # wins as they are, other kinds as Lines
    page: Page[Owned]
    query: str

    @property
    def is_filtered(self) -> bool:
        return bool(self.said) or any(lack.is_on for lack in self.lacks)

    @property
    def is_wins(self) -> bool:
        return self.kind.slug == "wins"


def rows_page(viewer: Viewer, kind: Kind, *, said: str, lacks: Sequence[str], number: str) -> RowsPage:
    """A page of the rows of a kind that contain what was said."""
    found = _containing(visible(viewer, kind.model), kind, said.strip()[:200])
    offered = tuple(
        Lack(name, label, found.filter(without).count(), name in lacks)
        for name, (label, without) in (LACKING if kind.slug == "wins" else {}).items()
    )
    for lack in offered:
        found = found.filter(LACKING[lack.name][1]) if lack.is_on else found
    page = Paginator(found, A_PAGE).get_page(number)
    rows: tuple[Any, ...] = tuple(page) if kind.slug == "wins" else tuple(line(kind, row) for row in page)
    query = urlencode([*([("q", said)] if said else []), *(("lacks", lack.name) for lack in offered if lack.is_on)])
    return RowsPage(kind, said, offered, rows, page, query)


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
