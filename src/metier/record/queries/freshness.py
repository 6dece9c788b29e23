"""What of the record is stale, and what freshens it in two minutes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Owned
from metier.core.dates import PartialDate
from metier.core.record.freshness import DAYS, SAID, Dated, Rule, Stale, last_used, stale
from metier.record.kinds import BY_LABEL
from metier.record.models import (
    Certificate,
    Confirmed,
    Position,
    Profile,
    Project,
    Reference,
    Skill,
    Volunteering,
    Win,
)
from metier.record.queries.evidence import Told, told
from metier.record.queries.lines import address

A_PAGE = 50
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
    yield from skills(viewer, _could_be_stale(viewer), told(viewer))
    last = {
        pk: on for pk, on in visible(viewer, Win).order_by("happened_on").values_list("position", "happened_on") if pk
    }
    yield from others(
        viewer,
        visible(viewer, Position),
        last,
        [
            *visible(viewer, Project),
            *visible(viewer, Volunteering),
            *visible(viewer, Certificate),
            *visible(viewer, Reference),
        ],
        visible(viewer, Profile).first(),
    )


def skills(viewer: Viewer, found: Iterable[Skill], evidence: Mapping[UUID, Told]) -> Iterator[Dated]:
    """Skills with when they were last used, by word or by evidence."""
    for skill in found:
        newest = evidence[skill.pk].newest if skill.pk in evidence else None
        yield _dated(Rule.SKILL, skill, last_used(skill.last_used, [newest] if newest else [])[0])


def stale_skills(viewer: Viewer) -> set[UUID]:
    """The skills that are stale. Three queries, however many there are."""
    found = stale(skills(viewer, _could_be_stale(viewer), told(viewer)), viewer.today)
    return {UUID(one.of.key.partition(":")[2]) for one in found}


def _could_be_stale(viewer: Viewer) -> QuerySet[Skill]:
    """But for those that were used of late, by word, which most are."""
    limit = str(viewer.today - timedelta(days=DAYS[Rule.SKILL]))
    return visible(viewer, Skill).exclude(last_used__gte=limit)


def others(
    viewer: Viewer,
    positions: Iterable[Position],
    last_win: Mapping[UUID, PartialDate | None],
    rest: Iterable[Owned],
    profile: Profile | None,
) -> Iterator[Dated]:
    """What can go stale beside skills, from rows that are read already."""
    for role in positions:
        if role.ends is None and role.starts:
            dates = [role.starts, last_win.get(role.pk)]
            yield _dated(Rule.POSITION, role, max((one for one in dates if one), key=lambda one: one.last))
    for row in rest:
        if isinstance(row, Project | Volunteering) and row.ends is None and row.starts:
            yield _dated(Rule.GOES_ON, row, row.starts)
        elif isinstance(row, Certificate) and row.ends:
            yield _dated(Rule.CERTIFICATE, row, row.ends)
        elif isinstance(row, Reference) and (row.may_name or row.may_quote):
            yield _dated(Rule.REFERENCE, row, row.agreed_on or _day(viewer, row))
    if profile:
        yield _dated(Rule.PROFILE, profile, _day(viewer, profile))


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
    elsewhere = f"{address('wins', UUID(key)).rpartition(key)[0]}new/?position={key}"
    return ToFreshen(
        kind.slug,
        key,
        here,
        one.of.name,
        kind.one,
        one.why,
        way,
        elsewhere if one.of.rule is Rule.POSITION else here,
        still,
        one.of.rule is Rule.SKILL,
    )
