"""Where the hours went, drawn: a bar for each priority, a tick for what the plan gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from metier.core.charts import Drawing, planned_actual
from metier.core.charts.tones import tone
from metier.core.drift import Served
from metier.direction.choices import PRIORITY_NAMES
from metier.reviews.queries.drift import first_day
from metier.ui.addresses import address_of


@dataclass(frozen=True, slots=True)
class Share:
    """One priority; `percent` of the hours went to it, `planned` is what the plan gives it."""

    rank: int
    name: str
    minutes: int
    percent: int
    planned: int
    bar: Drawing
    url: str


def deposits_url(today: date) -> str:
    """The deposits that are looked at."""
    return f"{address_of('plan:deposits')}?since={first_day(today)}"


def shares(rows: Sequence[Served], today: date) -> tuple[Share, ...]:
    """In rank order, all on one scale, each with the address of its deposits."""
    url = deposits_url(today)
    top = max((max(row.percent, row.planned) for row in rows), default=0)
    return tuple(
        Share(
            row.rank,
            PRIORITY_NAMES[row.priority],
            row.minutes,
            row.percent,
            row.planned,
            planned_actual(row.planned, row.percent, tone(row.rank), max(top, 1)),
            f"{url}&priority={row.priority}",
        )
        for row in rows
    )
