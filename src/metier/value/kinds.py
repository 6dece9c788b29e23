"""The kinds of thing that are added one by one, by the name they have in addresses: one typed table that pages and commands share."""

from __future__ import annotations

from dataclasses import dataclass

from metier.accounts.models import Owned
from metier.value import models

TERMS = ("currency", "base", "per", "hours", "days", "bonus", "bonus_percent", "pension", "pension_percent", "benefits")


@dataclass(frozen=True, slots=True)
class Kind:
    """`facts` are the fields that a person fills in; `home` the page that lists it."""

    slug: str
    model: type[Owned]
    one: str
    facts: tuple[str, ...]
    home: str


_KINDS = (
    Kind("pay", models.Pay, "pay change", ("position", "starts", "ends", "why", *TERMS, "benefits_are"), "value:pay"),
    Kind(
        "equity",
        models.Equity,
        "equity",
        ("position", "what", "granted_on", "currency", "worth", "months", "every", "cliff", "left_on", "note"),
        "value:pay",
    ),
    Kind("market", models.Market, "market", ("name", "occupation", "area", "is_mine"), "value:markets"),
    Kind(
        "point",
        models.Point,
        "point",
        ("market", "kind", "what", "who", "currency", "low", "high", "per", "hours", "days", "known_on", "note"),
        "value:markets",
    ),
    Kind(
        "offer",
        models.Offer,
        "offer",
        (
            "name",
            "state",
            "starts",
            *TERMS,
            "once",
            "equity",
            "equity_months",
            "equity_every",
            "equity_cliff",
            "growth",
            "note",
        ),
        "value:offers",
    ),
    Kind("rate", models.Rate, "rate", ("currency", "into", "rate", "known_on", "source"), "value:prices"),
    Kind(
        "negotiation",
        models.Negotiation,
        "negotiation",
        (
            "what_for",
            "market",
            "currency",
            "anchor",
            "target",
            "walk_away",
            "anchor_why",
            "target_why",
            "walk_away_why",
        ),
        "value:value",
    ),
    Kind("prices", models.Prices, "table of prices", ("name", "source", "currency"), "value:prices"),
)
BY_SLUG: dict[str, Kind] = {kind.slug: kind for kind in _KINDS}
BY_MODEL: dict[type[Owned], Kind] = {kind.model: kind for kind in _KINDS}
