"""The page of value: what is paid, the market, what to ask, what it has to pay for."""

from __future__ import annotations

from dataclasses import dataclass

from metier.accounts.access import Viewer
from metier.core import words
from metier.core.money import money
from metier.core.value.terms import whole
from metier.value.pages.life import LifeBlock, life_block
from metier.value.pages.market import MarketBlock, market_block
from metier.value.pages.negotiation import AskBlock, ask_block
from metier.value.pages.pay import PayBlock, pay_block
from metier.value.queries.bands import Bands, bands
from metier.value.queries.paid import Paid, paid


@dataclass(frozen=True, slots=True)
class ValuePage:
    lead: str
    paid: Paid
    pay: PayBlock
    market: MarketBlock
    ask: AskBlock
    life: LifeBlock


def value_page(viewer: Viewer) -> ValuePage:
    """All of it, each thing read once."""
    found = paid(viewer)
    market = bands(viewer, found)
    return ValuePage(
        lead(found, market),
        found,
        pay_block(viewer, found),
        market_block(market.rows, found),
        ask_block(viewer, found, market),
        life_block(viewer, found, market),
    )


def lead(found: Paid, market: Bands) -> str:
    """`You are paid £52,400, £1,000 below the median of … With bonus and pension it comes to £59,200.`"""
    if not found.is_paid:
        return "What you are paid, what others are paid for such work, and what you could ask."
    said = f"You are paid {money(found.base, found.currency)} a year"
    best = market.best(None, found.currency)
    if best and best.median is not None:
        apart = whole(found.for_market - best.median)
        where = f"{money(abs(apart), found.currency)} {'above' if apart > 0 else 'below'}" if apart else "at"
        said += f", {where} the median of {best.name}"
    others = [one.name.lower() for one in found.parts if one.name != "Base pay"]
    if not others:
        return f"{said}."
    return f"{said}. With {words.listed(others)} it comes to {money(found.total, found.currency)}."
