"""One of anything of the value."""

from datetime import date
from decimal import Decimal
from typing import Any

from make.record import win
from metier.accounts.access import Viewer
from metier.core.dates import PartialDate
from metier.value import models as value


def pay(viewer: Viewer, base: str = "52400", starts: PartialDate | None = None, **facts: Any) -> value.Pay:
    said = {"currency": "GBP", "starts": starts or PartialDate(2026, 4)}
    return value.Pay.objects.create(career=viewer.career, base=Decimal(base), **(said | facts))


def equity(viewer: Viewer, worth: str = "12000", **facts: Any) -> value.Equity:
    said = {"what": "RSUs of 2025", "granted_on": date(2025, 10, 1), "currency": "GBP", "cliff": 0}
    return value.Equity.objects.create(career=viewer.career, worth=Decimal(worth), **(said | facts))


def market(viewer: Viewer, name: str = "Senior data analyst, Leeds", **facts: Any) -> value.Market:
    return value.Market.objects.create(career=viewer.career, name=name, **facts)


def point(viewer: Viewer, low: str = "54000", of: value.Market | None = None, **facts: Any) -> value.Point:
    said = {"currency": "GBP", "known_on": viewer.today, "market": of or market(viewer)}
    return value.Point.objects.create(career=viewer.career, low=Decimal(low), **(said | facts))


def negotiation(viewer: Viewer, **facts: Any) -> value.Negotiation:
    said = {"currency": "GBP", "anchor": Decimal(60000), "target": Decimal(57000), "walk_away": Decimal(54500)}
    return value.Negotiation.objects.create(career=viewer.career, **(said | facts))


def negotiation_win(viewer: Viewer, of: value.Negotiation | None = None, **facts: Any) -> value.NegotiationWin:
    row = of or negotiation(viewer)
    return value.NegotiationWin.objects.create(
        career=viewer.career, negotiation=row, **({"win": facts.pop("win", None) or win(viewer)} | facts)
    )


def offer(
    viewer: Viewer, name: str = "Wharfe Water, senior engineer", base: str = "58500", **facts: Any
) -> value.Offer:
    return value.Offer.objects.create(
        career=viewer.career, name=name, base=Decimal(base), **({"currency": "GBP"} | facts)
    )


def price_table(viewer: Viewer, figures: dict[str, str] | None = None, **facts: Any) -> value.Prices:
    said = {"name": "Consumer prices index", "currency": "GBP"}
    known = figures or {"2023-03": "120.0", "2026-04": "132.0"}
    return value.Prices.objects.create(career=viewer.career, figures=known, **(said | facts))


def rate(viewer: Viewer, currency: str = "USD", rate: str = "0.80", **facts: Any) -> value.Rate:
    said = {"into": "GBP", "known_on": viewer.today}
    return value.Rate.objects.create(career=viewer.career, currency=currency, rate=Decimal(rate), **(said | facts))


def assumptions(viewer: Viewer, **facts: Any) -> value.Assumptions:
    return value.Assumptions.objects.create(career=viewer.career, **({"currency": "GBP"} | facts))
