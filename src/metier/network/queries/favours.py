"""Favours: open ones, those of a person, one, and the balances."""

from __future__ import annotations

from collections.abc import Sequence
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

IS_OPEN = (FavourStage.ASKED.value, FavourStage.OFFERED.value, FavourStage.PROMISED.value)
_GIVEN, _RECEIVED = Q(way=Way.GIVEN.value), Q(way=Way.RECEIVED.value)
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


def favour_named(viewer: Viewer, said: str, stages: Sequence[str] = ()) -> Favour:
    """The one whose words, person or id somebody means, among all or those of these stages. Raises Refused."""
    rows = favours(viewer).filter(stage__in=stages) if stages else favours(viewer)
    titles = {row.pk: f"{row.line} ({row.contact.name})" for row in rows}
    return favour(viewer, named(said, titles, "favour"))


def favours(viewer: Viewer) -> QuerySet[Favour]:
    """All with their people, the newest first."""
    return visible(viewer, Favour).filter(contact__trashed_at=None).select_related("contact")


def open_favours(viewer: Viewer, way: str) -> list[Favour]:
    """What is promised, asked for or offered one way, in the order in which it is to be done."""
    return sorted(_open(viewer, way), key=lambda row: place(row.stage, row.due, row.size, row.on))


@prepared
def _open(viewer: Viewer, way: str) -> QuerySet[Favour]:
    return favours(viewer).filter(way=way, stage__in=IS_OPEN)


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
    return {pk: _balance(counts) for pk, _, *counts in _counts_of(viewer, since, contact_ids)}


def all_balances(viewer: Viewer) -> dict[UUID, tuple[Balance, date]]:
    """By person, everybody with a favour that was done, and the day of their last one. One query."""
    since = twelve_months_before(viewer.today)
    return {pk: (_balance(counts), last) for pk, last, *counts in _counts(viewer, since)}


@prepared
def _counts_of(viewer: Viewer, since: date, contacts: Sequence[UUID]) -> QuerySet[Favour, tuple[Any, ...]]:
    return _counted(visible(viewer, Favour).filter(contact__in=contacts), since)


@prepared
def _counts(viewer: Viewer, since: date) -> QuerySet[Favour, tuple[Any, ...]]:
    return _counted(visible(viewer, Favour).filter(contact__trashed_at=None), since)


def _counted(rows: QuerySet[Favour], since: date) -> QuerySet[Favour, tuple[Any, ...]]:
    """What `core.network.balance` counts, counted by the database: Any is a key, a day and eight numbers."""
    by_person = rows.filter(stage=FavourStage.DONE.value).order_by().values_list("contact")
    return by_person.annotate(
        last=Max("done_on"),
        received=Count("pk", filter=_RECEIVED & Q(done_on__gt=since)),
        given=Count("pk", filter=_GIVEN & Q(done_on__gt=since)),
        received_ever=Count("pk", filter=_RECEIVED),
        given_ever=Count("pk", filter=_GIVEN),
        received_open=Count("pk", filter=_RECEIVED & NOT_RETURNED),
        given_open=Count("pk", filter=_GIVEN & NOT_RETURNED),
        received_returning=Count("returned_by", distinct=True, filter=_GIVEN & Q(returned_on=None) & _RETURNS),
        given_returning=Count("returned_by", distinct=True, filter=_RECEIVED & Q(returned_on=None) & _RETURNS),
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
