"""Offers and staying, year by year: what each pays in all, before tax, and after it where a rate is given."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from metier.core.value.terms import Part, Terms, cents, parts, total
from metier.core.value.vesting import Grant, vests_between

MOST_YEARS = 10


@dataclass(frozen=True, slots=True)
class Deal:
    """Terms from a day on, growing so many per cent a year; `once` is paid in the first year only."""

    name: str
    terms: Terms
    starts: date
    growth: Decimal = Decimal(0)
    once: Decimal = Decimal(0)
    grants: tuple[Grant, ...] = ()


@dataclass(frozen=True, slots=True)
class Year:
    """A year of a deal, counted from 1. `kept` is after tax at the rate that was given; without one, it is the total."""

    number: int
    parts: tuple[Part, ...]
    total: Decimal
    kept: Decimal


def years(deal: Deal, number: int, tax: Decimal | None = None) -> tuple[Year, ...]:
    """Base pay, and what is a share of it, grows at the end of each year. Tax, in per cent, is taken from what is paid out, never from pension and benefits."""
    return tuple(_year(deal, at, tax) for at in range(1, min(number, MOST_YEARS) + 1))


def _year(deal: Deal, at: int, tax: Decimal | None) -> Year:
    later = replace(deal.terms, base=deal.terms.base * (1 + deal.growth / 100) ** (at - 1))
    equity = vests_between(deal.grants, on_year(deal.starts, at - 1), on_year(deal.starts, at))
    found = parts(later, equity)
    if at == 1 and deal.once:
        found = (*found, Part("Paid once", cents(deal.once), "In the first year"))
    paid_out = total(found, cash=True)
    return Year(at, found, total(found), total(found) - cents(paid_out * (tax or 0) / 100))


def in_all(found: Sequence[Year]) -> tuple[Decimal, Decimal]:
    """Over all the years: before tax, and what is kept."""
    return sum((one.total for one in found), Decimal(0)), sum((one.kept for one in found), Decimal(0))


def on_year(day: date, years: int) -> date:
    """The same day so many years on; the last of February where there is none."""
    year = min(day.year + years, date.max.year)
    return day.replace(year=year, day=min(day.day, monthrange(year, day.month)[1]))
