"""What the page of deposits shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from urllib.parse import urlencode

from metier.accounts.access import Viewer
from metier.core import words
from metier.core.charts import Drawing, FigureTable, bar, tone
from metier.core.money import money
from metier.core.plan.tasks import UNRANKED
from metier.direction.choices import PRIORITY_NAMES
from metier.plan import queries
from metier.plan.choices import Purpose
from metier.plan.models import Deposit
from metier.plan.pages.timeline import page_of
from metier.plan.queries import NONE, Come, Wanted
from metier.plan.queries.ranking import rank_of, ranks
from metier.ui.addresses import address_of

ON_A_PAGE = 40
YEAR = timedelta(days=365)
PURPOSES = (*Purpose.choices, ("", "Not said"))


@dataclass(frozen=True, slots=True)
class DepositLine:
    """A deposit as a row; `own` is the address under which it is changed and taken back."""

    own: str
    what: str
    on: date
    time: str
    money: str
    served: str
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Share:
    """A part of the hours: `query` finds the deposits it is made of; `rank` is nothing where none is given."""

    label: str
    rank: str
    minutes: int
    percent: int
    drawing: Drawing
    query: str


@dataclass(frozen=True, slots=True)
class DepositsPage:
    """`said` is what they come to, in the last year where nothing is asked for; `query` is what was asked, for the links between pages.

    `number` is that of the page, from 1; `has_more` tells of a page after it.
    """

    lines: tuple[DepositLine, ...]
    said: str
    span: str
    priorities: tuple[Share, ...]
    purposes: tuple[Share, ...]
    table: FigureTable
    number: int
    has_more: bool
    query: str
    is_filtered: bool


def deposits_page(viewer: Viewer, wanted: Wanted, number: int = 1) -> DepositsPage:
    """A page of deposits, newest first."""
    is_filtered = wanted != Wanted()
    since = None if is_filtered else viewer.today - YEAR
    start = (number - 1) * ON_A_PAGE
    come, rows = queries.some_deposits(viewer, wanted, start, start + ON_A_PAGE + 1, summed_from=since)
    home = address_of("plan:deposits")
    places = ranks(viewer)
    order = sorted(PRIORITY_NAMES, key=lambda code: rank_of(code, places))
    asked = _query(replace(wanted, since=since) if since else wanted)
    return DepositsPage(
        lines=tuple(_line(row, home) for row in rows[:ON_A_PAGE]),
        said=_said(come, is_filtered=is_filtered),
        span=_span(wanted),
        priorities=tuple(_priorities(come, [(code, rank_of(code, places)) for code in order], asked)),
        purposes=tuple(_purposes(come, asked)),
        table=_table(come, order),
        number=number,
        has_more=len(rows) > ON_A_PAGE,
        query=urlencode(_query(wanted)),
        is_filtered=is_filtered,
    )


def _said(come: Come, *, is_filtered: bool) -> str:
    """`In the last twelve months 43 deposits: 54 h 30 and £240.`"""
    if not come.number:
        return ""
    sums = [
        *([words.hours(come.minutes)] if come.minutes or not come.paid else []),
        *(money(*one) for one in come.paid),
    ]
    said = f"{words.count(come.number, 'deposit')}: {words.listed(sums)}."
    return said if is_filtered else f"In the last twelve months {said}"


def _line(row: Deposit, home: str) -> DepositLine:
    goal = row.goal if row.goal and row.goal.trashed_at is None else None
    task = row.task if row.task and row.task.trashed_at is None else None
    title, url = ("", "")
    if task:
        title, url = task.title, page_of("task", str(task.pk))
    elif goal:
        title, url = goal.title, page_of("goal", str(goal.pk))
    return DepositLine(
        own=f"{home}{row.pk}/",
        what=row.what or title or "Not said",
        on=row.put_in_on,
        time=words.hours(row.minutes) if row.minutes else "",
        money=money(row.amount.amount, str(row.amount.currency)) if row.amount else "",
        served=row.get_purpose_display() if row.purpose else "",
        title=title,
        url=url,
    )


def _priorities(come: Come, order: Sequence[tuple[str, int]], asked: dict[str, str]) -> list[Share]:
    found = [
        _share(come, come.of_priority(code), PRIORITY_NAMES[code], tone(_rank(rank)), asked | {"priority": code}, rank)
        for code, rank in order
    ]
    rest = come.of_priority("") - come.of_purpose(Purpose.OTHERS)
    return [*found, _share(come, rest, "No priority", "s4", asked | {"priority": NONE})] if rest else found


def _purposes(come: Come, asked: dict[str, str]) -> list[Share]:
    return [
        _share(come, come.of_purpose(code), str(label), "s2", asked | {"purpose": code or NONE})
        for code, label in PURPOSES
    ]


def _share(come: Come, minutes: int, label: str, css_class: str, query: dict[str, str], rank: int = UNRANKED) -> Share:
    percent = 100 * minutes / come.minutes if come.minutes else 0
    place = str(rank) if rank < UNRANKED else ""
    return Share(label, place, minutes, round(percent), bar(percent, css_class), urlencode(query))


def _rank(rank: int) -> int | None:
    return rank if rank < UNRANKED else None


def _table(come: Come, order: Sequence[str]) -> FigureTable:
    labels = [str(label) for _, label in PURPOSES]
    rows = [
        (
            PRIORITY_NAMES.get(code, "No priority"),
            *(words.hours(come.served.get((code, purpose), 0)) for purpose, _ in PURPOSES),
            words.hours(come.of_priority(code)),
        )
        for code in [*order, ""]
    ]
    columns = [*labels, "Together"]
    return FigureTable.of("Hours by priority and by whom they served", ["Priority", *columns], rows, columns)


def _query(wanted: Wanted) -> dict[str, str]:
    said = {
        "since": wanted.since.isoformat() if wanted.since else "",
        "until": wanted.until.isoformat() if wanted.until else "",
        "goal": wanted.goal,
        "task": wanted.task,
        "purpose": wanted.purpose,
        "priority": wanted.priority,
    }
    return {name: value for name, value in said.items() if value}


def _span(wanted: Wanted) -> str:
    """`1 July 2026 to 30 September 2026`, `since 1 July 2026`, or nothing."""
    if wanted.since and wanted.until:
        return f"{words.full_date(wanted.since)} to {words.full_date(wanted.until)}"
    if wanted.since:
        return f"since {words.full_date(wanted.since)}"
    return f"until {words.full_date(wanted.until)}" if wanted.until else ""
