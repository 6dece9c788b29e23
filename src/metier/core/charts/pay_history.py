"""Base pay over the years, as paid and in the money of one month."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from metier.core.charts.amounts import round_amounts
from metier.core.charts.drawing import Drawing, Glyph, Line, Mark, Text
from metier.core.charts.measure import shortened, width
from metier.core.charts.scale import Span, month_after, ticks
from metier.core.money import money, short_money

HEIGHT, FLOOR, CEILING, PIXELS = 236, 210, 26, 420
APART = 20
Height = Callable[[Decimal], float]


@dataclass(frozen=True, slots=True)
class PayStep:
    """Base pay of a year from a day on, up to and without `end` (None while it goes on); `real` in the money of a month, None where that is not known."""

    start: date
    end: date | None
    cash: Decimal
    real: Decimal | None = None
    note: str = ""


def pay_history(name: str, steps: Sequence[PayStep], currency: str, today: date, money_of: str = "") -> Drawing:
    """Steps in their order; `money_of` is the month whose money the real amounts are in."""
    span = Span(steps[0].start, month_after(max(today, steps[-1].start), 6))
    most = max(amount for one in steps for amount in (one.cash, one.real or one.cash))
    named = round_amounts(Decimal(0), most, 5)

    def y(amount: Decimal) -> float:
        return float(FLOOR - (FLOOR - CEILING) * amount / max(named[-1], Decimal(1)))

    marks: list[Mark] = _frame(named, currency, y)
    marks += _years(span)
    has_real = any(one.real is not None and one.real != one.cash for one in steps)
    for css_class in ("cash", "real") if has_real else ("real",):
        marks += _course(steps, css_class, span, today, y, is_real=has_real and css_class == "real")
    marks += _words(steps, span, today, y, currency, has_real=has_real)
    title = f"Your base pay since {steps[0].start.year}" + (
        f", as paid and in {money_of} money" if has_real else ", as paid"
    )
    return Drawing(name, HEIGHT, title, _description(steps, currency, has_real=has_real), tuple(marks), "payhistory")


def _frame(named: Sequence[Decimal], currency: str, y: Height) -> list[Mark]:
    found: list[Mark] = []
    for at, amount in enumerate(named):
        height = y(amount)
        found += [
            Line(0, height, 100, height, "grid" if at else "axis"),
            Text(100, height - 4, short_money(amount, currency), "tick", "end"),
        ]
    return found


def _years(span: Span) -> list[Mark]:
    found: list[Mark] = []
    for tick in ticks(span, PIXELS):
        x = span.at(tick.day)
        half = width(tick.label) / 2 * 100 / PIXELS
        found.append(Line(x, FLOOR, x, FLOOR + 5, "axis"))
        if half <= x <= 100 - half:
            found.append(Text(x, FLOOR + 20, tick.label, "tick", "middle"))
    return found


def _course(
    steps: Sequence[PayStep], css_class: str, span: Span, today: date, y: Height, *, is_real: bool
) -> list[Mark]:
    shown = [(one, one.real if is_real else one.cash) for one in steps]
    found: list[Mark] = []
    for one, amount in shown:
        if amount is not None:
            left, right = span.at(one.start), span.at(_last(one, today))
            height = y(amount)
            found.append(Line(left, height, right, height, css_class))
    for (one, before), (two, after) in pairwise(shown):
        if before is not None and after is not None and one.end == two.start:
            x = span.at(two.start)
            found.append(Line(x, y(before), x, y(after), css_class))
    return found


def _last(one: PayStep, today: date) -> date:
    return one.end or max(today, one.start)


def _words(
    steps: Sequence[PayStep], span: Span, today: date, y: Height, currency: str, *, has_real: bool
) -> list[Mark]:
    first, last = steps[0], steps[-1]
    found: list[Mark] = []
    if has_real:
        if first.real is not None:
            found.append(Text(0, y(first.real) + 17, "In today’s money", "halo value"))
        found.append(Text(0, y(first.cash) + 17, "As paid", "halo strong"))
    found += [_note(one, span, y) for one in _told(steps, span)]
    x, height = span.at(_last(last, today)), y(last.real if has_real and last.real is not None else last.cash)
    found.append(Glyph(x, height, "diamond", "you"))
    found.append(Text(x, height - 11, money(last.cash, currency), "halo value", "end", 6))
    return found


def _told(steps: Sequence[PayStep], span: Span) -> list[PayStep]:
    """Of the changes with a reason, those that changed most, as far as there is room between them."""
    jumps = [
        (abs(two.cash - one.cash) / max(one.cash, Decimal(1)), two)
        for one, two in pairwise(steps)
        if two.note and span.at(two.start) < 88
    ]
    kept: list[PayStep] = []
    for _, step in sorted(jumps, key=lambda jump: -jump[0]):
        if all(abs(span.at(step.start) - span.at(other.start)) > APART for other in kept):
            kept.append(step)
    return kept


def _note(one: PayStep, span: Span, y: Height) -> Text:
    x, height = span.at(one.start), y(max(one.cash, one.real or one.cash)) - 9
    ends = x > 25
    return Text(
        x,
        height,
        shortened(one.note, PIXELS * (x if ends else 100 - x) / 100),
        "halo tick",
        "end" if ends else "start",
        -5 if ends else 5,
    )


def _description(steps: Sequence[PayStep], currency: str, *, has_real: bool) -> str:
    first, last = steps[0], steps[-1]
    said = f"As paid it went from {money(first.cash, currency)} to {money(last.cash, currency)}."
    if has_real and first.real is not None and last.real is not None:
        said += f" In today’s money it went from {money(first.real, currency)} to {money(last.real, currency)}."
    return said
