"""Across the years: what was asked for, what was granted, how long it took; and of whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from metier.accounts.access import Viewer
from metier.asks import queries
from metier.asks.choices import AskKind
from metier.asks.queries.people import Asked as AskedOf
from metier.core.asks.across import Asked, Dated, Sum, by_kind, by_year, named_a_date, summed
from metier.core.charts import AskedYear, Drawing, FigureTable, asked_by_year, bar
from metier.core.words import count

NAMES: dict[str, str] = {value: str(label) for value, label in AskKind.choices}
MOST_PEOPLE = 12
YEARS = 10  # shown at first, this one among them: of what is longer ago less can be learned


@dataclass(frozen=True, slots=True)
class KindLine:
    """The asks of one kind: figures, and the share granted as a bar."""

    name: str
    sum: Sum
    share: str
    days: str
    drawing: Drawing | None


@dataclass(frozen=True, slots=True)
class AcrossPage:
    total: Sum
    lead: str
    chart: Drawing
    table: FigureTable
    kinds: tuple[KindLine, ...]
    dated: Dated | None
    since: int | None
    """The year it begins with, where there is more before it."""
    is_longer: bool
    people: tuple[AskedOf, ...]


def across_page(viewer: Viewer, *, whole: bool) -> AcrossPage:
    """Of the last ten years, or of all."""
    first = date(viewer.today.year - YEARS + 1, 1, 1)
    is_longer = queries.is_any_asked_before(viewer, first)
    since = first if is_longer and not whole else None
    rows = queries.asked(viewer, since)
    years = by_year(rows)
    total = summed("all", rows)
    return AcrossPage(
        total=total,
        lead=_lead(total, rows, since),
        chart=asked_by_year(
            "asked", [AskedYear(one.name, one.granted, one.waiting, one.declined, one.withdrawn) for one in years]
        ),
        table=_table(years),
        kinds=tuple(_line(one) for one in by_kind(rows)),
        dated=named_a_date(rows),
        since=since.year if since else None,
        is_longer=is_longer,
        people=tuple(queries.people(viewer, since=since))[:MOST_PEOPLE],
    )


def _line(one: Sum) -> KindLine:
    share = f"{one.granted:,} of {one.granted + one.declined:,}" if one.share is not None else "None decided"
    drawing = bar(one.share, "s1") if one.share is not None else None
    return KindLine(NAMES.get(one.name, one.name), one, share, _days(one.days), drawing)


def _days(days: int | None) -> str:
    return "" if days is None else count(days, "day")


def _lead(total: Sum, rows: list[Asked], since: date | None) -> str:
    if since and not rows:
        return f"You asked for nothing since {since.year}."
    if not rows:
        return "Nothing was asked for yet. What you ask for, what is granted and how long it takes shows here."
    said = f"You asked for {count(total.asked, 'thing')}{f' since {since.year}' if since else ''}. "
    if total.share is None:
        return f"{said}None is decided yet."
    if total.decided == 1:
        return f"{said}One is decided: {'granted' if total.granted else 'declined'}, after {_days(total.days)}."
    granted = {0: "none was", 1: "one was"}.get(total.granted, f"{total.granted:,} were")
    return f"{said}Of the {total.decided:,} that were decided, {granted} granted; a decision took {_days(total.days)} at the median."


def _table(years: tuple[Sum, ...]) -> FigureTable:
    columns = ["Asked", "Granted", "Not decided", "Declined", "Withdrawn", "Days to decide"]
    cells = [
        [
            one.name,
            str(one.asked),
            str(one.granted),
            str(one.waiting),
            str(one.declined),
            str(one.withdrawn),
            _plain(one.days),
        ]
        for one in years
    ]
    return FigureTable.of("Asks by the year of their first asking", ["Year", *columns], cells, numbers=columns)


def _plain(days: int | None) -> str:
    return "" if days is None else f"{days:,}"
