"""Equity that becomes one's own in steps."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from metier.core.value.terms import cents


@dataclass(frozen=True, slots=True)
class Grant:
    """`worth` is of all of it, as its owner judges it. It vests over `months`, every so many of them, nothing before the cliff.

    What has not vested on the day one leaves (`left_on`) is lost.
    """

    worth: Decimal
    granted_on: date
    months: int
    every: int = 1
    cliff: int = 0
    left_on: date | None = None


def months_between(first: date, last: date) -> int:
    """Whole months from one day to another, none when it is earlier; a month without that day is whole on its last."""
    months = (last.year - first.year) * 12 + last.month - first.month
    whole = min(first.day, monthrange(last.year, last.month)[1])
    return max(months - (last.day < whole), 0)


def vested(grant: Grant, by: date) -> Decimal:
    """What has vested by the end of a day."""
    day = min(by, grant.left_on) if grant.left_on else by
    gone = months_between(grant.granted_on, day)
    if gone >= grant.months:
        return grant.worth if day >= grant.granted_on else Decimal(0)
    if gone < grant.cliff or day < grant.granted_on:
        return Decimal(0)
    counted = max(gone - gone % grant.every, grant.cliff)
    return cents(grant.worth * min(counted, grant.months) / grant.months)


def vests_between(grants: Iterable[Grant], after: date, by: date) -> Decimal:
    """What vests after one day and by another."""
    return sum((vested(one, by) - vested(one, after) for one in grants), Decimal(0))
