"""What of the record is stale, and what freshens it in two minutes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db.models import Max, QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Owned
from metier.accounts.prepared import prepared
from metier.core.dates import PartialDate
from metier.core.record.freshness import DAYS, SAID, Dated, Rule, Stale, last_used, stale
from metier.record.kinds import BY_LABEL, BY_SLUG
from metier.record.models import Certificate, Confirmed, Position, Profile, Project, Reference, Skill, Volunteering, Win
from metier.record.queries.evidence import Told, told
from metier.record.queries.lines import address
from metier.record.queries.rows import every
from metier.ui.addresses import address_of

A_PAGE = 50
OTHERS = ("positions", "projects", "volunteering", "certificates", "references", "profile")
WAYS = {
    Rule.SKILL: ("Used it this month", "Still at this level"),
    Rule.POSITION: ("Add a win", "Nothing to add yet"),
    Rule.GOES_ON: ("Change it", "It still goes on"),
    Rule.PROFILE: ("Change it", "Still true"),
    Rule.CERTIFICATE: ("It was renewed", "It may stay"),
    Rule.REFERENCE: ("Change what they agreed to", "They still agree"),
}


@dataclass(frozen=True, slots=True)
class ToFreshen:
    """One stale thing: its page, why it is named, what its owner may do (`way`), and what they may just say (`still`)."""

    slug: str
    id: str
    href: str
    name: str
    what: str
    why: str
    way: str
    way_href: str
    still: str
    is_skill: bool


@dataclass(frozen=True, slots=True)
class FreshPage:
    things: tuple[ToFreshen, ...]
    more: int
    rules: tuple[str, ...] = tuple(SAID.values())


def fresh_page(viewer: Viewer) -> FreshPage:
    """Everything that is stale, the longest first."""
    found = stale(everything(viewer), viewer.today)
    return FreshPage(tuple(to_freshen(one) for one in found[:A_PAGE]), max(0, len(found) - A_PAGE))


def everything(viewer: Viewer) -> Iterator[Dated]:
    """All that can go stale, with the newest day that speaks for it."""
    limit = viewer.today - timedelta(days=DAYS[Rule.SKILL])
    yield from skills(_could_be_stale(viewer, str(limit)), told(viewer))
    rows = [row for slug in OTHERS for row in every(viewer, BY_SLUG[slug].model)]
    yield from others(viewer, rows, dict(_last_wins(viewer)))


@prepared
def _last_wins(viewer: Viewer) -> QuerySet[Win, tuple[UUID, PartialDate | None]]:
    """When the last win of each position was."""
    rows = visible(viewer, Win).filter(position__isnull=False)
    return rows.order_by().values("position").annotate(last=Max("happened_on")).values_list("position", "last")


def skills(found: Iterable[Skill], evidence: Mapping[UUID, Told]) -> Iterator[Dated]:
    """Skills with when they were last used, by word or by evidence."""
    for skill in found:
        newest = evidence[skill.pk].newest if skill.pk in evidence else None
        yield _dated(Rule.SKILL, skill, last_used(skill.last_used, [newest] if newest else [])[0])


def stale_skills(viewer: Viewer, found: Iterable[Skill], evidence: Mapping[UUID, Told]) -> set[UUID]:
    """The keys of those of these skills that are stale."""
    return skills_among(stale(skills(found, evidence), viewer.today))


def skills_among(found: Iterable[Stale]) -> set[UUID]:
    """The keys of the skills among what is stale."""
    return {UUID(one.of.key.partition(":")[2]) for one in found if one.of.rule is Rule.SKILL}


@prepared
def _could_be_stale(viewer: Viewer, limit: str) -> QuerySet[Skill]:
    """But for those that were used of late, by word, which most are."""
    return visible(viewer, Skill).exclude(last_used__gte=limit)


def others(viewer: Viewer, rows: Iterable[Owned], last: Mapping[UUID, PartialDate | None]) -> Iterator[Dated]:
    """What can go stale beside skills, of rows of the kinds in OTHERS and of any that cannot; `last` are the last wins by position."""
    for row in rows:
        if isinstance(row, Position) and row.ends is None and row.starts:
            dates = [row.starts, last.get(row.pk)]
            yield _dated(Rule.POSITION, row, max((one for one in dates if one), key=lambda one: one.last))
        elif isinstance(row, Project | Volunteering) and row.ends is None and row.starts:
            yield _dated(Rule.GOES_ON, row, row.starts)
        elif isinstance(row, Certificate) and row.ends:
            yield _dated(Rule.CERTIFICATE, row, row.ends)
        elif isinstance(row, Reference) and (row.may_name or row.may_quote):
            yield _dated(Rule.REFERENCE, row, row.agreed_on or _day(viewer, row))
        elif isinstance(row, Profile):
            yield _dated(Rule.PROFILE, row, _day(viewer, row))


def _dated(rule: Rule, row: Confirmed, last: PartialDate | None) -> Dated:
    return Dated(rule, f"{row._meta.label_lower}:{row.pk}", str(row), last, row.confirmed_on)


def _day(viewer: Viewer, row: Owned) -> PartialDate:
    return PartialDate.of(viewer.career.day_of(row.created_at))


def to_freshen(one: Stale) -> ToFreshen:
    """A stale thing as pages and commands show it."""
    label, _, key = one.of.key.partition(":")
    kind = BY_LABEL[label]
    way, still = WAYS[one.of.rule]
    here = address(kind.slug, UUID(key))
    return ToFreshen(
        kind.slug,
        key,
        here,
        one.of.name,
        kind.one,
        one.why,
        way,
        f"{address_of('record:add', 'wins')}?position={key}" if one.of.rule is Rule.POSITION else here,
        still,
        one.of.rule is Rule.SKILL,
    )
