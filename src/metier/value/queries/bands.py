"""The market in bands: what was published and what was gathered, with one’s own pay in each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from uuid import UUID

from metier.accounts.access import Viewer
from metier.core.money import money
from metier.core.value.ages import OLD, age, months_old
from metier.core.value.standing import NOTHING, Amounts, Standing, standing
from metier.core.value.terms import cents
from metier.reference.sources import Source
from metier.value import queries
from metier.value.models import Market
from metier.value.queries.gathered import Gathered, as_gathered, from_postings, sample
from metier.value.queries.paid import Money, Paid
from metier.value.queries.published import Published, published
from metier.value.queries.work import OwnWork, own_work, wanted_work

MOST_OWN, MOST_WANTED = 3, 3
_OTHERS = {"starter": "a starter", "experienced": "somebody with experience", "mean": "the mean"}


@dataclass(frozen=True, slots=True)
class Band:
    """A row of the market. `market` is the key of the owner’s, None for one that was found by itself; `standing` is of one’s own pay, None where
    that cannot be said. `through` is the position or target role that led to it, `code` the occupation; `source` is what was published, None for what was gathered;
    `rate` what it was brought over by, with its day, where it is in another currency.
    """

    name: str
    currency: str
    amounts: Amounts
    where_from: str
    period: str
    sample: str
    is_thin: bool = False
    is_mine: bool = True
    market: UUID | None = None
    through: str = ""
    code: str = ""
    source: Source | None = None
    notes: tuple[str, ...] = ()
    others: tuple[tuple[str, Decimal], ...] = ()
    points: tuple[Decimal, ...] = ()
    is_open: bool = False
    rate: str = ""
    standing: Standing | None = None
    said: str = ""

    @property
    def median(self) -> Decimal | None:
        return self.amounts[2]

    @property
    def is_empty(self) -> bool:
        """Whether it has no figure at all."""
        return not any(self.amounts) and not self.others and not self.points

    def is_above(self, place: int) -> bool:
        """Whether the percentile at this place is only known to be above its publisher’s ceiling."""
        return self.is_open and all(amount is None for amount in self.amounts[place:])


@dataclass(frozen=True, slots=True)
class Bands:
    """All rows, and the points that they were made of, by market; `None` has those of postings."""

    rows: tuple[Band, ...]
    gathered: dict[UUID | None, list[Gathered]]
    currency: str

    def of_occupation(self, code: str) -> Band | None:
        """A row of an occupation with a median: in the page’s currency first, gathered before published."""
        found = [one for one in self.rows if one.code == code and one.median is not None]
        return min(found, key=lambda one: (one.currency != self.currency, one.source is not None), default=None)

    def best(self, market: UUID | None, currency: str) -> Band | None:
        """The row to ask by: of a market, else of one’s own work; gathered before published, the nearest currency only."""
        fitting = [one for one in self.rows if one.currency == currency and one.median is not None]
        of_market = [one for one in fitting if market and one.market == market]
        mine = of_market or [one for one in fitting if one.is_mine]
        return next((one for one in mine if one.source is None), next(iter(mine), None))


def bands(viewer: Viewer, paid: Paid, wanted: Sequence[OwnWork] | None = None) -> Bands:
    """Of the markets that were added; while none is, of one’s own work and of the postings that were kept. Target roles follow, or what is `wanted`."""
    gathered: dict[UUID | None, list[Gathered]] = {}
    for point in queries.points(viewer):
        gathered.setdefault(point.market_id, []).append(as_gathered(viewer, paid.money, point))
    older = queries.older_points(viewer)
    rows: list[Band] = []
    for market in queries.markets(viewer):
        rows += _of_market(viewer, market, gathered.get(market.pk, []), older.get(market.pk, 0))
    if not rows:
        for work in own_work(viewer)[:MOST_OWN]:
            rows += _of_work(viewer, work, is_mine=True)
    from_kept = from_postings(viewer, paid.money)
    gathered[None] = from_kept
    if from_kept:
        rows.append(_of_points("Postings you kept, of any kind", from_kept, is_mine=False))
    for work in wanted_work(viewer)[:MOST_WANTED] if wanted is None else wanted:
        rows += _of_work(viewer, work, is_mine=False)
    currency = paid.currency
    placed = [_placed(paid, _brought(paid.money, one)) for one in _once(rows)]
    placed.sort(key=lambda one: (not one.is_mine, one.currency != currency, one.source is not None))
    return Bands(tuple(placed), gathered, currency)


def _of_market(viewer: Viewer, market: Market, found: list[Gathered], older: int) -> Iterator[Band]:
    if found or older or not market.occupation:
        one = _of_points(market.name, found, is_mine=market.is_mine, older=older)
        yield replace(one, market=market.pk, code=market.occupation)
    if market.occupation:
        for said in published(market.occupation, market.area):
            yield replace(
                _of_published(viewer, said, is_mine=market.is_mine, through=market.name),
                market=market.pk,
                code=market.occupation,
            )


def _of_work(viewer: Viewer, work: OwnWork, *, is_mine: bool) -> list[Band]:
    said = published(work.code)
    return [replace(_of_published(viewer, one, is_mine=is_mine, through=work.through), code=work.code) for one in said]


def _of_points(name: str, found: list[Gathered], *, is_mine: bool, older: int = 0) -> Band:
    said = sample(found, older)
    return Band(
        name, "", said.amounts, said.source, said.period, said.quality, said.is_thin, is_mine,
        notes=said.notes, points=said.points,
    )  # fmt: skip


def _of_published(viewer: Viewer, one: Published, *, is_mine: bool = True, through: str = "") -> Band:
    release = one.source.release
    old = age(release, viewer.today)
    notes = one.notes
    if (months_old(release, viewer.today) or 0) >= OLD:
        notes = (*notes, f"The figures are {old}: pay has moved since.")
    return Band(
        one.name, one.currency, one.amounts, one.source.publisher, ", ".join(filter(None, (release, old))), one.sample,
        is_mine=is_mine, through=through, source=one.source, notes=notes, others=one.others, is_open=one.is_open,
    )  # fmt: skip


def _brought(money_of: Money, one: Band) -> Band:
    """In the currency of the page, where there is a rate for it; gathered points are in it already."""
    if one.source is None:
        return replace(one, currency=money_of.currency)
    rate = money_of.rate_of(one.currency)
    if one.currency == money_of.currency:
        return one
    if rate is None:
        return replace(one, notes=(*one.notes, f"In {one.currency}: not held against your pay without a rate."))
    amounts = [None if amount is None else money_of.of(amount, one.currency) for amount in one.amounts]
    others = tuple((name, money_of.of(amount, one.currency) or cents(amount)) for name, amount in one.others)
    return replace(
        one,
        currency=money_of.currency,
        amounts=(amounts[0], amounts[1], amounts[2], amounts[3], amounts[4]),
        others=others,
        notes=(*one.notes, f"Another country’s market, brought over at your rate: {rate.dated}."),
        rate=rate.dated,
    )


def _placed(paid: Paid, one: Band) -> Band:
    """With one’s own pay in it, where it can be said."""
    if not paid.is_paid or one.currency != paid.currency:
        return one
    if one.others and not any(one.amounts):
        return replace(one, said=_among(paid.for_market, one))
    if one.amounts == NOTHING:
        return one
    found = standing(paid.for_market, one.amounts)
    return replace(one, standing=found, said=found.words)


def _among(pay: Decimal, one: Band) -> str:
    said = dict(one.others)
    low, high = said.get("starter"), said.get("experienced")
    if low is None or high is None:
        name, amount = one.others[0]
        side = "below" if pay < amount else "above"
        return f"{side} {_OTHERS.get(name, name)}, {money(amount, one.currency)}"
    if pay < low:
        return "below what a starter is paid"
    return (
        "above what somebody with experience is paid"
        if pay > high
        else "between a starter and somebody with experience"
    )


def _once(rows: list[Band]) -> list[Band]:
    """What was published of an occupation once, however often it is wanted."""
    seen: set[tuple[str, str]] = set()
    found = []
    for one in rows:
        key = (one.name, one.source.release if one.source else str(one.market))
        if key not in seen:
            seen.add(key)
            found.append(one)
    return found
