"""Where the hours of the last four weeks went, against what the plan gives, and whether that is meant."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, find, visible
from metier.accounts.prepared import prepared
from metier.core import words
from metier.core.dates import NO_BREAK_SPACE
from metier.core.drift import Deliberate, Drift, Served, Wishes, drift, still_holds, wishes
from metier.direction.choices import PRIORITY_NAMES
from metier.plan.choices import Purpose
from metier.plan.queries import Plan
from metier.reviews.models import DeliberateDrift
from metier.reviews.queries.intended import priorities
from metier.reviews.queries.planned import planned_minutes
from metier.reviews.queries.records import Records, records

WEEKS = 4
AHEAD = 13
"""Weeks of the plan that its shares are taken from: fewer say more of which task happens to be next than of what is meant."""
PER_CENT = f"{NO_BREAK_SPACE}%"


@dataclass(frozen=True, slots=True)
class Finding:
    """Hours that go elsewhere. `priority` is the one that takes more than its part, empty where it is hours that were easy or that others
    wanted; `share` its per cent. `rows` are the priorities in rank order, empty for the latter. `said` is the answer that it is deliberate,
    while that holds.
    """

    priority: str
    share: int
    heading: str
    detail: str
    rows: tuple[Served, ...]
    said: DeliberateDrift | None


@dataclass(frozen=True, slots=True)
class HoursWent:
    """Where the hours of the last four weeks went. `priority` is what there is to say of the ranking, `wishes` of whose wish they were."""

    drift: Drift
    by_purpose: Wishes
    priority: Finding | None
    wishes: Finding | None

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(one for one in (self.priority, self.wishes) if one)

    @property
    def open(self) -> tuple[Finding, ...]:
        """Those that were not said to be deliberate."""
        return tuple(one for one in self.findings if one.said is None)


def hours_went(viewer: Viewer, plan: Plan, kept: Records | None = None) -> HoursWent:
    """By the deposits of the last 28 days, which are read unless they are given. Hours for others are no hours for a priority."""
    kept = kept or records(viewer)
    by_priority, by_purpose = _minutes(plan, kept)
    ranking = sorted(plan.places, key=lambda code: plan.places[code])
    now = drift(by_priority, ranking, _planned(plan), PRIORITY_NAMES, weeks=WEEKS)
    wished = wishes(by_purpose)
    answers = answered(viewer)
    return HoursWent(now, wished, _of_ranking(viewer, now, answers), _of_wishes(viewer, wished, answers))


def answered(viewer: Viewer) -> Mapping[str, DeliberateDrift]:
    """What was last called deliberate, by priority."""
    found: dict[str, DeliberateDrift] = {}
    for row in _deliberate(viewer):
        found.setdefault(row.priority, row)
    return found


def deliberate(viewer: Viewer) -> QuerySet[DeliberateDrift]:
    """Every time that drift was called deliberate, newest first."""
    return visible(viewer, DeliberateDrift)


_deliberate = prepared(deliberate)


def deliberate_one(viewer: Viewer, pk: UUID | str) -> DeliberateDrift:
    """Raises Missing."""
    return find(viewer, DeliberateDrift, pk)


def first_day(today: date) -> date:
    """Of the 28 days that are looked at."""
    return today - timedelta(weeks=WEEKS) + timedelta(days=1)


def _minutes(plan: Plan, kept: Records) -> tuple[Counter[str], Counter[str]]:
    """Minutes by priority and by purpose of the last four weeks."""
    since = first_day(plan.today)
    serves, by_priority, by_purpose = priorities(plan), Counter[str](), Counter[str]()
    for row in kept.put.rows:
        if row.day < since:
            continue
        by_purpose[row.purpose] += row.minutes
        if row.goal_id and row.purpose != Purpose.OTHERS:
            own = kept.put.goals.get(row.goal_id)
            by_priority[serves.get(str(row.goal_id), own.priority if own else "")] += row.minutes
    return by_priority, by_purpose


def _planned(plan: Plan) -> Mapping[str, int]:
    """Minutes of each priority in the weeks ahead."""
    serves, found = priorities(plan), Counter[str]()
    for goal, minutes in planned_minutes(plan, AHEAD).items():
        found[serves[goal]] += minutes
    return found


def _of_ranking(viewer: Viewer, now: Drift, answers: Mapping[str, DeliberateDrift]) -> Finding | None:
    if not now.is_worth_saying:
        return None
    taken, first = next(row for row in now.rows if row.priority == now.priority), now.rows[0]
    gives = "Your ranking gives" if now.is_by_rank else f"In the next {AHEAD} weeks your plan gives"
    detail = (
        f"Last four weeks, {words.hours(now.minutes)}. {gives} {_name(taken)} {taken.planned}{PER_CENT} and "
        f"{_name(first)}, your first priority, {first.planned}{PER_CENT}; it had {first.percent}{PER_CENT}."
    )
    said = answers.get(now.priority)
    holds = said and still_holds(Deliberate(said.priority, said.share, said.said_on), now, viewer.today)
    return Finding(now.priority, now.percent, now.sentence, detail, now.rows, said if holds else None)


def _of_wishes(viewer: Viewer, found: Wishes, answers: Mapping[str, DeliberateDrift]) -> Finding | None:
    if not found.sentence:
        return None
    share = round(100 * (found.easy + found.others) / (found.goals + found.easy + found.others))
    parts = [("for your goals", found.goals), ("easy or convenient", found.easy), ("wanted by others", found.others)]
    detail = words.listed([f"{words.hours(minutes)} {what}" for what, minutes in parts if minutes])
    unsaid = f" Of {words.hours(found.unsaid)} more you did not say." if found.unsaid else ""
    said = answers.get("")
    as_drift = Drift((), 0, "", share, "", "", is_by_rank=False)
    holds = said and still_holds(Deliberate("", said.share, said.said_on), as_drift, viewer.today)
    return Finding("", share, found.sentence, f"Last four weeks: {detail}.{unsaid}", (), said if holds else None)


def _name(row: Served) -> str:
    name = PRIORITY_NAMES[row.priority]
    return name[:1].lower() + name[1:]
