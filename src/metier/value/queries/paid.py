"""What is paid: the history, and today's pay in one currency."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from metier.accounts.access import Viewer
from metier.core.dates import PartialDate
from metier.core.money import money as shown
from metier.core.value import prices
from metier.core.value.offers import on_year
from metier.core.value.rates import Rates, converted
from metier.core.value.terms import Entry, Held, Part, Step, for_a_whole_week, held, parts, steps, total
from metier.core.value.vesting import Grant, vests_between
from metier.value import queries
from metier.value.models import Equity, Pay, Prices, Rate


@dataclass(frozen=True)
class Money:
    """What the page holds amounts against each other in: its currency, and the rates that were given."""

    currency: str
    given: Mapping[tuple[str, str], Rate]

    @cached_property
    def rates(self) -> Rates:
        return {pair: row.rate for pair, row in self.given.items()}

    def of(self, amount: Decimal, currency: str) -> Decimal | None:
        """An amount in the page's currency; None without a rate."""
        return converted(amount, currency, self.currency, self.rates)

    def rate_of(self, currency: str) -> Rate | None:
        """The rate that another currency was brought over by."""
        return self.given.get((currency, self.currency)) or self.given.get((self.currency, currency))


@dataclass(frozen=True)
class Paid:
    """`now` is paid today, `apart` in a currency without a rate and so in no sum; `by` are the rates that were used.

    `base` is of a year; `for_market` is the base as if for a whole week, where the week is a short one.
    """

    rows: tuple[Pay, ...]
    spans: tuple[Held, ...]
    equity: tuple[Equity, ...]
    money: Money
    now: tuple[Pay, ...]
    apart: tuple[Pay, ...]
    equity_apart: tuple[Equity, ...]
    by: tuple[Rate, ...]
    parts: tuple[Part, ...]

    @property
    def currency(self) -> str:
        return self.money.currency

    @property
    def is_paid(self) -> bool:
        """Whether there is pay today that can be summed."""
        return len(self.now) > len(self.apart)

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """How base pay went in the page's currency."""
        return tuple(steps(self.spans, self.currency))

    @cached_property
    def base(self) -> Decimal:
        return sum((one.amount for one in self.parts if one.name == "Base pay"), Decimal(0))

    @cached_property
    def total(self) -> Decimal:
        return total(self.parts)

    @cached_property
    def for_market(self) -> Decimal:
        hours = [one.hours for one in self.counted]
        return for_a_whole_week(self.base, sum(filter(None, hours), Decimal(0)) if all(hours) else None)

    @property
    def counted(self) -> tuple[Pay, ...]:
        """What is paid today and can be summed."""
        return tuple(one for one in self.now if one not in self.apart)

    @property
    def is_part_time(self) -> bool:
        return self.for_market != self.base

    @property
    def since(self) -> str:
        """From when today's pay is what it is."""
        return max((one.since for one in self.now), key=str).words if self.now else ""


def paid(viewer: Viewer) -> Paid:
    """The history and what it comes to today. The currency is the career's, unless all of today's pay is in another."""
    rows, grants = queries.pay(viewer), queries.equity(viewer)
    spans = held(_entry(row) for row in rows)
    keys = {one.entry.key for one in spans if one.on(viewer.today)}
    now = [row for row in rows if row.pk in keys]
    currency = _currency(viewer, now, rows)
    money = Money(currency, queries.rates(viewer))
    apart = [row for row in now if money.of(Decimal(1), row.currency) is None]
    vesting = [row for row in grants if _vesting([row], viewer.today)]
    equity_apart = [row for row in vesting if money.of(Decimal(1), row.currency) is None]
    used = {row.currency for row in now} | {row.currency for row in vesting}
    by = [rate for one in sorted(used - {currency}) if (rate := money.rate_of(one))]
    return Paid(
        tuple(rows),
        tuple(spans),
        tuple(grants),
        money,
        tuple(now),
        tuple(apart),
        tuple(equity_apart),
        tuple(by),
        _parts(viewer, money, now, grants),
    )


def grant_of(row: Equity) -> Grant:
    """A grant, lost from the day on which the position ended where no other day was said."""
    grant, position = row.grant, row.position
    if grant.left_on or position is None or position.trashed_at or not position.ends:
        return grant
    return replace(grant, left_on=position.ends.last)


def _vesting(rows: Iterable[Equity], today: date) -> Decimal:
    """What vests in the 12 months from today."""
    return vests_between([grant_of(row) for row in rows], today, on_year(today, 1))


def _entry(row: Pay) -> Entry:
    position = row.position_there
    return Entry(
        row.pk,
        row.position_id if position else None,
        row.since.first,
        _days(row.ends),
        _days(position.ends if position else None),
        row.terms,
    )


def _days(end: PartialDate | None) -> tuple[date, date] | None:
    return (end.first, end.last) if end else None


def _currency(viewer: Viewer, now: Sequence[Pay], rows: Sequence[Pay]) -> str:
    own = viewer.career.currency
    said = [row.currency for row in (now or rows)]
    return own if own in said or not said else said[0]


def _parts(viewer: Viewer, money: Money, now: Sequence[Pay], grants: Sequence[Equity]) -> tuple[Part, ...]:
    """Parts of the same name together, each brought over by its rate; what has none is in no sum."""
    pieces = [(part, row.currency) for row in now for part in parts(row.terms)]
    pieces += [
        (Part("Equity", vests, "What vests in the next 12 months"), grant.currency)
        for grant in grants
        if (vests := _vesting([grant], viewer.today))
    ]
    by_name: dict[str, list[tuple[Part, str, Decimal]]] = {}
    for part, currency in pieces:
        amount = money.of(part.amount, currency)
        if amount is not None:
            by_name.setdefault(part.name, []).append((part, currency, amount))
    order = ("Base pay", "Bonus", "Employer’s pension", "Benefits", "Equity")
    return tuple(_summed(by_name[name], money.currency) for name in order if name in by_name)


def _summed(pieces: Sequence[tuple[Part, str, Decimal]], into: str) -> Part:
    """Several as one, with the amount of each and how it was worked out: `£1,000 + $260 (10% of base)`."""
    first, currency, _ = pieces[0]
    amount = sum((amount for _, _, amount in pieces), Decimal(0))
    if len(pieces) == 1 and currency == into:
        return replace(first, amount=amount)
    hows = [f" ({part.how[:1].lower()}{part.how[1:]})" if part.how else "" for part, _, _ in pieces]
    said = [shown(part.amount, currency) + how for (part, currency, _), how in zip(pieces, hows, strict=True)]
    return replace(first, amount=amount, how=" + ".join(said))


def price_table(viewer: Viewer, currency: str) -> tuple[Prices, prices.Prices] | None:
    """The newest table of prices of a currency, and as the arithmetic takes it."""
    row = next((one for one in queries.prices(viewer) if one.currency == currency and len(one.figures) > 1), None)
    return (row, row.table) if row else None
