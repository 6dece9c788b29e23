"""A forecast opened to how it was made: the weeks, the estimates, the reckoning."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from metier.accounts.access import Viewer
from metier.core import words
from metier.core.charts import Drawing, FigureTable, HoursWeek, Series, hours, spark, tone
from metier.core.days_off import DaysOff
from metier.core.forecast import Forecast, Outcome
from metier.core.forecast.draws import PATHS
from metier.core.forecast.enough import LEAST_MOVED, LEAST_STEPS
from metier.core.hours import written
from metier.core.plan.tasks import UNRANKED
from metier.plan import queries as plan
from metier.plan.models import Goal
from metier.reviews import queries
from metier.reviews.queries.forecasts import OWN_TASKS, telling_tasks
from metier.reviews.queries.records import WEEKS, DoneTask, Records

DRAWN = 26
"""The latest weeks are drawn; the table has them all."""


@dataclass(frozen=True, slots=True)
class Fact:
    name: str
    said: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class ForecastPage:
    """`weeks` and `weeks_table` are the hours; `measure` the course of the measure and `measure_table` its check-ins."""

    goal: Goal
    outlook: queries.Outlook
    facts: tuple[Fact, ...]
    weeks: Drawing
    weeks_table: FigureTable
    needs: str
    measure: Drawing | None
    measure_table: FigureTable | None
    tasks: tuple[DoneTask, ...]
    are_own_tasks: bool
    both: str
    paths: int = PATHS
    least_weeks: int = LEAST_STEPS
    least_moved: int = LEAST_MOVED
    year: int = WEEKS
    own_tasks: int = OWN_TASKS


def forecast_page(viewer: Viewer, goal: Goal) -> ForecastPage | None:
    """None when the goal is not open."""
    now = plan.plan(viewer)
    records = queries.records(viewer)
    one = queries.outlook(viewer, now, records).get(str(goal.pk))
    if one is None:
        return None
    tasks, off = telling_tasks(goal.pk, records), queries.days_off(now)
    bars = _bars(records, goal, now.today, off)
    needs = round(one.needs) if one.needs and isinstance(one.outcome, Forecast) and one.outcome.basis == "hours" else 0
    series = Series(goal.title, tone(one.goal.rank if one.goal.rank < UNRANKED else None))
    drawn = [HoursWeek(bar.start, bar.minutes, needs, bar.note) for bar in bars[-DRAWN:]]
    points = one.forecast.progress.points if one.forecast.progress else ()
    return ForecastPage(
        goal=goal,
        outlook=one,
        facts=tuple(_facts(one, now.today)),
        weeks=hours("weeks", [series], drawn, is_last_open=False),
        weeks_table=_weeks_table(bars),
        needs=words.hours(needs) if needs else "",
        measure=spark([float(value) for _, value in points], 44) if len(points) > 1 else None,
        measure_table=_measure_table(points) if points else None,
        tasks=tuple(reversed(tasks)),
        are_own_tasks=all(task.goal_id == goal.pk for task in tasks),
        both=_both(one.forecast.by_hours, one.forecast.by_check_ins),
    )


def _facts(one: queries.Outlook, today: date) -> Sequence[Fact]:
    found, due = one.outcome, one.goal.row.due
    facts = []
    if isinstance(found, Forecast):
        facts += [
            Fact("Likely", words.near_date(found.likely, today), "an even chance by then"),
            Fact("Safe", words.near_date(found.safe, today), "nine in ten by then"),
        ]
    facts.append(Fact("Your target", words.near_date(due, today) if due else "None", "" if due else "no date is set"))
    if isinstance(found, Forecast):
        pace = [_amount(found, value) for value in (found.pace, found.pace_slow, found.pace_fast)]
        facts.append(Fact("Pace a week", pace[0], f"between {pace[1]} and {pace[2]} in eight of ten"))
        facts.append(Fact("Left", _amount(found, found.left), _longer(found)))
    return facts


def _longer(found: Forecast) -> str:
    if found.basis == "check-ins":
        return "by its measure"
    return f"times {found.factor:.1f}, {'as tasks took' if found.tasks_used else 'assumed until tasks done tell'}"


def _amount(found: Forecast, value: float) -> str:
    return words.hours(round(value)) if found.basis == "hours" else f"{value:,.1f}".removesuffix(".0")


def _bars(records: Records, goal: Goal, today: date, off: DaysOff) -> list[HoursWeek]:
    """Every whole week of the year before this one."""
    minutes: Mapping[date, int] = records.minutes_by_week().get(goal.pk, {})
    mondays = [records.put.since + timedelta(weeks=number) for number in range(WEEKS)]
    found = [HoursWeek(day, (minutes.get(day, 0),), 0, "off" if off.left_out(day) else "") for day in mondays]
    return [bar for bar in found if bar.start + timedelta(days=7) <= today]


def _weeks_table(bars: Sequence[HoursWeek]) -> FigureTable:
    first = next((bar.start for bar in bars if bar.total and not bar.note), None)
    rows = [(words.short_date(bar.start), written(bar.total), _counted(bar, first)) for bar in reversed(bars)]
    return FigureTable.of("Hours put into the goal each week", ("Week of", "Hours", "Counted"), rows, ["Hours"])


def _counted(bar: HoursWeek, first: date | None) -> str:
    if bar.note:
        return "No, a week off"
    if first is None or bar.start < first:
        return "No, before it began"
    return "No, it began in this week" if bar.start == first else "Yes"


def _measure_table(points: Sequence[tuple[date, object]]) -> FigureTable:
    rows = [(words.short_date(day), f"{value:f}".removesuffix(".00")) for day, value in reversed(points)]
    return FigureTable.of("Progress by check-in", ("Day", "Progress"), rows, ["Progress"])


def _both(by_hours: Outcome, by_check_ins: Outcome | None) -> str:
    """Where hours and check-ins both give a forecast, what the other one says."""
    if not isinstance(by_hours, Forecast) or not isinstance(by_check_ins, Forecast):
        return ""
    spans = [words.months(one.likely, one.safe) for one in (by_hours, by_check_ins)]
    return f"By its hours {spans[0]}, by its measure {spans[1]}; it is done when both are, so the later one is said."
