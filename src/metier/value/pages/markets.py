"""Markets with the points that were gathered for each, and postings that could be points."""

from __future__ import annotations

from dataclasses import dataclass

from metier.accounts.access import Viewer
from metier.core.words import short_date
from metier.value import queries
from metier.value.choices import PointKind
from metier.value.models import Market
from metier.value.pages.market import BandRow, market_block
from metier.value.queries.bands import bands
from metier.value.queries.gathered import Gathered, as_gathered
from metier.value.queries.paid import paid


@dataclass(frozen=True, slots=True)
class PointRow:
    point: Gathered
    kind: str
    pay: str
    known_on: str


@dataclass(frozen=True, slots=True)
class MarketPart:
    """A market with its bands and points."""

    market: Market
    bands: tuple[BandRow, ...]
    points: tuple[PointRow, ...]


@dataclass(frozen=True, slots=True)
class MarketsPage:
    parts: tuple[MarketPart, ...]
    postings: tuple[PointRow, ...]
    older: int
    has_older: bool


def markets_page(viewer: Viewer, *, with_older: bool = False) -> MarketsPage:
    """Those of the present work first; points older than two years only where they are asked for."""
    found = paid(viewer)
    market = bands(viewer, found)
    rows = market_block(market.rows, found).rows
    points = market.gathered
    if with_older:
        points = {None: points.get(None, [])}
        for point in queries.points(viewer, with_older=True):
            points.setdefault(point.market_id, []).append(as_gathered(viewer, found.money, point))
    parts = tuple(
        MarketPart(
            one,
            tuple(row for row in rows if row.band.market == one.pk),
            tuple(_point(point) for point in points.get(one.pk, [])),
        )
        for one in queries.markets(viewer)
    )
    older = sum(queries.older_points(viewer).values()) if not with_older else 0
    return MarketsPage(parts, tuple(_point(one) for one in points.get(None, [])), older, with_older)


def _point(one: Gathered) -> PointRow:
    return PointRow(one, str(PointKind(one.kind).label), f"{one.pay} a year", short_date(one.known_on))
