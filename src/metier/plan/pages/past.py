"""What the page of a past plan shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from metier.accounts.access import Viewer
from metier.core.charts import Drawing, FigureTable
from metier.plan import sentences
from metier.plan.pages import charts
from metier.plan.pages.timeline import TaskLine, lines
from metier.plan.queries.as_of import end_of, plan_as_of

MOST = 100


@dataclass(frozen=True, slots=True)
class PastPage:
    on: date
    sentence: str
    year: Drawing | None
    year_table: FigureTable
    lines: tuple[TaskLine, ...]
    total: int


def past_page(viewer: Viewer, on: date) -> PastPage:
    then = plan_as_of(viewer, end_of(viewer, on))
    return PastPage(
        on=on,
        sentence=sentences.of_plan(then),
        year=charts.year(then, is_past=on < viewer.today) if then.goals else None,
        year_table=charts.year_table(then),
        lines=lines(then, then.open_tasks[:MOST]),
        total=len(then.open_tasks),
    )
