"""What is taken for granted: one row for each career, made when it is first said."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from metier.accounts.access import Viewer, visible
from metier.core.errors import Refused, Where
from metier.value.actions.checking import amounts, known_currency, percents
from metier.value.models import Assumptions

FACTS = ("currency", "saved", "a_month", "of_raise", "pay_growth", "cost_growth", "tax", "years")


@transaction.atomic
def assume(viewer: Viewer, facts: Mapping[str, Any]) -> Assumptions:
    """Say any of FACTS otherwise; None is nothing of an amount or percentage, and no rate of tax. Raises Refused."""
    row = visible(viewer, Assumptions).first() or Assumptions(
        career=viewer.career, created_at=viewer.now, currency=viewer.career.currency
    )
    for name, value in facts.items():
        if name in FACTS:
            setattr(row, name, 0 if value is None and name != "tax" else value)
    row.currency = known_currency(row.currency, "saved")
    amounts(row, "saved", "a_month")
    percents(row, "of_raise", "tax", most=100)
    percents(row, "pay_growth", "cost_growth", least=-20, most=50)
    if not 1 <= row.years <= 10:
        raise Refused("Offers are held side by side over 1 to 10 years.", Where(field="years"))
    row.save()
    return row
