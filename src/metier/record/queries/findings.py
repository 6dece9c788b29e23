"""What Metier notices in the record, unless its owner set it aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Sequence
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core.exchange import employer_key
from metier.core.record.findings import CLAIMED, Claim, Employment, Finding, Span, few_wins, unused_claim
from metier.record.models import FindingSetAside, Position, Skill
from metier.record.queries.line_of_time import WinsOf


def findings(
    viewer: Viewer, positions: Sequence[Position], wins: Iterable[WinsOf], old: Iterable[Skill]
) -> tuple[Finding, ...]:
    """At most one of each rule, from rows that are read already. What was set aside is asked only where there is something to say."""
    employed = employments(positions, wins)
    claims = [
        Claim(str(skill.pk), skill.name, skill.level, skill.last_used)
        for skill in old
        if skill.last_used and skill.level is not None and skill.level >= CLAIMED
    ]
    found = _said(viewer, employed, claims, set())
    if not found:
        return ()
    return _said(viewer, employed, claims, set(_set_aside(viewer)))


def left(viewer: Viewer) -> dict[UUID, FindingSetAside]:
    """What was set aside, by key, the last first."""
    return {row.pk: row for row in visible(viewer, FindingSetAside)}


def words_of_left(viewer: Viewer, row: FindingSetAside) -> str:
    """What it was about: the employer, or the skill."""
    skill = next((one for one in visible(viewer, Skill) if str(one.pk) == row.subject), None)
    what = {"few-wins": "few wins at", "unused-claim": "an old claim to"}.get(row.rule, row.rule)
    return f"{what} {skill or row.subject}"


@prepared
def _set_aside(viewer: Viewer) -> QuerySet[FindingSetAside, tuple[str, str]]:
    return visible(viewer, FindingSetAside).values_list("rule", "subject")


def _said(
    viewer: Viewer, employed: Iterable[Employment], claims: Iterable[Claim], aside: Container[tuple[str, str]]
) -> tuple[Finding, ...]:
    few = few_wins([one for one in employed if ("few-wins", one.key) not in aside], viewer.today)
    claim = unused_claim([one for one in claims if ("unused-claim", one.key) not in aside], viewer.today)
    return tuple(one for one in (few, claim) if one)


def employments(positions: Sequence[Position], wins: Iterable[WinsOf]) -> list[Employment]:
    """The time at each employer and its wins: those linked to a position there, and those of a month when that was the only employer."""
    spans: dict[str, list[Span]] = {}
    names: dict[str, str] = {}
    of: dict[UUID, str] = {}
    for row in positions:
        if row.employer and row.starts:
            key = of[row.pk] = employer_key(row.employer)
            names.setdefault(key, row.employer)
            spans.setdefault(key, []).append(Span(row.starts, row.ends))
    counted = Counter[str]()
    for one in wins:
        there = of.get(one.position) if one.position else _only(spans, one.last.first if one.last else None)
        if there:
            counted[there] += one.number
    return [Employment(key, names[key], tuple(found), counted[key]) for key, found in spans.items()]


def _only(spans: dict[str, list[Span]], day: date | None) -> str | None:
    there = [
        key
        for key, found in spans.items()
        if day and any(one.starts.first <= day and (one.ends is None or day <= one.ends.last) for one in found)
    ]
    return there[0] if len(there) == 1 else None
