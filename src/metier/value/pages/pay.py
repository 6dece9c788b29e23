"""The history of pay: its chart, its table, what today's comes to, and what a raise bought."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from metier.accounts.access import Viewer
from metier.core import words
from metier.core.charts import Drawing, FigureTable, PayStep, pay_history
from metier.core.dates import MONTHS, NO_BREAK_SPACE, PartialDate
from metier.core.money import money
from metier.core.value import prices
from metier.core.value.offers import on_year
from metier.core.value.terms import Step, base_a_year, parts, total, whole
from metier.core.value.vesting import vested
from metier.value.models import Equity, Pay
from metier.value.queries.paid import Paid, grant_of, price_table


@dataclass(frozen=True, slots=True)
class PartRow:
    """A part of what is paid, in words."""

    name: str
    how: str
    amount: str


@dataclass(frozen=True, slots=True)
class PayBlock:
    """`finding` is what the last raises bought; `sentences` are what is stated: rates that were used, and what is in no sum."""

    chart: Drawing | None
    table: FigureTable | None
    caption: str
    parts: tuple[PartRow, ...]
    total: str
    since: str
    finding: tuple[str, str] | None
    sentences: tuple[str, ...]


def pay_block(viewer: Viewer, paid: Paid) -> PayBlock:
    """What stands at the top of the page of value."""
    table = price_table(viewer, paid.currency)
    found = _steps(paid, table[1] if table else None)
    month = prices.words(table[1].last) if table else ""
    chart = pay_history("pay-history", found, paid.currency, viewer.today, month) if found else None
    return PayBlock(
        chart,
        _table(found, paid.currency, month) if found else None,
        _caption(paid, found, table[0].name if table else "", month),
        tuple(PartRow(one.name, one.how, money(one.amount, paid.currency)) for one in paid.parts),
        money(paid.total, paid.currency),
        paid.since,
        _finding(found, table[1], paid, viewer.today) if found and table else None,
        tuple(_sentences(paid)),
    )


def _steps(paid: Paid, table: prices.Prices | None) -> list[PayStep]:
    notes: dict[object, str] = {
        row.pk: row.why or (row.position_there.employer if row.position_there else "") for row in paid.rows
    }
    found = []
    last: tuple[object, ...] = ()
    for one in paid.steps:
        fresh = [key for key in one.keys if key not in last]
        note = next((notes[key] for key in fresh if notes.get(key)), "")
        found.append(_step(one, note, table))
        last = one.keys
    return found


def _step(one: Step, note: str, table: prices.Prices | None) -> PayStep:
    real = table.now(one.base, one.start) if table else None
    return PayStep(one.start, one.end, one.base, real, note)


def _table(found: Sequence[PayStep], currency: str, month: str) -> FigureTable:
    labels = ["From", "As paid", *([f"In {month} money"] if month else []), "Why"]
    rows = []
    for one in found:
        real = [money(whole(one.real), currency) if one.real is not None else "Not known"] if month else []
        rows.append([short_month(one.start), money(one.cash, currency), *real, one.note])
    return FigureTable.of("Base pay a year", labels, rows, labels[1:-1])


def short_month(day: date) -> str:
    """`Apr 2026`."""
    return f"{MONTHS[day.month - 1][:3]}{NO_BREAK_SPACE}{day.year}"


def _caption(paid: Paid, found: Sequence[PayStep], name: str, month: str) -> str:
    if not found:
        return ""
    others = sorted({row.currency for row in paid.rows} - {paid.currency})
    left = f" Pay in {words.listed(others)} is in the list, not in the drawing." if others else ""
    if not month:
        return f"As it was paid. Bring a table of prices to see what it bought.{left}"
    return f"Today’s money: {month} {paid.currency}, by {name}. Pay of later months stands as it is.{left}"


def _finding(found: Sequence[PayStep], table: prices.Prices, paid: Paid, today: date) -> tuple[str, str] | None:
    """Since the present work began: what today's pay buys against what it bought then. Only where both are known."""
    keys = {row.pk for row in paid.now}
    chains = {one.entry.chain for one in paid.spans if one.entry.key in keys}
    same = [one for one in paid.spans if one.entry.chain in chains]
    begins = min((one.start for one in same), default=None)
    began = next((one for one in found if begins and one.start >= begins), None)
    now = next((one for one in found if one.start <= today and (one.end is None or one.end > today)), None)
    if now is None or began is None or began is now or not began.cash or not began.real:
        return None
    raised = (now.cash / began.cash - 1) * 100
    bought = (now.cash / began.real - 1) * 100
    rose = table.rise(began.start, today) or Decimal(0)
    head = f"Since {short_month(began.start)}, {_change(raised)} in pay bought {_change(bought)}"
    said = (
        f"From {money(began.cash, paid.currency)} to {money(now.cash, paid.currency)}. "
        f"Prices changed by {_signed(rose)} from then to {prices.words(table.last)}."
    )
    return head, said


def _change(percent: Decimal) -> str:
    rounded = whole(percent)
    return f"{abs(rounded)}% {'more' if rounded >= 0 else 'less'}"


def _signed(percent: Decimal) -> str:
    rounded = whole(percent)
    return f"{'+' if rounded > 0 else '−' if rounded < 0 else ''}{abs(rounded)}%"


def _sentences(paid: Paid) -> list[str]:
    found = [f"Added up at your rate: {rate.dated}." for rate in paid.by]
    apart = [(str(one), one.currency, base_a_year(one.terms)) for one in paid.apart]
    apart += [(one.what, one.currency, one.worth) for one in paid.equity_apart]
    return found + [
        f"{money(amount, currency)} ({name}) is in no sum: there is no rate from {currency} to {paid.currency}."
        for name, currency, amount in apart
    ]


@dataclass(frozen=True, slots=True)
class PayRow:
    """A line of the history."""

    row: Pay
    when: str
    base: str
    a_year: str
    total: str
    is_now: bool


@dataclass(frozen=True, slots=True)
class EquityRow:
    """A grant with what of it has vested, and what vests in the next 12 months."""

    row: Equity
    worth: str
    vested: str
    next: str
    by: str


@dataclass(frozen=True, slots=True)
class HistoryPage:
    rows: tuple[PayRow, ...]
    grants: tuple[EquityRow, ...]
    more: int


def history_page(viewer: Viewer, paid: Paid, most: int | None = None) -> HistoryPage:
    """The newest lines of the history, all where no `most` is said, and every grant; `more` are not shown."""
    rows = []
    for row in paid.rows[:most]:
        base = money(row.base, row.currency)
        ends: PartialDate | None = row.ends
        rows.append(
            PayRow(
                row,
                f"{row.since.words} to {ends.words}" if ends else row.since.words,
                f"{base} {row.get_per_display().lower()}",
                money(base_a_year(row.terms), row.currency),
                money(total(parts(row.terms)), row.currency),
                row in paid.now,
            )
        )
    return HistoryPage(tuple(rows), tuple(_grant(viewer, row) for row in paid.equity), len(paid.rows) - len(rows))


def _grant(viewer: Viewer, row: Equity) -> EquityRow:
    grant = grant_of(row)
    by, later = vested(grant, viewer.today), vested(grant, on_year(viewer.today, 1))
    steps = f"{words.count(row.months, 'month')}, every {words.count(row.every, 'month') if row.every > 1 else 'month'}"
    cliff = f", nothing before {words.count(row.cliff, 'month')}" if row.cliff else ""
    return EquityRow(
        row, money(row.worth, row.currency), money(by, row.currency), money(later - by, row.currency), steps + cliff
    )
