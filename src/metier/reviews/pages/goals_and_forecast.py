"""Goals with their forecast against the day they are due, as rows on one axis, and the hours put in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from metier.accounts.access import Viewer
from metier.core import words
from metier.core.charts import Drawing, FigureTable, Prospect, forecast_axis, forecast_bar, forecast_span
from metier.core.charts.scale import Span
from metier.core.dates import MONTHS
from metier.core.forecast import Forecast
from metier.core.hours import rounded
from metier.plan import queries as plan
from metier.plan.choices import Horizon
from metier.reviews.queries import Outlook
from metier.ui.addresses import address_of


@dataclass(frozen=True, slots=True)
class GoalLine:
    """One goal; `bar` is its row of the chart, `forecast_url` where the forecast is opened to how it was made. Minutes done and needed."""

    outlook: Outlook
    url: str
    forecast_url: str
    bar: Drawing
    done: int
    needed: int

    @property
    def hours_said(self) -> str:
        """`46 of 140`, in hours."""
        return f"{rounded(self.done)} of {rounded(self.needed)}" if self.needed else rounded(self.done)


@dataclass(frozen=True, slots=True)
class GoalsAndForecast:
    """The lines, the axis that their bars share, and all of it in figures."""

    lines: tuple[GoalLine, ...]
    axis: Drawing
    axis_said: str
    table: FigureTable
    has_forecast: bool


def goals_and_forecast(viewer: Viewer, now: plan.Plan, outlook: Mapping[str, Outlook]) -> GoalsAndForecast | None:
    """The open goals of the next twelve months, first-ranked first; the longer ones where there are no others. None without goals."""
    near = [goal for goal in now.goals if goal.row.horizon == Horizon.YEAR] or list(now.goals)
    return table_of(viewer, now, [outlook[goal.id] for goal in near]) if near else None


def table_of(viewer: Viewer, now: plan.Plan, shown: Sequence[Outlook]) -> GoalsAndForecast:
    """These goals, in their order."""
    span = forecast_span([_prospect(one) for one in shown], now.today)
    counts = plan.counts(viewer, [one.goal.row.id for one in shown])
    lines = tuple(_line(one, counts.get(one.goal.row.id, plan.Counts()), span) for one in shown)
    months = [f"{MONTHS[day.month - 1]} {day.year}" for day in (span.start, span.end)]
    has_forecast = any(line.outlook.has_forecast for line in lines)
    return GoalsAndForecast(lines, forecast_axis(span), " to ".join(months), _table(lines), has_forecast)


def _line(one: Outlook, counts: plan.Counts, span: Span) -> GoalLine:
    url, forecast_url = (address_of(name, one.goal.id) for name in ("plan:goal", "reviews:forecast"))
    return GoalLine(one, url, forecast_url, forecast_bar(_prospect(one), span), counts.minutes, counts.needed)


def _prospect(one: Outlook) -> Prospect:
    """What is drawn of a goal."""
    found, due = one.outcome, one.goal.row.due
    return Prospect(found.likely, found.safe, due) if isinstance(found, Forecast) else Prospect(target=due)


def _table(lines: Sequence[GoalLine]) -> FigureTable:
    labels = ("Goal", "Status", "Likely", "Safe", "Due", "Planned finish", "Hours")
    return FigureTable.of("Goals, their forecast and their dates", labels, [_row(line) for line in lines], ["Hours"])


def _row(line: GoalLine) -> tuple[str, ...]:
    one, found = line.outlook, line.outlook.outcome
    likely, safe = (found.likely, found.safe) if isinstance(found, Forecast) else (None, None)
    days = [words.short_date(day) if day else "None" for day in (likely, safe, one.goal.row.due, one.planned.finish)]
    return (one.goal.title, one.word, *days, line.hours_said)
