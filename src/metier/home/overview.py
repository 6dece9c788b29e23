"""The hours of the last twelve weeks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from metier.core import words
from metier.core.charts import Drawing, FigureTable, HoursWeek, Series, hours, tone
from metier.core.hours import rounded, written
from metier.plan import queries as plan

WEEKS = 12
MOST_SERIES = 6


@dataclass(frozen=True, slots=True)
class HoursFigure:
    """The chart of hours with its legend and its numbers, from the deposits since a day."""

    drawing: Drawing
    legend: tuple[tuple[str, str], ...]
    committed: str
    table: FigureTable
    said: str
    since: date


def hours_figure(weeks: Sequence[plan.DepositWeek]) -> HoursFigure | None:
    """The last weeks stacked by goal; None before the first deposit."""
    if not any(week.total for week in weeks):
        return None
    totals: Counter[str] = Counter()
    known: dict[str, plan.GoalMinutes] = {}
    for week in weeks:
        for part in week.goals:
            totals[part.goal_id] += part.minutes
            known.setdefault(part.goal_id, part)
    shown = {key for key, _ in totals.most_common(MOST_SERIES)}
    order = sorted(shown, key=lambda key: (not key, known[key].rank, key))
    names = [known[key].title for key in order]
    tones = _tones([known[key].rank if key else None for key in order])
    if len(totals) > len(shown):
        order, names, tones = [*order, "others"], [*names, "Other goals"], [*tones, "s4"]
    series = tuple(Series(name, shade) for name, shade in zip(names, tones, strict=True))
    bars = [HoursWeek(week.monday, _minutes(week, order), week.available, _note(week, weeks)) for week in weeks]
    done, there = sum(week.total for week in weeks), sum(week.available for week in weeks)
    return HoursFigure(
        drawing=hours("hours-invested", series, bars),
        legend=tuple((f"fill {one.tone}", one.name) for one in series),
        committed=_committed(weeks),
        table=_table(names, bars),
        said=f"{rounded(done)} of {rounded(there)}, last {len(weeks)} weeks"
        if there
        else f"{rounded(done)}, last {len(weeks)} weeks",
        since=weeks[0].monday,
    )


def _tones(ranks: list[int | None]) -> list[str]:
    """A second goal on the same priority is hatched."""
    seen: set[int | None] = set()
    found = []
    for rank in ranks:
        found.append(tone(rank, is_second=rank in seen))
        seen.add(rank)
    return found


def _minutes(week: plan.DepositWeek, order: list[str]) -> tuple[int, ...]:
    by_goal: Counter[str] = Counter()
    for part in week.goals:
        by_goal[part.goal_id] += part.minutes
    named = [by_goal[key] for key in order]
    if order[-1] == "others":
        named[-1] = week.total - sum(named)
    return tuple(named)


def _note(week: plan.DepositWeek, weeks: Sequence[plan.DepositWeek]) -> str:
    """A week without hours between weeks that have some is a week off."""
    first = next((one.monday for one in weeks if one.available), week.monday)
    return "off" if not week.available and week.monday > first else ""


def _committed(weeks: Sequence[plan.DepositWeek]) -> str:
    now = next((week.available for week in reversed(weeks) if week.available), 0)
    return f"{words.hours(now) if now % 60 else words.count(now // 60, 'hour')} committed" if now else ""


def _table(names: list[str], bars: list[HoursWeek]) -> FigureTable:
    figures = [*names, "Total", "Committed"]
    rows = [
        [
            f"{bar.start.day} {words.short_date(bar.start).split(chr(160))[1]}",
            *(written(minutes) for minutes in (*bar.minutes, bar.total, bar.committed)),
        ]
        for bar in bars
    ]
    return FigureTable.of("Hours each week by goal", ["Week of", *figures], rows, figures)
