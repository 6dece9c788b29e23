"""To whom to turn this week, as it stood on its Monday, and who of them was talked to since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias
from uuid import UUID

from django.db.models import Max, Q, QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core.network.rhythm import every, next_due
from metier.core.network.rotation import Candidate, handful, is_turn, monday_of
from metier.core.network.ties import tie
from metier.network.models import Contact, Interaction, Mattering
from metier.network.queries.parts import taggings
from metier.network.queries.talks import talks_of

Light: TypeAlias = tuple[UUID, date | None, date | None, str, date | None]
"""A key, the last talk, the next day, the owner's word of the tie, and until when they are left in peace."""


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
    """At most five, those who are overdue first. Eight queries at most, however many people there are."""
    monday = monday_of(viewer.today)
    degrees = {pk: degree for pk, degree in _degrees(viewer)}  # noqa: C416 - rows of two, not pairs
    overdue = _overdue(viewer, monday)
    in_turn = [pk for pk in degrees if is_turn(str(pk), monday)]
    there = {row[0]: row for row in (*overdue, *(_some(viewer, in_turn) if in_turn else ()))}
    ties = talks_of(viewer, in_turn) if in_turn else {}
    before = _as_on(viewer, monday, [pk for pk, last, *_ in there.values() if last is not None and last >= monday])
    candidates = {}
    for pk, last, due, word, quiet_until in there.values():
        told = word or (tie(ties[pk], monday) if pk in ties else "weak")
        last, due = before.get(pk, (last, due))
        candidates[pk] = Candidate(str(pk), degrees.get(pk, 0), told, due, last, quiet_until)
    picks = [(UUID(one.key), one.is_kept) for one in handful(candidates.values(), monday)]
    people = {row.pk: row for row in _people(viewer, [pk for pk, _ in picks])} if picks else {}
    reasons = {pk: why for pk, why in _reasons(viewer, list(people))} if picks else {}  # noqa: C416
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


def _as_on(viewer: Viewer, monday: date, talked: list[UUID]) -> dict[UUID, tuple[date | None, date | None]]:
    """The last talk and the next day as they stood on Monday, of those who were talked to since. Three queries."""
    if not talked:
        return {}
    last = dict(_last_before(viewer, monday, talked))
    rhythms: dict[UUID, list[int | None]] = {}
    for one in taggings(viewer, talked):
        rhythms.setdefault(one.contact_id, []).append(one.tag.every)
    found = {}
    for row in _people(viewer, talked):
        weeks = every(row.every, rhythms.get(row.pk, ()))
        known_since = viewer.career.day_of(row.created_at)
        found[row.pk] = (last.get(row.pk), next_due(last.get(row.pk), weeks, known_since))
    return found


@prepared
def _degrees(viewer: Viewer) -> QuerySet[Mattering, tuple[UUID, int]]:
    rows = visible(viewer, Mattering).filter(contact__trashed_at=None).order_by().values_list("contact")
    return rows.annotate(degree=Max("degree"))


@prepared
def _overdue(viewer: Viewer, monday: date) -> QuerySet[Contact, Light]:
    """Whose day had come on Monday, or who has a rhythm and was talked to since."""
    since = Q(last_on__gte=monday, due_on__isnull=False)
    return _light(visible(viewer, Contact).filter(Q(due_on__lte=monday) | since))


@prepared
def _some(viewer: Viewer, keys: list[UUID]) -> QuerySet[Contact, Light]:
    return _light(visible(viewer, Contact).filter(pk__in=keys))


def _light(rows: QuerySet[Contact]) -> QuerySet[Contact, Light]:
    return rows.order_by().values_list("id", "last_on", "due_on", "tie", "quiet_until")


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
