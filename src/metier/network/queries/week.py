"""To whom to turn this week, as it stood on its Monday, and who of them was talked to since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
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
    """At most five, those who are overdue first. Seven queries at most, however many people there are."""
    monday = monday_of(viewer.today)
    degrees = {pk: degree for pk, degree in _degrees(viewer)}  # noqa: C416 - rows of two, not pairs
    overdue = _overdue(viewer, monday)
    in_turn = [pk for pk in degrees if is_turn(str(pk), monday)]
    there = {row.pk: row for row in (*overdue, *(_some(viewer, in_turn) if in_turn else ()))}
    ties = talks_of(viewer, in_turn) if in_turn else {}
    dues = _as_on(viewer, monday, [row for row in there.values() if row.last_on is not None and row.last_on >= monday])
    candidates = {}
    for pk, row in there.items():
        last, due = dues.get(pk, (row.last_on, row.due_on))
        told = row.tie or (tie(ties[pk], monday) if pk in ties else "weak")
        candidates[str(pk)] = Candidate(str(pk), degrees.get(pk, 0), told, due, last, row.quiet_until)
    picks = handful(candidates.values(), monday)
    reasons = {pk: why for pk, why in _reasons(viewer, [UUID(one.key) for one in picks])} if picks else {}  # noqa: C416
    return [
        ThisWeek(
            there[UUID(one.key)],
            one.is_kept,
            None if one.is_kept else candidates[one.key].due,
            candidates[one.key].tie,
            candidates[one.key].degree,
            reasons.get(UUID(one.key), ""),
        )
        for one in picks
    ]


def _as_on(viewer: Viewer, monday: date, talked: list[Contact]) -> dict[UUID, tuple[date | None, date | None]]:
    """The last talk and the next day as they stood on Monday, of those who were talked to since. Two queries."""
    if not talked:
        return {}
    ids = [row.pk for row in talked]
    last = dict(_last_before(viewer, monday, ids))
    rhythms: dict[UUID, list[int | None]] = {}
    for one in taggings(viewer, ids):
        rhythms.setdefault(one.contact_id, []).append(one.tag.every)
    known = {row.pk: viewer.career.day_of(row.created_at) for row in talked}
    weeks = {row.pk: every(row.every, rhythms.get(row.pk, ())) for row in talked}
    return {pk: (last.get(pk), next_due(last.get(pk), weeks[pk], known[pk])) for pk in ids}


@prepared
def _degrees(viewer: Viewer) -> QuerySet[Mattering, tuple[UUID, int]]:
    rows = visible(viewer, Mattering).filter(contact__trashed_at=None).order_by().values_list("contact")
    return rows.annotate(degree=Max("degree"))


@prepared
def _overdue(viewer: Viewer, monday: date) -> QuerySet[Contact]:
    """Whose day had come on Monday, or who has a rhythm and was talked to since."""
    since = Q(last_on__gte=monday, due_on__isnull=False)
    return _light(visible(viewer, Contact).filter(Q(due_on__lte=monday) | since)).order_by()


@prepared
def _some(viewer: Viewer, keys: list[UUID]) -> QuerySet[Contact]:
    return _light(visible(viewer, Contact).filter(pk__in=keys)).order_by()


def _light(rows: QuerySet[Contact]) -> QuerySet[Contact]:
    return rows.only(
        "id", "career", "created_at", "name", "title", "employer", "last_on", "due_on", "tie", "every", "quiet_until"
    )


@prepared
def _last_before(viewer: Viewer, monday: date, keys: list[UUID]) -> QuerySet[Interaction, tuple[UUID, date]]:
    rows = visible(viewer, Interaction).filter(contact__in=keys, on__lt=monday).order_by().values_list("contact")
    return rows.annotate(last=Max("on"))


@prepared
def _reasons(viewer: Viewer, keys: list[UUID]) -> QuerySet[Mattering, tuple[UUID, str]]:
    """What matters most comes last."""
    rows = visible(viewer, Mattering).filter(contact__in=keys).order_by("degree", "-created_at", "-id")
    return rows.values_list("contact", "why")


def week_said(viewer: Viewer) -> tuple[date, date]:
    """The Monday and the Sunday of this week."""
    monday = monday_of(viewer.today)
    return monday, monday + timedelta(days=6)
