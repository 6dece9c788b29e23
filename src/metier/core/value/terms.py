"""What is paid from a day on, by the year: every part with how it was worked out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

from metier.core.errors import Refused, Where
from metier.core.money import money

CENT = Decimal("0.01")
A_YEAR = {"year": Decimal(1), "month": Decimal(12), "week": Decimal(52)}
WEEKS = A_YEAR["week"]
FULL_WEEK, PART_WEEK = Decimal(40), Decimal(35)
"""Hours a week that official yearly wages stand for (2,080 a year), and under how many pay is held against them as if for a whole week."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What is agreed. `base` is for a year, month, week, day or hour (`per`); `days` are paid a year and `hours` a week; the rest is a year's.

    Percentages are of the base pay of a year, and beside an amount of the same both are paid; pension is what the employer adds.
    """

    currency: str
    base: Decimal
    per: str = "year"
    hours: Decimal | None = None
    days: Decimal | None = None
    bonus: Decimal | None = None
    bonus_percent: Decimal | None = None
    pension: Decimal | None = None
    pension_percent: Decimal | None = None
    benefits: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """A part of what is paid in a year, and how it was worked out. `is_cash` is what reaches the account before tax."""

    name: str
    amount: Decimal
    how: str = ""
    is_cash: bool = True


def cents(amount: Decimal) -> Decimal:
    """To the cent."""
    return amount.quantize(CENT, ROUND_HALF_UP)


def whole(amount: Decimal) -> Decimal:
    """To the unit, for figures that were worked out."""
    return amount.quantize(Decimal(1), ROUND_HALF_UP)


def times_a_year(per: str, hours: Decimal | None = None, days: Decimal | None = None) -> Decimal:
    """How often an amount for a year, month, week, day or hour is paid in a year. Raises Refused when that is not known."""
    if per == "day":
        if not days:
            raise Refused("Say for how many days a year you are paid.", Where(field="days"))
        return days
    if per == "hour":
        if not hours:
            raise Refused("Say for how many hours a week you are paid.", Where(field="hours"))
        return hours * WEEKS
    return A_YEAR[per]


def base_a_year(terms: Terms) -> Decimal:
    """Base pay of a year. Raises Refused when a rate by the day or hour says not how much of it there is."""
    return cents(terms.base * times_a_year(terms.per, terms.hours, terms.days))


def for_a_whole_week(base: Decimal, hours: Decimal | None) -> Decimal:
    """Base pay of a year as if for 40 hours a week, where fewer than 35 are agreed in all; else, and where the hours are not known, as it is."""
    return cents(base * FULL_WEEK / hours) if hours and hours < PART_WEEK else base


def parts(terms: Terms, equity: Decimal = Decimal(0)) -> tuple[Part, ...]:
    """What is paid in a year, part by part; `equity` is what vests in it."""
    base = base_a_year(terms)
    found = [Part("Base pay", base, _how_base(terms))]
    if bonus := _of(base, terms.bonus, terms.bonus_percent):
        found.append(Part("Bonus", bonus, _percent(terms.bonus_percent)))
    if pension := _of(base, terms.pension, terms.pension_percent):
        found.append(Part("Employer’s pension", pension, _percent(terms.pension_percent), is_cash=False))
    if terms.benefits:
        found.append(Part("Benefits", cents(terms.benefits), "What they are worth to you", is_cash=False))
    if equity:
        found.append(Part("Equity", cents(equity), "What vests in these 12 months"))
    return tuple(found)


def total(found: Iterable[Part], *, cash: bool = False) -> Decimal:
    """All of it, or only what is paid out."""
    return sum((one.amount for one in found if one.is_cash or not cash), Decimal(0))


def _of(base: Decimal, amount: Decimal | None, percent: Decimal | None) -> Decimal:
    return cents(amount or Decimal(0)) + cents(base * (percent or Decimal(0)) / 100)


def _percent(percent: Decimal | None) -> str:
    return f"{percent.normalize():f}% of base" if percent else ""


def _how_base(terms: Terms) -> str:
    if terms.per == "year":
        return ""
    times = times_a_year(terms.per, terms.hours, terms.days)
    said = f"{money(terms.base, terms.currency)} × {times.normalize():f}"
    return f"{said} ({terms.hours.normalize():f} hours × 52 weeks)" if terms.per == "hour" and terms.hours else said


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the history. `chain` is what it follows on in: an entry holds until the next of its chain, its own end, or the end of the work.

    `key` is whatever its owner knows it by; `ends` and `over` are last days as far as they are known: the first and the last day that may be meant.
    """

    key: object
    chain: object
    starts: date
    ends: tuple[date, date] | None
    over: tuple[date, date] | None
    terms: Terms


@dataclass(frozen=True, slots=True)
class Held:
    """An entry with the days on which it held: from `start`, up to and without `end`, or until now."""

    entry: Entry
    start: date
    end: date | None

    def on(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)


def held(entries: Iterable[Entry]) -> list[Held]:
    """When each entry held, in the order of their beginnings. Those that never did, as another began on the same day, are left out."""
    ordered = sorted(entries, key=lambda one: one.starts)
    begins = [one.starts for one in ordered]
    found = []
    following: dict[object, date] = {}
    for one in reversed(ordered):
        ends = [following.get(one.chain), _after(one.ends, begins), _after(one.over, begins)]
        end = min((day for day in ends if day), default=None)
        if end is None or one.starts < end:
            found.append(Held(one, one.starts, end))
        following[one.chain] = one.starts
    return found[::-1]


def _after(last: tuple[date, date] | None, begins: Sequence[date]) -> date | None:
    """The first day after an end. Where only its month or year is known and other pay begins in it, the one gives way to the other."""
    if last is None:
        return None
    after = last[1] + timedelta(days=1) if last[1] < date.max else last[1]
    at = bisect_left(begins, last[0])
    return begins[at] if last[0] < last[1] and at < len(begins) and begins[at] < after else after


@dataclass(frozen=True, slots=True)
class Step:
    """Base pay of a year from a day on, all that is paid at the same time together; none where nothing was."""

    start: date
    end: date | None
    base: Decimal
    keys: tuple[object, ...]


def steps(spans: Sequence[Held], currency: str) -> list[Step]:
    """How base pay in one currency went, without joining what is apart: a gap has no step."""
    mine = sorted((one for one in spans if one.entry.terms.currency == currency), key=lambda one: one.start)
    turns = sorted({one.start for one in mine} | {one.end for one in mine if one.end})
    found: list[Step] = []
    now: list[Held] = []
    begun = 0
    for at, day in enumerate(turns):
        until = bisect_right(mine, day, begun, key=lambda one: one.start)
        now = [one for one in (*now, *mine[begun:until]) if one.on(day)]
        begun = until
        if now:
            base = sum((base_a_year(one.entry.terms) for one in now), Decimal(0))
            end = turns[at + 1] if at + 1 < len(turns) else None
            found.append(Step(day, end, base, tuple(one.entry.key for one in now)))
    return found
