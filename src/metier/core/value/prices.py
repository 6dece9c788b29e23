"""A consumer price index as its owner brings it: a table of months, quarters or years with a figure each."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cached_property

from metier.core.dates import EARLIEST, LATEST, MONTHS
from metier.core.errors import Refused, Where
from metier.core.value.terms import cents

MOST_BYTES, MOST_ROWS = 500_000, 5_000
_NAMES = {name[:3].casefold(): at for at, name in enumerate(MONTHS, start=1)}
_ISO = re.compile(r"(\d{4})-(\d{1,2})(?:-\d{1,2})?\Z")
_MONTH_FIRST = re.compile(r"([A-Za-z]{3})[A-Za-z]*[ -](\d{4})\Z")
_YEAR_FIRST = re.compile(r"(\d{4})[ -]?([A-Za-z]{3})[A-Za-z]*\Z")
_COMPACT = re.compile(r"(\d{4})M(\d{2})\Z")
_QUARTER = re.compile(r"(\d{4})[ -]?Q([1-4])\Z", re.IGNORECASE)
_YEAR = re.compile(r"\d{4}\Z")
_NOT_PUBLISHED = frozenset({"", ".", "..", ":", "-", "–", "n/a", "N/A"})
"""How offices write that a period has no figure: it is left out, and pay of it is not known."""
LARGEST = Decimal(10) ** 9
_SMALLEST = 1 / LARGEST
_MOST = Decimal(10) ** 20
"""Where an amount in the money of another period says nothing any more."""


@dataclass(frozen=True)
class Prices:
    """Figures by period: `2016-09` where there are months, else `2016-Q3`, else `2016`."""

    figures: Mapping[str, Decimal]

    @cached_property
    def first(self) -> str:
        return min(self.figures)

    @cached_property
    def last(self) -> str:
        return max(self.figures)

    def at(self, day: date) -> Decimal | None:
        """The figure of the period that a day is in; None before the first and after the last."""
        return self.figures.get(_period(day, self.last))

    def now(self, amount: Decimal, paid_on: date) -> Decimal | None:
        """An amount of a day in the money of the last period: amount × last figure ÷ figure then. None before the first, and where it would be beyond
        all measure; after the last, as it is.
        """
        if _period(paid_on, self.last) > self.last:
            return amount
        then = self.at(paid_on)
        real = amount * self.figures[self.last] / then if then else _MOST
        return cents(real) if real < _MOST else None

    def rise(self, first: date, last: date) -> Decimal | None:
        """How much more things cost, in per cent; the last period stands for what is later."""
        one, two = self.at(first), self.at(last) or self.figures[self.last]
        return (two / one - 1) * 100 if one else None


def _period(day: date, like: str) -> str:
    if "Q" in like:
        return f"{day.year}-Q{(day.month + 2) // 3}"
    return f"{day.year}-{day.month:02d}" if "-" in like else str(day.year)


def words(period: str) -> str:
    """`April 2026`, `2026, quarter 2`, `2026`."""
    year, _, rest = period.partition("-")
    if not rest:
        return year
    return f"{year}, quarter {rest[1]}" if rest.startswith("Q") else f"{MONTHS[int(rest) - 1]} {year}"


def read(text: str, file: str = "") -> Prices:
    """Read a table whose first column is a period and whose second is a figure; or whose lines are years, with a column for each month. What stands
    before the first of them is its heading.

    Of months, quarters and years together, the months count. Raises Refused with the line.
    """
    if len(text) > MOST_BYTES:
        raise Refused("This is far more than a table of prices. Choose the file of one index.", Where(file))
    found: dict[str, dict[str, Decimal]] = {"month": {}, "quarter": {}, "year": {}}
    has_begun, months = False, dict[int, int]()
    lines = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=_delimiter(text))
    try:
        for row in lines:
            cells = [cell.strip() for cell in row]
            if not any(cells):
                continue
            period, where = _read_period(cells[0]), Where(file, lines.line_num)
            if not has_begun and (period is None or not (months or _is_number(cells[1:2]))):
                months = _months(cells)
                continue  # headings, and what a statistical office says of a series above it
            has_begun = True
            if months and period and period[0] == "year":
                for at, month in months.items():
                    _take(
                        found, ("month", f"{period[1]}-{month:02d}"), [period[1], *(cells[at : at + 1] or [""])], where
                    )
            else:
                _take(found, period, cells, where)
    except csv.Error as problem:
        raise Refused(f"It cannot be read as a table: {problem}.", Where(file, lines.line_num)) from None
    kept = found["month"] or found["quarter"] or found["year"]
    if len(kept) < 2:
        raise Refused(
            "No prices were found. The first column is a month, quarter or year (2016-09, Sep 2016, 2016 Q3, 2016), the second its figure.",
            Where(file),
        )
    return Prices(kept)


def _take(found: dict[str, dict[str, Decimal]], period: tuple[str, str] | None, cells: list[str], where: Where) -> None:
    if period is None:
        raise Refused(f"“{cells[0][:40]}” is not a month, a quarter or a year. Write 2016-09.", where)
    said = cells[1] if len(cells) > 1 else ""
    if len(cells) > 1 and said in _NOT_PUBLISHED:
        return
    figure = _figure(said)
    if figure is None:
        raise Refused(f"“{said[:40]}” is not the figure of an index. Write 101.3.", where)
    kind, name = period
    if name in found[kind]:
        raise Refused(f"{words(name)} is there twice. Bring a table of one index.", where)
    found[kind][name] = figure
    if sum(map(len, found.values())) > MOST_ROWS:
        raise Refused(f"It has more than {MOST_ROWS:,} rows.", where)


def _delimiter(text: str) -> str:
    """What stands between a period and its figure on most lines; German tables have commas within figures."""
    head = text[:4_000].splitlines()

    def periods(between: str) -> int:
        return sum(bool(_read_period(line.split(between)[0].strip(' "'))) for line in head if between in line)

    return max(",;\t", key=periods)


def _months(heading: list[str]) -> dict[int, int]:
    """Of a table with a line for each year and a column for each month: the month of each column; else nothing."""
    named = ((at, cell.casefold()) for at, cell in enumerate(heading) if len(cell) > 2)
    found = {
        at: number
        for at, cell in named
        for number, name in enumerate(MONTHS, start=1)
        if name.casefold().startswith(cell)
    }
    return found if len(found) > 1 else {}


def _read_period(said: str) -> tuple[str, str] | None:
    if _YEAR.match(said):
        return ("year", said) if EARLIEST <= int(said) <= LATEST else None
    if quarter := _QUARTER.match(said):
        return "quarter", f"{quarter[1]}-Q{quarter[2]}"
    for pattern, year, month in ((_ISO, 1, 2), (_COMPACT, 1, 2), (_YEAR_FIRST, 1, 2), (_MONTH_FIRST, 2, 1)):
        if match := pattern.match(said):
            number = _NAMES.get(match[month].casefold()) if match[month].isalpha() else int(match[month])
            if number and 1 <= number <= 12 and EARLIEST <= int(match[year]) <= LATEST:
                return "month", f"{match[year]}-{number:02d}"
    return None


def _is_number(cells: list[str]) -> bool:
    """Whether a figure begins the table, be it one that no index has; a cell that is not published does too."""
    return bool(cells) and (cells[0] in _NOT_PUBLISHED - {""} or _number(cells[0]) is not None)


def _number(said: str) -> Decimal | None:
    try:
        return Decimal(said.replace(",", ".") if said.count(",") == 1 and "." not in said else said.replace(",", ""))
    except InvalidOperation:
        return None


def _figure(said: str) -> Decimal | None:
    figure = _number(said)
    return figure if figure is not None and figure.is_finite() and _SMALLEST <= figure < LARGEST else None


def are_kept(figures: Mapping[str, object]) -> bool:
    """Whether they are what is kept of a table that was read: periods of one kind, each with its figure as text."""
    periods = [_read_period(name) for name in figures]
    are_named = all(period and period[1] == name for period, name in zip(periods, figures, strict=True))
    is_one_kind = len({period[0] for period in periods if period}) <= 1
    return are_named and is_one_kind and all(_is_kept(said) for said in figures.values())


def _is_kept(said: object) -> bool:
    figure = _figure(said) if isinstance(said, str) else None
    return figure is not None and str(figure) == said
