"""What the page of a past plan shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from metier.accounts.access import Viewer
from metier.core.charts import Drawing, FigureTable
from metier.plan import queries, sentences
from metier.plan.pages import charts
from metier.plan.pages.timeline import TaskLine, lines

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
    then = queries.plan_as_of(viewer, queries.end_of(viewer, on))
    return PastPage(
        on=on,
        sentence=sentences.of_plan(then),
        year=charts.year(then) if then.goals else None,
        year_table=charts.year_table(then),
        lines=lines(then, then.open_tasks[:MOST]),
        total=len(then.open_tasks),
    )
