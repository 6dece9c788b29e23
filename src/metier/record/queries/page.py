"""The record as its page shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from typing import TypedDict
from uuid import UUID

from django.db.models import F, QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Owned
from metier.accounts.prepared import prepared
from metier.core.charts import Drawing, FigureTable
from metier.core.exchange import employer_key
from metier.core.record.findings import Finding
from metier.core.record.freshness import median_age, stale
from metier.record.kinds import BY_SLUG, Kind
from metier.record.models import Position, Profile, Recommendation, Skill, Win
from metier.record.queries.evidence import Told, told
from metier.record.queries.findings import findings
from metier.record.queries.freshness import ToFreshen, others, skills, skills_among, to_freshen
from metier.record.queries.line_of_time import (
    Lasting,
    WinsIn,
    career_table,
    line_of_time,
    wins_told,
)
from metier.record.queries.lines import Line, address, line, when
from metier.record.queries.on_resumes import OnResumes
from metier.record.queries.rows import every
from metier.record.queries.tables import SkillRow, WinRow, skill_rows, win_rows

MOST_WINS, MOST_SKILLS, MOST_ROWS, MOST_POSITIONS, MOST_DRAWN, MOST_RECOMMENDATIONS = 10, 12, 8, 12, 60, 4
MOST_STALE, ENTRIES = 5, 10
LISTED = (
    "projects",
    "education",
    "certificates",
    "languages",
    "volunteering",
    "publications",
    "awards",
    "interests",
    "references",
)


@dataclass(frozen=True, slots=True)
class Figures:
    """The key figures at the top of the page."""

    wins: int
    proved: int
    with_number: int
    this_year: int
    skills: int
    with_level: int
    skills_proved: int
    stale: int
    fresh_days: int | None
    on_resumes: int

    @property
    def unproved(self) -> int:
        return self.wins - self.proved

    @property
    def without_number(self) -> int:
        return self.wins - self.with_number

    @property
    def on_no_resume(self) -> int:
        return self.wins - self.on_resumes

    @property
    def skills_unproved(self) -> int:
        return self.skills - self.skills_proved


@dataclass(frozen=True, slots=True)
class Employer:
    """One employer and the roles there, newest first."""

    name: str
    roles: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """The first rows of a kind, and how many more there are."""

    kind: Kind
    lines: tuple[Line, ...]
    more: int


@dataclass(frozen=True, slots=True)
class RecordPage:
    figures: Figures
    profile: Profile | None
    drawing: Drawing | None
    table: FigureTable
    wins: tuple[WinRow, ...]
    earlier_wins: int
    employers: tuple[Employer, ...]
    more_positions: int
    skills: tuple[SkillRow, ...]
    more_skills: int
    unlevelled: int
    stale: tuple[ToFreshen, ...]
    more_stale: int
    findings: tuple[Finding, ...]
    sections: tuple[Section, ...]
    recommendations: tuple[Recommendation, ...]
    more_recommendations: int
    given: int
    missing: tuple[Kind, ...]
    has_resumes: bool

    @property
    def is_empty(self) -> bool:
        return not (
            self.profile
            or self.wins
            or self.employers
            or self.skills
            or self.sections
            or self.recommendations
            or self.given
        )


def record_page(viewer: Viewer, resumes: OnResumes) -> RecordPage:
    """Everything the page shows; the number of queries does not depend on how much there is."""
    wins = _newest_wins(viewer)
    positions: list[Position] = every(viewer, Position)
    every_skill = _skills(viewer)
    proof = told(viewer)
    rows: dict[str, list[Owned]] = {slug: every(viewer, BY_SLUG[slug].model) for slug in LISTED}
    lasting = _lasting(positions[:MOST_DRAWN], rows)
    spans, of_positions = wins_told(viewer, chain.from_iterable(lasting.values()))
    profile: Profile | None = next(iter(every(viewer, Profile)), None)
    entries = [*positions, *(row for found in rows.values() for row in found)]
    last = {one.position: one.last for one in of_positions if one.position}
    beside = others(viewer, [*entries, *([profile] if profile else [])], last)
    faded = stale([*skills(every_skill, proof), *beside], viewer.today)
    old = skills_among(faded)
    entered = [row.created_at for row in (*entries, *every_skill)]
    figures = _figures(viewer, spans, every_skill, proof, len(old), entered, len(resumes.wins))
    found = [_section(BY_SLUG[slug], found) for slug, found in rows.items() if found]
    return RecordPage(
        figures=figures,
        profile=profile,
        drawing=line_of_time(viewer, lasting, spans),
        table=career_table(lasting, spans),
        wins=win_rows(viewer, wins, resumes),
        earlier_wins=figures.wins - len(wins),
        employers=_by_employer(positions),
        more_positions=max(0, len(positions) - MOST_POSITIONS),
        skills=skill_rows(viewer, every_skill[:MOST_SKILLS], proof, old),
        more_skills=max(0, len(every_skill) - MOST_SKILLS),
        unlevelled=figures.skills - figures.with_level,
        stale=tuple(to_freshen(one) for one in faded[:MOST_STALE]),
        more_stale=max(0, len(faded) - MOST_STALE),
        findings=findings(viewer, positions, of_positions, [skill for skill in every_skill if skill.pk in old]),
        sections=tuple(found),
        **_written(viewer),
        missing=tuple(BY_SLUG[slug] for slug, found in rows.items() if not found),
        has_resumes=bool(resumes.choosing),
    )


@prepared
def _newest_wins(viewer: Viewer) -> QuerySet[Win]:
    return visible(viewer, Win)[:MOST_WINS]


@prepared
def _skills(viewer: Viewer) -> QuerySet[Skill]:
    return visible(viewer, Skill).order_by(F("level").desc(nulls_last=True), "name")


class _Written(TypedDict):
    recommendations: tuple[Recommendation, ...]
    more_recommendations: int
    given: int


def _written(viewer: Viewer) -> _Written:
    """The newest recommendations, and how many more were received and given."""
    rows: list[Recommendation] = every(viewer, Recommendation)
    received = [row for row in rows if not row.given]
    return {
        "recommendations": tuple(received[:MOST_RECOMMENDATIONS]),
        "more_recommendations": max(0, len(received) - MOST_RECOMMENDATIONS),
        "given": len(rows) - len(received),
    }


def _figures(
    viewer: Viewer,
    spans: Sequence[WinsIn],
    every_skill: Sequence[Skill],
    proof: Mapping[UUID, Told],
    old: int,
    entered: Sequence[datetime],
    on_resumes: int,
) -> Figures:
    newest = sorted([*entered, *_last_entered(viewer)], reverse=True)[:ENTRIES]
    this_year = viewer.today.year
    return Figures(
        wins=sum(one.number for one in spans),
        proved=sum(one.proved for one in spans),
        with_number=sum(one.with_number for one in spans),
        this_year=sum(one.number for one in spans if one.when and one.when.year == this_year),
        skills=len(every_skill),
        with_level=sum(skill.level is not None for skill in every_skill),
        skills_proved=sum(skill.pk in proof for skill in every_skill),
        stale=old,
        fresh_days=median_age([viewer.career.day_of(moment) for moment in newest], viewer.today),
        on_resumes=on_resumes,
    )


@prepared
def _last_entered(viewer: Viewer) -> QuerySet[Win, datetime]:
    return visible(viewer, Win).order_by("-created_at").values_list("created_at", flat=True)[:ENTRIES]


def _section(kind: Kind, rows: Sequence[Owned]) -> Section:
    return Section(kind, tuple(line(kind, row) for row in rows[:MOST_ROWS]), max(0, len(rows) - MOST_ROWS))


def _lasting(positions: Sequence[Position], rows: Mapping[str, Sequence[Owned]]) -> dict[str, Sequence[Lasting]]:
    others = {
        slug: [row for row in rows[slug] if isinstance(row, Lasting)]
        for slug in ("education", "projects", "volunteering")
    }
    return {"positions": positions, **others}


def _by_employer(positions: Sequence[Position]) -> tuple[Employer, ...]:
    """The newest roles, those at one employer together; what goes on now comes first."""
    kind = BY_SLUG["positions"]
    newest = sorted(positions, key=lambda row: (str(row.ends or "9999"), str(row.starts or "")), reverse=True)
    groups: dict[str, list[Position]] = {}
    for row in newest[:MOST_POSITIONS]:
        groups.setdefault(employer_key(row.employer), []).append(row)
    return tuple(
        Employer(
            rows[0].employer,
            tuple(
                Line(address(kind.slug, row.pk), row.title or row.employer, row.location, when(kind, row))
                for row in rows
            ),
        )
        for rows in groups.values()
    )


def as_data(viewer: Viewer) -> dict[str, list[dict[str, object]]]:
    """The record as JSON knows it: for each kind, its rows with their ids."""
    return {
        slug: [{"id": str(row.pk), **kind.snapshot(row)} for row in visible(viewer, kind.model)]
        for slug, kind in BY_SLUG.items()
    }
