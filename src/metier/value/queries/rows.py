"""The rows that pages of pay are made of, each asked once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TypeVar
from uuid import UUID

from django.db.models import Count, QuerySet

from metier.accounts.access import Viewer, find, visible
from metier.accounts.models import Owned
from metier.accounts.prepared import prepared
from metier.core.naming import named
from metier.value.models import (
    Assumptions,
    Equity,
    Market,
    Negotiation,
    NegotiationWin,
    Offer,
    Pay,
    Point,
    Prices,
    Rate,
)

T = TypeVar("T", bound=Owned)
MOST_POINTS, YEARS_KEPT = 500, 2


@prepared
def pay(viewer: Viewer) -> QuerySet[Pay]:
    """Newest first, each with its position."""
    return visible(viewer, Pay).select_related("position")


@prepared
def equity(viewer: Viewer) -> QuerySet[Equity]:
    """Newest first, each with its position."""
    return visible(viewer, Equity).select_related("position")


@prepared
def markets(viewer: Viewer) -> QuerySet[Market]:
    """Those of the present work first."""
    return visible(viewer, Market)


def points(viewer: Viewer, *, with_older: bool = False) -> list[Point]:
    """Newest first, of markets in the trash too. Those older than two years count no longer, and are read only where they are asked for."""
    return _points(viewer, date.min if with_older else since(viewer.today))


def since(today: date) -> date:
    """The first day of two years ago: what was known before it is older than two years."""
    return date(today.year - YEARS_KEPT, today.month, 1)


@prepared
def _points(viewer: Viewer, since: date) -> QuerySet[Point]:
    return visible(viewer, Point).filter(known_on__gte=since)[:MOST_POINTS]


def older_points(viewer: Viewer) -> dict[UUID, int]:
    """How many points of each market are older than two years."""
    return dict(_older(viewer, since(viewer.today)))


@prepared
def _older(viewer: Viewer, since: date) -> QuerySet[Point, tuple[UUID, int]]:
    rows = visible(viewer, Point).filter(known_on__lt=since).order_by().values("market")
    return rows.annotate(number=Count("pk")).values_list("market", "number")


@prepared
def offers(viewer: Viewer) -> QuerySet[Offer]:
    """In the order in which they were added."""
    return visible(viewer, Offer)


@prepared
def negotiations(viewer: Viewer) -> QuerySet[Negotiation]:
    """Newest first."""
    return visible(viewer, Negotiation)


def negotiation(viewer: Viewer) -> Negotiation | None:
    """The one that counts: the newest."""
    return next(iter(negotiations(viewer)), None)


@prepared
def wins_of(viewer: Viewer, negotiation: Negotiation) -> QuerySet[NegotiationWin]:
    """Wins that hold it up, as they were chosen; none that is in the trash."""
    return visible(viewer, NegotiationWin).filter(negotiation=negotiation, win__trashed_at=None).select_related("win")


@prepared
def prices(viewer: Viewer) -> QuerySet[Prices]:
    """Newest first; of a currency the newest counts."""
    return visible(viewer, Prices)


@prepared
def _rates(viewer: Viewer) -> QuerySet[Rate]:
    return visible(viewer, Rate)


def rates(viewer: Viewer) -> dict[tuple[str, str], Rate]:
    """The newest of each pair of currencies."""
    found: dict[tuple[str, str], Rate] = {}
    for row in _rates(viewer):
        found.setdefault((row.currency, row.into), row)
    return found


@prepared
def _assumptions(viewer: Viewer) -> QuerySet[Assumptions]:
    return visible(viewer, Assumptions)


def assumptions(viewer: Viewer) -> Assumptions:
    """What is taken for granted; as it is before anything was said, where nothing was."""
    said = next(iter(_assumptions(viewer)), None)
    return said or Assumptions(
        currency=viewer.career.currency, saved=Decimal(0), a_month=Decimal(0), of_raise=Decimal(50)
    )


def named_row(viewer: Viewer, model: type[T], said: str, one: str, many: str = "") -> T:
    """The one that a person means by a part of its name, or by the start of its id. Raises Refused."""
    titles = {row.pk: str(row) for row in visible(viewer, model)}
    return find(viewer, model, named(said, titles, one, many))
