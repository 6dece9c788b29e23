"""Life goals and ambitions on one line of time, with their costs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from metier.accounts.access import Viewer
from metier.core import money, words
from metier.core.charts import Drawing, Moment, lifeline
from metier.core.charts.scale import month_after
from metier.core.dates import PartialDate
from metier.direction.queries.ambitions import StandingAmbition
from metier.direction.queries.life import StandingLifeGoal, life_totals
from metier.ui.addresses import address_of

MOST_ON_LINE, LEAST_YEARS, MOST_YEARS = 16, 5, 40


@dataclass(frozen=True, slots=True)
class LifeLine:
    """Ahead and reached; `totals` in words, one for each currency; the chart is None while nothing has a date."""

    ahead: list[StandingLifeGoal]
    reached: list[StandingLifeGoal]
    totals: str
    without_cost: int
    chart: Drawing | None


def life_line(viewer: Viewer, ambitions: Sequence[StandingAmbition], goals: Sequence[StandingLifeGoal]) -> LifeLine:
    ahead = [one for one in goals if one.reached_on is None]
    priced = [one for one in ahead if one.cost is not None]
    return LifeLine(
        ahead=ahead,
        reached=[one for one in goals if one.reached_on is not None],
        totals=words.listed([money.money(amount, currency) for amount, currency in life_totals(viewer, priced)]),
        without_cost=len(ahead) - len(priced) if priced else 0,
        chart=_chart(viewer.today, ambitions, ahead),
    )


def _chart(today: date, ambitions: Sequence[StandingAmbition], goals: Sequence[StandingLifeGoal]) -> Drawing | None:
    start = month_after(today, -3)
    end = _years_on(today, MOST_YEARS)
    work = [_aim(one, one.by) for one in ambitions if one.by]
    life = [_event(one, one.starts) for one in goals if one.starts]
    shown = [
        [one for one in side if start <= (one.end or one.start) < end and one.start < end][:MOST_ON_LINE]
        for side in (work, life)
    ]
    days = [one.end or one.start for side in shown for one in side]
    if not days:
        return None
    last = max([_years_on(today, LEAST_YEARS), *days])
    return lifeline("lifeline", shown[0], shown[1], today=today, start=start, end=month_after(last, 6))


def _aim(one: StandingAmbition, by: PartialDate) -> Moment:
    sub, href = f"{one.kind_name}, by {by.words}", address_of("direction:ambition", one.id)
    if by.month is None:
        return Moment(one.text, by.first, by.last, sub, "uncertain", href=href)
    return Moment(one.text, by.last, sub=sub, href=href)


def _event(one: StandingLifeGoal, starts: PartialDate) -> Moment:
    """A span where its end is known, or its start only to the year; else the day it starts."""
    said = ", ".join(filter(None, [one.price, one.when]))
    href = address_of("direction:life_goal", one.id)
    if one.ends:
        return Moment(one.title, starts.first, one.ends.last, said, href=href)
    if starts.month is None:
        return Moment(one.title, starts.first, starts.last, said, "uncertain", href=href)
    return Moment(one.title, starts.first, sub=said, href=href)


def _years_on(day: date, years: int) -> date:
    return day.replace(day=1, year=min(day.year + years, date.max.year - 1)) - timedelta(days=1)
