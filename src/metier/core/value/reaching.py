"""Whether what is put aside from pay reaches life goals by their dates, under assumptions that are stated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from metier.core.charts.scale import month_after
from metier.core.value.terms import cents

MOST_MONTHS = 12 * 40


@dataclass(frozen=True, slots=True)
class Assumed:
    """Saved by now, put aside each month at today's pay, and how these go on: all in one currency, percentages a year.

    Of a raise, `of_raise` per cent are put aside, after tax at `tax` where that is given.
    """

    saved: Decimal = Decimal(0)
    a_month: Decimal = Decimal(0)
    of_raise: Decimal = Decimal(50)
    pay_growth: Decimal = Decimal(0)
    cost_growth: Decimal = Decimal(0)
    tax: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """A life goal with a cost: `by` is the month it is due, None where it has none."""

    name: str
    cost: Decimal
    by: date | None = None


@dataclass(frozen=True, slots=True)
class Reached:
    """`ready` is the first month in which there is enough, after the goals before it; None when there never is within 40 years.

    `short` is what is missing when it is due, and `over` what is left then; both nothing without a date.
    """

    wanted: Wanted
    ready: date | None
    short: Decimal = Decimal(0)
    over: Decimal = Decimal(0)

    @property
    def is_in_time(self) -> bool:
        return self.ready is not None and not self.short


def put_aside(assumed: Assumed, more: Decimal = Decimal(0)) -> Decimal:
    """A month, now, with so much more pay a year: what is put aside today and, of the raise, its share after tax."""
    after_tax = more * (100 - (assumed.tax or 0)) / 100
    return cents(assumed.a_month + after_tax * assumed.of_raise / 100 / 12)


def reach(
    today: date, assumed: Assumed, goals: Sequence[Wanted], more: Decimal = Decimal(0), since: date | None = None
) -> list[Reached]:
    """The goals by their dates, those without one last, each after the ones before. `more` pay a year begins with the month of `since`, else now."""
    pot = _saved(today, assumed, more, since)
    dearer = _growing(assumed.cost_growth)
    spent, found = Decimal(0), []
    for one in sorted(goals, key=lambda goal: (goal.by is None, goal.by or date.max, goal.name)):
        ready = next((month for month, saved in enumerate(pot) if saved - spent >= one.cost * dearer[month]), None)
        due = min(max(_months(today, one.by), 0), len(pot) - 1) if one.by else ready
        at = len(pot) - 1 if due is None else due
        left = pot[at] - spent - one.cost * dearer[at]
        if one.by or ready is not None:
            spent += one.cost * dearer[max(ready or 0, at)]
        found.append(
            Reached(
                one,
                month_after(today, ready) if ready is not None else None,
                cents(max(-left, Decimal(0))) if one.by else Decimal(0),
                cents(max(left, Decimal(0))) if one.by else Decimal(0),
            )
        )
    return found


def _saved(today: date, assumed: Assumed, more: Decimal, since: date | None) -> list[Decimal]:
    """What there is at the beginning of each month from this one on, before anything is paid for."""
    begins = _months(today, since) if since else 0
    now, then = put_aside(assumed), put_aside(assumed, more)
    raised = _growing(assumed.pay_growth)
    found = [assumed.saved]
    for month in range(MOST_MONTHS):
        found.append(found[-1] + (then if month >= begins else now) * raised[month])
    return found


@lru_cache(maxsize=64)
def _growing(percent: Decimal) -> tuple[Decimal, ...]:
    """By how much something has grown in each month, a step at the end of each year."""
    return tuple((1 + percent / 100) ** (month // 12) for month in range(MOST_MONTHS + 1))


def _months(today: date, day: date) -> int:
    return (day.year - today.year) * 12 + day.month - today.month
