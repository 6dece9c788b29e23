"""Amounts in another currency: brought together only by a rate that was given."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from metier.core.value.terms import cents

Rates = Mapping[tuple[str, str], Decimal]
"""How many of the second currency one of the first is worth."""


def converted(amount: Decimal, currency: str, into: str, rates: Rates) -> Decimal | None:
    """The amount in another currency, either way round; None without a rate."""
    if currency == into:
        return amount
    if rate := rates.get((currency, into)):
        return cents(amount * rate)
    back = rates.get((into, currency))
    return cents(amount / back) if back else None
