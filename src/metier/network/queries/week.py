"""To whom to turn this week, as it stood on its Monday, and who of them was talked to since."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias
from uuid import UUID

from django.db.models import Exists, F, Max, OuterRef, QuerySet, Subquery

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core.network.rhythm import every, next_due
from metier.core.network.rotation import (
    KEPT,
    MOST,
    Candidate,
    comes_in_turn,
    handful,
    is_overdue,
    is_own_week,
    may_come,
    monday_of,
    turn_in,
    turn_order,
)
from metier.core.network.ties import Talks, tie
from metier.network.models import Contact, Interaction, Mattering
from metier.network.queries.parts import rhythms
from metier.network.queries.talks import talks_of

Light: TypeAlias = tuple[UUID, date | None, date | None, str, date | None, int | None]
"""A key, the last talk, the next day, the owner's word of the tie, until when they are left in peace, how much they matter."""
Before: TypeAlias = tuple[date | None, date | None]
"""The last talk and the next day as they stood on Monday."""
SOME, MOST_OVERDUE, SOME_IN_TURN = 30, 6_000, 20
"""Those who are overdue are read so many at a time, until there are five whose week it is: those come first."""


@dataclass(frozen=True, slots=True)
class ThisWeek:
    """One of the handful: `due` is the day that had passed on Monday, None for who has their turn; `tie` of who has."""

    contact: Contact
    is_kept: bool
    due: date | None
    tie: str
    degree: int
    why: str

    def is_done(self, monday: date) -> bool:
        """Whether they were talked to since the week began."""
        return self.contact.last_on is not None and self.contact.last_on >= monday


def this_week(viewer: Viewer) -> list[ThisWeek]:
    """At most five, those who are overdue first. Eight queries as a rule, however many people there are."""
    monday = monday_of(viewer.today)
    talked = _talked(viewer, monday)
    before = _as_on(viewer, monday, [row[0] for row in talked])
    candidates = {row[0]: _candidate(row, before, {}, monday) for row in talked}
    candidates |= _first_in_turn(viewer, monday, before)
    enough = 0
    for at in range(0, MOST_OVERDUE, SOME):
        some = _overdue(viewer, monday, at)
        for row in some:
            found = candidates.setdefault(row[0], _candidate(row, before, {}, monday))
            enough += may_come(found, monday) and found.due is not None and is_own_week(found.due, monday)
        if len(some) < SOME:
            break
        if enough >= MOST:  # not all were read: one place goes round among all
            for row in _overdue_in_turn(viewer, monday, turn_in(monday)):
                candidates.setdefault(row[0], _candidate(row, before, {}, monday))
            break
    return _shown(viewer, candidates, [(UUID(one.key), one.is_kept) for one in handful(candidates.values(), monday)])


def _first_in_turn(viewer: Viewer, monday: date, before: Mapping[UUID, Before]) -> dict[UUID, Candidate]:
    """Those whose turn it is, in their order, until the places that are kept are filled: of the others the ties need not be told."""
    rows = sorted(_in_turn(viewer, turn_in(monday)), key=lambda row: turn_order(str(row[0]), row[-1] or 0, monday))
    found: dict[UUID, Candidate] = {}
    for at in range(0, len(rows), SOME_IN_TURN):
        some = rows[at : at + SOME_IN_TURN]
        ties = talks_of(viewer, [row[0] for row in some])
        found |= {row[0]: _candidate(row, before, ties, monday) for row in some}
        if sum(_may_be_kept(one, monday) for one in found.values()) >= KEPT:
            break
    return found


def _may_be_kept(one: Candidate, monday: date) -> bool:
    return may_come(one, monday) and comes_in_turn(one, monday) and not is_overdue(one.due, monday)


def _candidate(row: Light, before: Mapping[UUID, Before], ties: Mapping[UUID, Talks], monday: date) -> Candidate:
    """As they stood on Monday."""
    pk, last, due, word, quiet_until, degree = row
    last, due = before.get(pk, (last, due))
    told = word or (tie(ties[pk], monday) if pk in ties else "weak")
    return Candidate(str(pk), degree or 0, told, due, last, quiet_until)


def _shown(viewer: Viewer, candidates: Mapping[UUID, Candidate], picks: Sequence[tuple[UUID, bool]]) -> list[ThisWeek]:
    """Two queries."""
    people = {row.pk: row for row in _people(viewer, [pk for pk, _ in picks])} if picks else {}
    reasons = {pk: why for pk, why in _reasons(viewer, list(people))} if picks else {}  # noqa: C416 - rows, not pairs
    return [
        ThisWeek(
            people[pk],
            is_kept,
            None if is_kept else candidates[pk].due,
            candidates[pk].tie,
            candidates[pk].degree,
            reasons.get(pk, ""),
        )
        for pk, is_kept in picks
    ]


def _as_on(viewer: Viewer, monday: date, talked: list[UUID]) -> dict[UUID, Before]:
    """The last talk and the next day as they stood on Monday, of those who were talked to since. Three queries."""
    if not talked:
        return {}
    last = dict(_last_before(viewer, monday, talked))
    of_groups: dict[UUID, list[int | None]] = {}
    for pk, weeks in rhythms(viewer, talked):
        of_groups.setdefault(pk, []).append(weeks)
    found = {}
    for row in _people(viewer, talked):
        often = every(row.every, of_groups.get(row.pk, ()))
        known_since = viewer.career.day_of(row.created_at)
        found[row.pk] = (last.get(row.pk), next_due(last.get(row.pk), often, known_since))
    return found


@prepared
def _overdue(viewer: Viewer, monday: date, at: int) -> QuerySet[Contact, Light]:
    """Some of those whose day had come on Monday, who matter most first, of these who waits longest."""
    rows = _light(visible(viewer, Contact).filter(due_on__lte=monday))
    return rows.order_by(F("degree").desc(nulls_last=True), "due_on", "id")[at : at + SOME]


@prepared
def _overdue_in_turn(viewer: Viewer, monday: date, turn: int) -> QuerySet[Contact, Light]:
    """Of those whose day had come on Monday, all whose turn it is: one place goes round among them."""
    return _light(visible(viewer, Contact).filter(due_on__lte=monday, turn=turn)).order_by()


@prepared
def _talked(viewer: Viewer, monday: date) -> QuerySet[Contact, Light]:
    """Who was talked to since Monday: they may have been due on it."""
    return _light(visible(viewer, Contact).filter(last_on__gte=monday)).order_by()


@prepared
def _in_turn(viewer: Viewer, turn: int) -> QuerySet[Contact, Light]:
    """Who matters, and has their turn."""
    return _light(visible(viewer, Contact).filter(Exists(_reasons_of_each()), turn=turn)).order_by()


def _light(rows: QuerySet[Contact]) -> QuerySet[Contact, Light]:
    degree = Subquery(_reasons_of_each().order_by("-degree").values("degree")[:1])
    return rows.annotate(degree=degree).values_list("id", "last_on", "due_on", "tie", "quiet_until", "degree")


def _reasons_of_each() -> QuerySet[Mattering]:
    """Of each person of a query, why they matter."""
    return Mattering._default_manager.filter(career=OuterRef("career"), contact=OuterRef("pk"), trashed_at=None)


@prepared
def _people(viewer: Viewer, keys: list[UUID]) -> QuerySet[Contact]:
    rows = visible(viewer, Contact).filter(pk__in=keys).order_by()
    return rows.only("id", "career", "created_at", "name", "title", "employer", "last_on", "every")


@prepared
def _last_before(viewer: Viewer, monday: date, keys: list[UUID]) -> QuerySet[Interaction, tuple[UUID, date]]:
    rows = visible(viewer, Interaction).filter(contact__in=keys, on__lt=monday).order_by().values_list("contact")
    return rows.annotate(last=Max("on"))


@prepared
def _reasons(viewer: Viewer, keys: list[UUID]) -> QuerySet[Mattering, tuple[UUID, str]]:
    """What matters most comes last."""
    rows = visible(viewer, Mattering).filter(contact__in=keys).order_by("degree", "-created_at", "-id")
    return rows.values_list("contact", "why")
