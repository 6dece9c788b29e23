"""Lists: all rows of a kind, and the skills that wait for a level."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import Count, Q, QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Owned
from metier.record.kinds import BY_SLUG, LEVELS, Kind
from metier.record.models import Skill
from metier.record.queries.evidence import told
from metier.record.queries.freshness import stale_skills
from metier.record.queries.line_of_time import is_proved
from metier.record.queries.lines import line
from metier.record.queries.on_resumes import OnResumes
from metier.record.queries.rows import every, of_kind
from metier.record.queries.tables import skill_rows, win_rows

A_PAGE, MOST_LEVELS = 50, 30


LACKS: Mapping[str, Mapping[str, str]] = {
    "wins": {"evidence": "No evidence", "number": "No number", "resume": "Not on a résumé"},
    "skills": {"evidence": "Without evidence", "use": "Going stale"},
}
"""The filters of a kind: what a row may lack, in words."""


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
    has_resumes: bool

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


@dataclass(frozen=True, slots=True)
class _Found:
    """A page of rows, as it shows them, and how many of all that was found lack what."""

    lacking: Mapping[str, int]
    page: Page[Any]
    rows: tuple[Any, ...]


_Finding = Callable[[Viewer, str, Sequence[str], str], _Found]


def rows_page(
    viewer: Viewer, kind: Kind, resumes: OnResumes, *, said: str, lacks: Sequence[str], number: str
) -> RowsPage:
    """A page of the rows of a kind that contain what was said."""
    has_resumes = kind.slug == "wins" and bool(resumes.choosing)
    known = {name: label for name, label in LACKS.get(kind.slug, {}).items() if name != "resume" or has_resumes}
    wanted = [name for name in known if name in lacks]
    ways: dict[str, _Finding] = {"wins": partial(_wins, resumes), "skills": _skills}
    find = ways.get(kind.slug, partial(_others, kind))
    found = find(viewer, said.strip()[:200], wanted, number)
    offered = tuple(Lack(name, label, found.lacking[name], name in wanted) for name, label in known.items())
    query = urlencode([*([("q", said)] if said else []), *(("lacks", name) for name in wanted)])
    return RowsPage(kind, said, offered, found.rows, found.page, query, has_resumes)


def found_rows(viewer: Viewer, kind: Kind, said: str = "", lacks: Sequence[str] = ()) -> QuerySet[Any]:
    """All rows of a kind that contain what was said, of wins those that lack all of this. Any: rows of the kind."""
    found = _containing(viewer, kind, said)
    for name in lacks:
        found = found.filter(_without(viewer)[name])
    return found


def _without(viewer: Viewer) -> dict[str, Q]:
    """What tells that a win lacks something."""
    return {"evidence": ~is_proved(viewer), "number": Q(result="")}


def _wins(resumes: OnResumes, viewer: Viewer, said: str, wanted: Sequence[str], number: str) -> _Found:
    found = _containing(viewer, BY_SLUG["wins"], said)
    without = _without(viewer) | {"resume": ~Q(pk__in=resumes.wins)}
    counted = found.aggregate(all=Count("pk"), **{name: Count("pk", filter=one) for name, one in without.items()})
    for name in wanted:
        found = found.filter(without[name])
    paginator = Paginator(found, A_PAGE)
    if len(wanted) < 2:  # then it is counted already
        paginator.count = counted[wanted[0] if wanted else "all"]
    page = paginator.get_page(number)
    return _Found(counted, page, win_rows(viewer, list(page), resumes))


def _skills(viewer: Viewer, said: str, wanted: Sequence[str], number: str) -> _Found:
    """From all of them, which are a few hundred: what shows them tells both what they lack and what their rows say."""
    skills = list(_containing(viewer, BY_SLUG["skills"], said)) if said else every(viewer, Skill)
    proof = told(viewer)
    old = stale_skills(viewer, skills, proof)
    lacking = {"evidence": {skill.pk for skill in skills if skill.pk not in proof}, "use": old}
    shown = [skill for skill in skills if all(skill.pk in lacking[name] for name in wanted)]
    page = Paginator(shown, A_PAGE).get_page(number)
    return _Found({name: len(keys) for name, keys in lacking.items()}, page, skill_rows(viewer, list(page), proof, old))


def _others(kind: Kind, viewer: Viewer, said: str, _: Sequence[str], number: str) -> _Found:
    page = Paginator(_containing(viewer, kind, said), A_PAGE).get_page(number)
    return _Found({}, page, tuple(line(kind, row) for row in page))


def _containing(viewer: Viewer, kind: Kind, said: str) -> QuerySet[Any]:
    """Any: rows of the kind."""
    rows = of_kind(viewer, kind)
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
