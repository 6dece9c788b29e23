"""Pay, markets and what is asked, of a career of any length. Everything in it is invented."""

from __future__ import annotations

import random
from datetime import timedelta
from decimal import Decimal
from typing import Any

POINTS_A_YEAR, INDEX_FROM = 10, 1986


def earn_and_ask(viewer: Any, years: int, chance: random.Random) -> None:
    """A pay change a year, points of every year, prices of forty years, three offers, what to ask."""
    from metier.accounts.access import visible
    from metier.core.dates import PartialDate
    from metier.record.models import Position, Win
    from metier.value import actions
    from metier.value.models import Equity, Market, Negotiation, Offer, Pay, Point, Prices

    today = viewer.today
    current = visible(viewer, Position).order_by("-starts").first()
    Pay.objects.bulk_create(
        Pay(
            career=viewer.career,
            starts=PartialDate(today.year - age, 4),
            position=current if not age else None,
            currency="GBP",
            base=Decimal(52_000 - 600 * age),
            bonus_percent=Decimal(5),
            why="General rise",
        )
        for age in range(years)
    )
    facts = {"what": "Shares", "granted_on": today - timedelta(days=400), "currency": "GBP", "worth": Decimal(12_000)}
    actions.add(viewer, Equity, facts)
    figures = {
        f"{year}-{month:02d}": str(80 + (year - INDEX_FROM) * 2 + month / 10)
        for year in range(INDEX_FROM, today.year)
        for month in range(1, 13)
    }
    Prices.objects.create(career=viewer.career, name="Invented index", currency="GBP", figures=figures)
    market = actions.add(viewer, Market, {"name": "Senior analyst, Leeds", "occupation": "15-2041.00"})
    Point.objects.bulk_create(
        Point(
            career=viewer.career,
            market=market,
            what=f"Analyst {number}",
            currency="GBP",
            low=Decimal(chance.randrange(40_000, 70_000, 500)),
            known_on=today - timedelta(days=number * 365 // POINTS_A_YEAR),
        )
        for number in range(years * POINTS_A_YEAR)
    )
    for name, base in (("Wharfe Water", 58_500), ("Kestrel", 61_000), ("Hartley", 57_000)):
        actions.add(viewer, Offer, {"name": name, "currency": "GBP", "base": Decimal(base)})
    asked = {"anchor": Decimal(60_000), "target": Decimal(57_000), "walk_away": Decimal(54_500), "currency": "GBP"}
    row = actions.add(viewer, Negotiation, asked | {"market": market})
    actions.choose_wins(viewer, row, [win.pk for win in visible(viewer, Win)[:4]])
    actions.choose_sheet(row, ["anchor", "target"])
    actions.assume(viewer, {"saved": Decimal(14_000), "a_month": Decimal(1_100)})
