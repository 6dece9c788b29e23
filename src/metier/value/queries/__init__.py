"""Reads of pay; every function takes the viewer. What only one page needs is imported from its own module."""

from metier.value.queries.rows import (
    assumptions,
    equity,
    markets,
    named_row,
    negotiation,
    negotiations,
    offers,
    older_points,
    pay,
    points,
    prices,
    rates,
    since,
    wins_of,
)

__all__ = [
    "negotiation",
    "negotiations",
    "assumptions",
    "equity",
    "markets",
    "named_row",
    "offers",
    "older_points",
    "pay",
    "points",
    "prices",
    "rates",
    "since",
    "wins_of",
]
