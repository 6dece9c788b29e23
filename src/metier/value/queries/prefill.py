"""What a form says before anybody has filled it in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from djmoney.money import Money

from metier.accounts.access import Missing, Viewer, find, visible
from metier.core.dates import PartialDate
from metier.postings.models import Posting
from metier.value import queries
from metier.value.models import Pay
from metier.value.queries.bands import bands
from metier.value.queries.paid import paid
from metier.value.queries.work import own_work


def prefill(viewer: Viewer, kind: str, asked: Mapping[str, str]) -> dict[str, Any]:
    """By kind; `asked` is what the address says. Any: values of the fields."""
    if kind == "pay":
        return _pay(viewer)
    if kind == "point":
        return _point(viewer, asked)
    if kind == "market":
        work = next(iter(own_work(viewer)), None)
        return {"name": work.title, "occupation": work.code} if work and not queries.markets(viewer) else {}
    if kind == "rate":
        return {"into": viewer.career.currency, "currency": asked.get("from", "")[:3], "known_on": viewer.today}
    if kind == "equity":
        return {"granted_on": viewer.today}
    return _negotiation(viewer) if kind == "negotiation" else {}


def _pay(viewer: Viewer) -> dict[str, Any]:
    """From this month on, in the position of the last pay."""
    last = visible(viewer, Pay).select_related("position").first()
    said: dict[str, Any] = {"starts": PartialDate(viewer.today.year, viewer.today.month)}
    if last is None:
        return said
    same = {name: getattr(last, name) for name in ("per", "hours", "days", "bonus_percent", "pension_percent")}
    return said | same | {"position": last.position_there}


def _point(viewer: Viewer, asked: Mapping[str, str]) -> dict[str, Any]:
    said: dict[str, Any] = {"known_on": viewer.today}
    if market := asked.get("market"):
        said["market"] = market
    if key := asked.get("posting"):
        try:
            row = find(viewer, Posting, key)
        except Missing:
            return said
        low = row.pay_from if row.pay_from is not None else row.pay_to
        currency = row.pay_currency or viewer.career.currency
        said |= {"kind": "advert", "what": row.title[:200], "who": row.employer[:200], "per": row.pay_per or "year"}
        said |= {"known_on": row.posted_on or viewer.career.day_of(row.created_at)}
        said |= {"low": Money(low, currency) if low is not None else None}
        said |= {"high": Money(row.pay_to, currency) if row.pay_to is not None and row.pay_to != low else None}
    return said


def _negotiation(viewer: Viewer) -> dict[str, Any]:
    """What the rule proposes, where the market says enough."""
    from metier.value.pages.negotiation import proposed

    found = paid(viewer)
    band = bands(viewer, found).best(None, found.currency)
    said = proposed(found, band)
    if said is None:
        return {}
    amounts = {name: Money(getattr(said, name), found.currency) for name in ("anchor", "target", "walk_away")}
    names = ("anchor_why", "target_why", "walk_away_why")
    return amounts | dict(zip(names, said.whys, strict=True))
