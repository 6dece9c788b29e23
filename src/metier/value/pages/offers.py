"""Offers and staying, side by side over years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from uuid import UUID

from metier.accounts.access import Viewer
from metier.core.charts import FigureTable
from metier.core.money import money
from metier.core.value.offers import Deal, Year, in_all, on_year, years
from metier.core.value.terms import Terms, base_a_year, cents, whole
from metier.core.value.vesting import Grant
from metier.value import queries
from metier.value.models import Offer
from metier.value.queries.paid import Paid, grant_of

_STAY = "Stay"


@dataclass(frozen=True, slots=True)
class DealColumn:
    """An offer, or staying: what it pays each year and in all, in its own currency; `against` is what it pays more than staying."""

    name: str
    sub: str
    terms: str
    years: tuple[str, ...]
    total: str
    kept: str
    against: str
    id: UUID | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class OffersPage:
    """`tax` in words, empty where no rate is given and so none taken."""

    columns: tuple[DealColumn, ...]
    years: tuple[int, ...]
    tax: str
    parts: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    """Each part with what it comes to in each column, by the column's name."""
    sentences: tuple[str, ...]
    yearly: FigureTable


def offers_page(viewer: Viewer, paid: Paid) -> OffersPage:
    """All offers that are not declined first, then the declined ones; staying before them where there is pay today."""
    said = queries.assumptions(viewer)
    rows = sorted(queries.offers(viewer), key=lambda one: one.state == "declined")
    deals: list[tuple[Deal, Offer | None]] = []
    if paid.is_paid:
        deals.append((_staying(viewer, paid, said.pay_growth), None))
    deals += [(_offered(viewer, row), row) for row in rows]
    counted = [(deal, row, years(deal, said.years, said.tax)) for deal, row in deals]
    base = in_all(counted[0][2])[1] if counted and counted[0][1] is None else None
    columns = tuple(_column(paid, deal, row, found, base) for deal, row, found in counted)
    names = list(dict.fromkeys(part.name for _, _, found in counted for year in found for part in year.parts))
    parts = tuple(
        (
            name,
            tuple(
                (column.name, _part(name, deal.terms.currency, found))
                for column, (deal, _, found) in zip(columns, counted, strict=True)
            ),
        )
        for name in names
    )
    tax = f"{said.tax.normalize():f}%" if said.tax is not None else ""
    return OffersPage(
        columns, tuple(range(1, said.years + 1)), tax, parts, tuple(_sentences(paid, rows)), _yearly(names, counted)
    )


def _yearly(names: Sequence[str], counted: Sequence[tuple[Deal, Offer | None, tuple[Year, ...]]]) -> FigureTable:
    """Every part of every year."""
    rows = []
    for at in range(max((len(found) for _, _, found in counted), default=0)):
        rows += [
            [
                f"Year {at + 1}",
                name,
                *(_part(name, deal.terms.currency, found[at : at + 1]) for deal, _, found in counted),
            ]
            for name in names
        ]
    columns = [deal.name for deal, _, _ in counted]
    return FigureTable.of("What each year is made of", ["Year", "Part", *columns], rows, columns)


def _staying(viewer: Viewer, paid: Paid, growth: Decimal) -> Deal:
    benefits = next((one.amount for one in paid.parts if one.name == "Benefits"), None)
    bonus, pension = (_agreed(paid, name) for name in ("bonus", "pension"))
    terms = Terms(
        paid.currency,
        paid.base,
        bonus=bonus[0],
        bonus_percent=bonus[1],
        pension=pension[0],
        pension_percent=pension[1],
        benefits=benefits,
    )
    grants = []
    for row in paid.equity:
        worth = paid.money.of(row.worth, row.currency)
        if worth is not None:
            grants.append(replace(grant_of(row), worth=worth))
    return Deal(_STAY, terms, viewer.today, growth, grants=tuple(grants))


def _agreed(paid: Paid, name: str) -> tuple[Decimal, Decimal]:
    """What of all bonuses, or pensions, is an amount, which stays; and what grows with base pay, in per cent of all of it."""
    amount, shared = Decimal(0), Decimal(0)
    for row in paid.counted:
        fixed, percent = getattr(row, name), getattr(row, f"{name}_percent")
        amount += paid.money.of(cents(fixed or Decimal(0)), row.currency) or Decimal(0)
        share = cents(base_a_year(row.terms) * (percent or Decimal(0)) / 100)
        shared += paid.money.of(share, row.currency) or Decimal(0)
    return amount, shared * 100 / paid.base if paid.base else Decimal(0)


def _offered(viewer: Viewer, row: Offer) -> Deal:
    starts = row.starts or viewer.today
    grants: tuple[Grant, ...] = ()
    if row.equity:
        grants = (Grant(row.equity, starts, row.equity_months, row.equity_every, row.equity_cliff),)
    return Deal(row.name, row.terms, starts, row.growth, row.once or Decimal(0), grants)


def _column(paid: Paid, deal: Deal, row: Offer | None, found: tuple[Year, ...], base: Decimal | None) -> DealColumn:
    currency = deal.terms.currency
    total, kept = in_all(found)
    here = paid.money.of(kept, currency)
    against = ""
    if row is not None and base is not None and here is not None:
        more = whole(here - base)
        against = f"{money(abs(more), paid.currency)} {'more' if more >= 0 else 'less'}"
    ends = on_year(deal.starts, len(found))
    sub = row.get_state_display() if row else f"From today to {ends.year}"
    return DealColumn(
        deal.name,
        sub,
        f"{money(whole(base_a_year(deal.terms)), currency)} base",
        tuple(money(whole(year.total), currency) for year in found),
        money(whole(total), currency),
        money(whole(kept), currency),
        against,
        row.pk if row else None,
        row.note if row else "",
    )


def _part(name: str, currency: str, found: tuple[Year, ...]) -> str:
    amount = sum((part.amount for year in found for part in year.parts if part.name == name), Decimal(0))
    return money(whole(amount), currency) if amount else "–"


def _sentences(paid: Paid, rows: list[Offer]) -> list[str]:
    others = sorted({row.currency for row in rows} - {paid.currency})
    apart = [one for one in others if paid.money.rate_of(one) is None]
    used = [rate for one in others if (rate := paid.money.rate_of(one))]
    by = dict.fromkeys((*paid.by, *used)) if paid.is_paid else {}
    return [f"Held against each other at your rate: {rate.dated}." for rate in by] + [
        f"Offers in {currency} stand by themselves: there is no rate from {currency} to {paid.currency}."
        for currency in apart
    ]
