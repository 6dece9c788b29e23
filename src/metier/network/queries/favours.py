"""Favours: open ones, those of a person, one, and the balances."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Count, Max, Q, QuerySet

from metier.accounts.access import Missing, Viewer, find, visible
from metier.accounts.prepared import prepared
from metier.core.naming import named
from metier.core.network.balance import Balance, Done, balance_of, place, twelve_months_before
from metier.network.choices import FavourStage, Way
from metier.network.models import Favour
from metier.network.queries.there import of_somebody_there

MOST_LOOKED_AT = 40
_IN_A_LINE = (
    *("id", "career", "created_at", "contact", "way", "kind", "stage", "size", "line", "on", "due", "done_on"),
    *("contact__id", "contact__career", "contact__name"),
)
"""What a line says of a favour and its person."""
IS_OPEN = (FavourStage.ASKED.value, FavourStage.OFFERED.value, FavourStage.PROMISED.value)
_GIVEN, _RECEIVED = Q(way=Way.GIVEN.value), Q(way=Way.RECEIVED.value)
_DONE = Q(stage=FavourStage.DONE.value)
_RETURNS = Q(returned_by__isnull=False, returned_by__trashed_at=None, returned_by__stage=FavourStage.DONE.value)
NOT_RETURNED = Q(returned_on=None) & (
    Q(returned_by=None)
    | Q(returned_by__trashed_at__isnull=False)
    | Q(returned_by__stage__in=(*IS_OPEN, FavourStage.DROPPED.value))
)
"""Neither by a word, nor by a favour that is there and was done."""


def favour(viewer: Viewer, pk: UUID | str) -> Favour:
    """Raises Missing, also when its person is in the trash."""
    found = find(viewer, Favour, pk)
    if found.contact.trashed_at is not None:
        raise Missing("There is no such favour.")
    return found


def open_favour_named(viewer: Viewer, said: str) -> Favour:
    """The one whose words, person or id somebody means, among those that are open. Raises Refused."""
    return _named(viewer, said, IS_OPEN, "open favour")


def done_favour_named(viewer: Viewer, said: str) -> Favour:
    """The same among those that are done."""
    return _named(viewer, said, (FavourStage.DONE,), "favour that is done", "favours that are done")


def _named(viewer: Viewer, said: str, stages: Sequence[str], kind: str, plural: str = "") -> Favour:
    rows = favours(viewer).filter(stage__in=stages)
    titles = {row.pk: f"{row.line} ({row.contact.name})" for row in rows}
    return favour(viewer, named(said, titles, kind, plural))


def favours(viewer: Viewer) -> QuerySet[Favour]:
    """All with their people, the newest first."""
    return visible(viewer, Favour).filter(of_somebody_there(viewer)).select_related("contact")


def is_any(viewer: Viewer) -> bool:
    """Whether any favour is written down."""
    return bool(_first(viewer))


@prepared
def _first(viewer: Viewer) -> QuerySet[Favour, UUID]:
    return visible(viewer, Favour).filter(contact__trashed_at=None).order_by().values_list("pk", flat=True)[:1]


def in_lines(viewer: Viewer) -> QuerySet[Favour]:
    """The same with what a line says of them, and no more."""
    return favours(viewer).only(*_IN_A_LINE)


def open_favours(viewer: Viewer, way: str) -> list[Favour]:
    """What is promised, asked for or offered one way, in the order in which it is to be done."""
    return sorted(_open(viewer, way), key=lambda row: place(row.stage, row.due, row.size, row.on))


@prepared
def _open(viewer: Viewer, way: str) -> QuerySet[Favour]:
    return in_lines(viewer).filter(way=way, stage__in=IS_OPEN).order_by()


@prepared
def favours_with(viewer: Viewer, contact: UUID) -> QuerySet[Favour]:
    """All of a person, the newest first, each with what it is returned by."""
    return visible(viewer, Favour).filter(contact=contact).select_related("returned_by")


@prepared
def not_returned(viewer: Viewer, contacts: Sequence[UUID], way: str) -> QuerySet[Favour]:
    """What was done one way with these people and is not returned, by another favour nor by a word; the newest first."""
    rows = visible(viewer, Favour).filter(NOT_RETURNED, contact__in=contacts, way=way, stage=FavourStage.DONE.value)
    return rows.order_by("-done_on", "-created_at", "-id")


def is_returned(row: Favour) -> bool:
    """Of a row that was read with what it is returned by."""
    by = row.returned_by
    return row.returned_on is not None or (by is not None and by.trashed_at is None and by.stage == FavourStage.DONE)


def balance_with(rows: Sequence[Favour], today: date) -> Balance:
    """The balance of a person, from the rows of `favours_with`."""
    done = [row for row in rows if row.stage == FavourStage.DONE]
    return balance_of([_done(row) for row in done], today)


def _done(row: Favour) -> Done:
    by = row.returned_by if row.returned_on is None and is_returned(row) else None
    on = row.done_on or row.on
    return Done(
        str(row.pk), "given" if row.way == Way.GIVEN else "received", on, is_returned(row), str(by.pk) if by else ""
    )


def balances(viewer: Viewer, contact_ids: Sequence[UUID]) -> dict[UUID, Balance]:
    """By person, for those with a favour that was done. One query."""
    since = twelve_months_before(viewer.today)
    return {pk: _balance(counts) for pk, *counts in _counts_of(viewer, since, contact_ids)}


@dataclass(frozen=True, slots=True)
class InAYear:
    """How many favours went each way with a person in the twelve months up to today, and when the last was done."""

    contact: UUID
    received: int
    given: int
    last: date

    @property
    def difference(self) -> int:
        """As `Balance.difference`."""
        return self.given - self.received


def in_a_year(viewer: Viewer) -> list[InAYear]:
    """Of everybody with a favour that was done in twelve months. One query, that grows with a year and not with a career."""
    found: dict[UUID, list[tuple[str, date]]] = {}
    for pk, way, on in _in_a_year(viewer, twelve_months_before(viewer.today)):
        found.setdefault(pk, []).append((way, on))
    received = Way.RECEIVED.value
    return [
        InAYear(
            pk,
            sum(way == received for way, _ in rows),
            sum(way != received for way, _ in rows),
            max(on for _, on in rows),
        )
        for pk, rows in found.items()
    ]


@prepared
def _in_a_year(viewer: Viewer, since: date) -> QuerySet[Favour, tuple[Any, ...]]:
    """Only what was done has a day on which it was. Any is a key, the way and a day."""
    rows = visible(viewer, Favour).filter(of_somebody_there(viewer), done_on__gt=since)
    return rows.order_by().values_list("contact_id", "way", "done_on")


@dataclass(frozen=True, slots=True)
class Ever:
    """With how many people there is a favour that was done, and how many went each way with all of them."""

    people: int = 0
    received: int = 0
    given: int = 0


def ever(viewer: Viewer) -> Ever:
    """One query."""
    return next((Ever(*counts) for counts in _ever(viewer)), Ever())


@prepared
def _ever(viewer: Viewer) -> QuerySet[Favour, tuple[int, int, int]]:
    """What is done is told apart while counting: so all is read from one index, in the order of its people."""
    counted = (
        _all_there(viewer)
        .values("career")
        .annotate(
            people=Count("contact", distinct=True, filter=_DONE),
            received=Count("contact", filter=_DONE & _RECEIVED),
            given=Count("contact", filter=_DONE & _GIVEN),
        )
    )
    return counted.values_list("people", "received", "given")


@prepared
def people_ever(viewer: Viewer, after: int, upto: int) -> QuerySet[Favour, UUID]:
    """Some of everybody with a favour that was done, the last first."""
    by_person = _all_there(viewer).filter(_DONE).values("contact").annotate(last=Max("done_on"))
    return by_person.order_by("-last", "contact").values_list("contact", flat=True)[after:upto]


def _all_there(viewer: Viewer) -> QuerySet[Favour]:
    return visible(viewer, Favour).filter(of_somebody_there(viewer)).order_by()


def to_give_back(viewer: Viewer) -> dict[UUID, Balance]:
    """Who helped more than they were helped, those first who helped last, of the forty who did so last. Two queries."""
    return {pk: one for pk, one in _lately(viewer, Way.RECEIVED.value).items() if one.to_return}


def to_come_back(viewer: Viewer) -> dict[UUID, Balance]:
    """The same of those who were helped more than they helped."""
    return {pk: one for pk, one in _lately(viewer, Way.GIVEN.value).items() if one.to_come_back}


def _lately(viewer: Viewer, way: str) -> dict[UUID, Balance]:
    """By person, of the last with whom something of this way is not returned."""
    keys = list(dict.fromkeys(_done_last(viewer, way)))[:MOST_LOOKED_AT]
    found = balances(viewer, keys) if keys else {}
    return {pk: found[pk] for pk in keys if pk in found}


@prepared
def _done_last(viewer: Viewer, way: str) -> QuerySet[Favour, UUID]:
    rows = visible(viewer, Favour).filter(NOT_RETURNED, way=way, done_on__isnull=False)
    by_day = rows.filter(of_somebody_there(viewer)).order_by("-done_on", "-id")
    return by_day.values_list("contact_id", flat=True)[: MOST_LOOKED_AT * 3]


@prepared
def _counts_of(viewer: Viewer, since: date, contacts: Sequence[UUID]) -> QuerySet[Favour, tuple[Any, ...]]:
    """What `core.network.balance` counts, counted by the database: Any is a key and eight numbers."""
    rows = visible(viewer, Favour).filter(contact__in=contacts, stage=FavourStage.DONE.value)
    return (
        rows.order_by()
        .values_list("contact")
        .annotate(
            received=Count("pk", filter=_RECEIVED & Q(done_on__gt=since)),
            given=Count("pk", filter=_GIVEN & Q(done_on__gt=since)),
            received_ever=Count("pk", filter=_RECEIVED),
            given_ever=Count("pk", filter=_GIVEN),
            received_open=Count("pk", filter=_RECEIVED & NOT_RETURNED),
            given_open=Count("pk", filter=_GIVEN & NOT_RETURNED),
            received_returning=Count("returned_by", distinct=True, filter=_GIVEN & Q(returned_on=None) & _RETURNS),
            given_returning=Count("returned_by", distinct=True, filter=_RECEIVED & Q(returned_on=None) & _RETURNS),
        )
    )


def _balance(counts: Sequence[int]) -> Balance:
    received, given, received_ever, given_ever, received_open, given_open, received_returning, given_returning = counts
    return Balance(
        received,
        given,
        received_ever,
        given_ever,
        received_open,
        given_open,
        received_ever - received_returning,
        given_ever - given_returning,
    )
