"""The record as its page shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from statistics import median
from typing import TypedDict

from django.db.models import Count, F, Q

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Owned
from metier.core import words
from metier.core.charts import Drawing, FigureTable, cells
from metier.core.exchange import employer_key
from metier.record.kinds import BY_SLUG, LEVELS, Kind
from metier.record.models import Position, Profile, Recommendation, Skill, Win
from metier.record.queries.line_of_time import Lasting, WinsIn, career_table, line_of_time, wins_by_month
from metier.record.queries.lines import Line, address, line, when

MOST_WINS, MOST_SKILLS, MOST_ROWS, MOST_POSITIONS, MOST_RECOMMENDATIONS = 10, 12, 8, 60, 4
STALE = timedelta(days=365)
LISTED = ("projects", "education", "certificates", "languages", "volunteering", "publications", "awards", "interests")


@dataclass(frozen=True, slots=True)
class Figures:
    """The key figures at the top of the page."""

    wins: int
    proved: int
    with_number: int
    this_year: int
    skills: int
    with_level: int
    stale: int
    fresh_days: int | None


@dataclass(frozen=True, slots=True)
class Employer:
    """One employer and the roles there, newest first."""

    name: str
    roles: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class SkillRow:
    skill: Skill
    drawing: Drawing
    level: str
    is_stale: bool


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
    wins: tuple[Win, ...]
    earlier_wins: int
    employers: tuple[Employer, ...]
    more_positions: int
    skills: tuple[SkillRow, ...]
    more_skills: int
    unlevelled: int
    sections: tuple[Section, ...]
    recommendations: tuple[Recommendation, ...]
    more_recommendations: int
    given: int
    missing: tuple[Kind, ...]

    @property
    def has_stated_levels(self) -> bool:
        return any(row.skill.stated_level for row in self.skills)

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


def record_page(viewer: Viewer) -> RecordPage:
    """Everything the page shows; the number of queries does not depend on how much there is."""
    wins = list(visible(viewer, Win)[:MOST_WINS])
    positions = list(visible(viewer, Position))
    shown, counted = _skills(viewer)
    rows = {slug: list(visible(viewer, BY_SLUG[slug].model)) for slug in LISTED}
    months = wins_by_month(viewer)
    figures = _figures(viewer, months, counted)
    lasting = _lasting(positions[:MOST_POSITIONS], rows)
    found = [_section(BY_SLUG[slug], found) for slug, found in rows.items() if found]
    return RecordPage(
        figures=figures,
        profile=visible(viewer, Profile).first(),
        drawing=line_of_time(viewer, lasting, months),
        table=career_table(lasting, months),
        wins=tuple(wins),
        earlier_wins=figures.wins - len(wins),
        employers=_by_employer(positions[:MOST_POSITIONS]),
        more_positions=max(0, len(positions) - MOST_POSITIONS),
        skills=tuple(_skill_row(skill, viewer) for skill in shown),
        more_skills=counted["skills"] - len(shown),
        unlevelled=counted["skills"] - counted["with_level"],
        sections=tuple(found),
        **_written(viewer),
        missing=tuple(BY_SLUG[slug] for slug, found in rows.items() if not found),
    )


class _Written(TypedDict):
    recommendations: tuple[Recommendation, ...]
    more_recommendations: int
    given: int


def _written(viewer: Viewer) -> _Written:
    """The newest recommendations, and how many more were received and given."""
    rows = visible(viewer, Recommendation)
    shown = tuple(rows.filter(given=False)[:MOST_RECOMMENDATIONS])
    counted = rows.aggregate(received=Count("pk", filter=Q(given=False)), given=Count("pk", filter=Q(given=True)))
    return {
        "recommendations": shown,
        "more_recommendations": counted["received"] - len(shown),
        "given": counted["given"],
    }


def _skills(viewer: Viewer) -> tuple[list[Skill], dict[str, int]]:
    """The skills shown, highest level first, and the counts of all."""
    mine = visible(viewer, Skill)
    shown = list(mine.order_by(F("level").desc(nulls_last=True), "name")[:MOST_SKILLS])
    limit = str(viewer.today - STALE)
    # Partial dates sort as text; a year or month that holds the limit may lie after it, and so is not stale.
    stale = Q(last_used__lt=limit) & ~Q(last_used__in=[limit[:4], limit[:7]])
    return shown, mine.aggregate(skills=Count("pk"), with_level=Count("level"), stale=Count("pk", filter=stale))


def _figures(viewer: Viewer, months: Sequence[WinsIn], skills: Mapping[str, int]) -> Figures:
    entered = visible(viewer, Win).order_by("-created_at").values_list("created_at", flat=True)[:10]
    ages = [max(0, (viewer.today - viewer.career.day_of(moment)).days) for moment in entered]
    this_year = viewer.today.year
    return Figures(
        wins=sum(one.number for one in months),
        proved=sum(one.proved for one in months),
        with_number=sum(one.with_number for one in months),
        this_year=sum(one.number for one in months if one.when and one.when.year == this_year),
        skills=skills["skills"],
        with_level=skills["with_level"],
        stale=skills["stale"],
        fresh_days=round(median(ages)) if ages else None,
    )


def _skill_row(skill: Skill, viewer: Viewer) -> SkillRow:
    level = "" if skill.level is None else f"{skill.level}, {LEVELS[skill.level].lower()}"
    is_stale = skill.last_used is not None and viewer.today - skill.last_used.last > STALE
    return SkillRow(skill, cells(skill.level or 0), level, is_stale)


def _section(kind: Kind, rows: Sequence[Owned]) -> Section:
    return Section(kind, tuple(line(kind, row) for row in rows[:MOST_ROWS]), max(0, len(rows) - MOST_ROWS))


def _lasting(positions: Sequence[Position], rows: Mapping[str, Sequence[Owned]]) -> dict[str, Sequence[Lasting]]:
    others = {
        slug: [row for row in rows[slug] if isinstance(row, Lasting)]
        for slug in ("education", "projects", "volunteering")
    }
    return {"positions": positions, **others}


def _by_employer(positions: Sequence[Position]) -> tuple[Employer, ...]:
    """Roles at one employer together; what goes on now comes first."""
    kind = BY_SLUG["positions"]
    newest = sorted(positions, key=lambda row: (str(row.ends or "9999"), str(row.starts or "")), reverse=True)
    groups: dict[str, list[Position]] = {}
    for row in newest:
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


def counts_in_words(figures: Figures) -> str:
    """`38 wins, 24 of 31 skills with a level`."""
    return f"{words.count(figures.wins, 'win')}, {figures.with_level} of {words.count(figures.skills, 'skill')} with a level"
