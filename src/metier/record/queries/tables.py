"""Wins and skills as the tables of the record show them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core import words
from metier.core.charts import Drawing, cells
from metier.core.dates import PartialDate
from metier.core.record.freshness import last_used
from metier.record.kinds import LEVELS
from metier.record.models import Attachment, Showing, Skill, Win
from metier.record.queries.evidence import NOTHING, Evidence, Told, newest_of
from metier.record.queries.lines import address, shortened
from metier.record.queries.on_resumes import OnResumes
from metier.ui.addresses import address_of

MOST_NAMED, WORDS_TO_FIND = 3, 6


@dataclass(frozen=True, slots=True)
class Proof:
    """One thing that proves a win: words, and where it is, if that is an address or a file."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class WinRow:
    """A win with what proves it and the skills it shows; `choosing` is where it is chosen for a résumé, empty for one that is on one."""

    win: Win
    proof: tuple[Proof, ...]
    shows: str
    choosing: str


def win_rows(viewer: Viewer, wins: Sequence[Win], resumes: OnResumes) -> tuple[WinRow, ...]:
    """Two queries, however many wins."""
    ids = [win.pk for win in wins]
    files: dict[UUID, list[Proof]] = defaultdict(list)
    for win, pk, name in _files(viewer, ids):
        files[win].append(Proof(shortened(name, 40), address_of("record:download", pk)))
    shown: dict[UUID, list[str]] = defaultdict(list)
    for win, name in _skills_shown(viewer, ids):
        shown[win].append(name)
    return tuple(
        WinRow(win, (*_said(win), *files[win.pk]), _named(shown[win.pk]), _choosing(win, resumes)) for win in wins
    )


def _choosing(win: Win, resumes: OnResumes) -> str:
    """Found there by its first words."""
    if win.pk in resumes.wins or not resumes.choosing:
        return ""
    return f"{resumes.choosing}?{urlencode({'q': ' '.join(win.what.split()[:WORDS_TO_FIND])})}"


@prepared
def _files(viewer: Viewer, wins: Sequence[UUID]) -> QuerySet[Attachment, tuple[UUID, UUID, str]]:
    return visible(viewer, Attachment).filter(win__in=wins).values_list("win_id", "pk", "name")


@prepared
def _skills_shown(viewer: Viewer, wins: Sequence[UUID]) -> QuerySet[Showing, tuple[UUID, str]]:
    links = visible(viewer, Showing).filter(win__in=wins, skill__trashed_at=None).order_by("skill__name")
    return links.values_list("win_id", "skill__name")


def _said(win: Win) -> tuple[Proof, ...]:
    text = shortened(win.evidence, 60)
    found = (
        [Proof(text or ("Open it" if win.evidence_link else "See the win"), win.evidence_link)]
        if text or win.evidence_url
        else []
    )
    return (*found, *([Proof(f"Seen by {shortened(win.seen_by, 40)}", "")] if win.seen_by else []))


def _named(names: Sequence[str]) -> str:
    more = f" and {len(names) - MOST_NAMED} more" if len(names) > MOST_NAMED else ""
    return ", ".join(names[:MOST_NAMED]) + more


@dataclass(frozen=True, slots=True)
class SkillRow:
    """A skill with its level, the newest evidence, how much more there is, and when it was last used."""

    skill: Skill
    drawing: Drawing
    level: str
    evidence: Evidence | None
    more: int
    used: PartialDate | None
    is_told: bool
    is_stale: bool

    @property
    def number(self) -> int:
        return self.more + (self.evidence is not None)


def skill_rows(
    viewer: Viewer, skills: Sequence[Skill], evidence: Mapping[UUID, Told], stale: Container[UUID]
) -> tuple[SkillRow, ...]:
    """As many queries as there are kinds of things among what shows them, and one, however many skills."""
    newest = newest_of(viewer, [skill.pk for skill in skills if skill.pk in evidence])
    return tuple(_skill_row(skill, evidence.get(skill.pk, NOTHING), newest.get(skill.pk), stale) for skill in skills)


def _skill_row(skill: Skill, all_of_it: Told, newest: Evidence | None, stale: Container[UUID]) -> SkillRow:
    level = "" if skill.level is None else f"{skill.level}, {LEVELS[skill.level].lower()}"
    used, is_told = last_used(skill.last_used, [all_of_it.newest] if all_of_it.newest else [])
    number = all_of_it.links + all_of_it.clicks
    if newest is None and all_of_it.clicks:
        said = words.count(all_of_it.clicks, "endorsement")
        newest, number = Evidence(address("skills", skill.pk), said, "endorsement", all_of_it.newest), 1
    return SkillRow(skill, cells(skill.level or 0), level, newest, max(0, number - 1), used, is_told, skill.pk in stale)
