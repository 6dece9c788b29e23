"""What cannot be so, of each kind of thing: said beside its field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from moneyed import CURRENCIES

from metier.accounts.access import Viewer
from metier.accounts.models import Owned
from metier.core.errors import Refused, Where
from metier.core.value.terms import times_a_year
from metier.value.choices import OfferState, Per, PointKind
from metier.value.models import Equity, Market, Negotiation, Offer, Pay, Point, Prices, Rate

MOST = Decimal(10) ** 11
MOST_MONTHS = 240
LEAST_RATE = Decimal("0.00000001")
_MOST_HOURS, _MOST_DAYS = Decimal(100), Decimal(366)


def check(viewer: Viewer, row: Owned) -> None:
    """Raises Refused."""
    for name in ("position", "market"):
        other = getattr(row, name, None)
        if other is not None and (other.career_id != viewer.career.pk):
            raise Refused(f"There is no such {name}.", Where(field=name))
    _CHECKS[type(row)](row)


def known_currency(said: str, field: str = "currency") -> str:
    """The code in capitals. Raises Refused."""
    code = said.strip().upper()
    if code not in CURRENCIES:
        raise Refused(f"“{said}” is not a currency. Use its three letters, such as GBP.", Where(field=field))
    return code


def amounts(row: Owned, *names: str) -> None:
    """None is below nothing, or more than can be kept. Raises Refused."""
    for name in names:
        figure = getattr(row, name)
        if figure is not None and not 0 <= figure < MOST:
            raise Refused(f"Write an amount from nothing to less than {MOST:,}.", Where(field=name))


def percents(row: Owned, *names: str, least: int = 0, most: int = 1000) -> None:
    """Raises Refused."""
    for name in names:
        figure = getattr(row, name)
        if figure is not None and not least <= figure <= most:
            raise Refused(f"Write a percentage from {least} to {most:,}.", Where(field=name))


def _months(row: Any, months: str, every: str, cliff: str) -> None:
    """Any: equity, or an offer with some."""
    if not 1 <= getattr(row, months) <= MOST_MONTHS:
        raise Refused(f"It vests over 1 to {MOST_MONTHS} months.", Where(field=months))
    if not 1 <= getattr(row, every) <= getattr(row, months):
        raise Refused("A part vests at least once in all those months.", Where(field=every))
    if not 0 <= getattr(row, cliff) <= getattr(row, months):
        raise Refused("The cliff is within those months; 0 for none.", Where(field=cliff))


def _per(row: Any) -> None:
    """Any: whatever has an amount for a time."""
    if row.per not in Per.values:
        raise Refused(f"Pay is for a {', '.join(Per.values)}.", Where(field="per"))
    if row.hours is not None and not 0 < row.hours <= _MOST_HOURS:
        raise Refused("Write the hours of a week, such as 37.5.", Where(field="hours"))
    if row.days is not None and not 0 < row.days <= _MOST_DAYS:
        raise Refused("Write the days of a year, such as 220.", Where(field="days"))
    times_a_year(row.per, row.hours, row.days)


def _terms(row: Pay | Offer) -> None:
    row.currency = known_currency(row.currency, "base")
    if row.base is None:
        raise Refused("Write the base pay, such as 52,400.", Where(field="base"))
    amounts(row, "base", "bonus", "pension", "benefits")
    percents(row, "bonus_percent", "pension_percent")
    _per(row)
    for name, other in (("bonus", "bonus_percent"), ("pension", "pension_percent")):
        if getattr(row, name) is not None and getattr(row, other) is not None:
            raise Refused(f"Give the {name} as an amount or as a percentage, not as both.", Where(field=other))


def _pay(row: Pay) -> None:
    if row.starts is None:
        raise Refused("Say from when it was paid.", Where(field="starts"))
    _terms(row)
    if row.ends and row.ends.last < row.starts.first:
        raise Refused(
            f"It cannot end in {row.ends.words} and start in {row.starts.words}. Change one of the dates.",
            Where(field="ends"),
        )


def _equity(row: Equity) -> None:
    if not row.what:
        raise Refused("Say what it is, such as RSUs of 2026.", Where(field="what"))
    row.currency = known_currency(row.currency, "worth")
    amounts(row, "worth")
    _months(row, "months", "every", "cliff")
    if row.left_on and row.left_on < row.granted_on:
        raise Refused("You left before it was granted. Change one of the days.", Where(field="left_on"))


def _market(row: Market) -> None:
    if not row.name:
        raise Refused("Say what the work is called, and where.", Where(field="name"))


def _point(row: Point) -> None:
    if row.kind not in PointKind.values:
        raise Refused(f"A point is an {', '.join(PointKind.values)}.", Where(field="kind"))
    row.currency = known_currency(row.currency, "low")
    amounts(row, "low", "high")
    if row.high is not None and row.high < row.low:
        raise Refused("The pay from is more than the pay to. Change one of them.", Where(field="high"))
    _per(row)


def _offer(row: Offer) -> None:
    if not row.name:
        raise Refused("Say who offers what, such as Wharfe Water, senior engineer.", Where(field="name"))
    if row.state not in OfferState.values:
        raise Refused(f"An offer is {', '.join(OfferState.values)}.", Where(field="state"))
    _terms(row)
    amounts(row, "once", "equity")
    percents(row, "growth", least=-50, most=100)
    _months(row, "equity_months", "equity_every", "equity_cliff")


def _rate(row: Rate) -> None:
    row.currency, row.into = known_currency(row.currency), known_currency(row.into, "into")
    if row.currency == row.into:
        raise Refused("A rate is between two currencies.", Where(field="into"))
    if not LEAST_RATE <= row.rate < MOST:
        raise Refused("Write how many one is worth, such as 0.86.", Where(field="rate"))


def _negotiation(row: Negotiation) -> None:
    row.currency = known_currency(row.currency, "anchor")
    amounts(row, "anchor", "target", "walk_away")
    if row.target > row.anchor:
        raise Refused("You open at no less than your target. Change one of them.", Where(field="anchor"))
    if row.walk_away > row.target:
        raise Refused("You walk away at no more than your target. Change one of them.", Where(field="walk_away"))


def _prices(row: Prices) -> None:
    if not row.name:
        raise Refused("Say what the index is called.", Where(field="name"))
    row.currency = known_currency(row.currency)


_CHECKS: Mapping[type[Owned], Callable[[Any], None]] = {
    Pay: _pay,
    Equity: _equity,
    Market: _market,
    Point: _point,
    Offer: _offer,
    Rate: _rate,
    Negotiation: _negotiation,
    Prices: _prices,
}
