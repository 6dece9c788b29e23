"""Life goals against pay paths: today's, with what is asked, and each target role's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from metier.accounts.access import Viewer
from metier.core.dates import MONTHS
from metier.core.money import money
from metier.core.value.reaching import Assumed, Reached, Wanted, put_aside, reach
from metier.core.value.terms import whole
from metier.direction.queries import life_goals
from metier.roles.queries import targets
from metier.value import queries
from metier.value.models import Assumptions, Negotiation
from metier.value.queries.bands import Bands
from metier.value.queries.paid import Money, Paid

MOST_ROLES = 3


@dataclass(frozen=True, slots=True)
class Course:
    """A way that pay may go: so much more a year from a month on, and what is put aside then each month."""

    name: str
    how: str
    a_month: str
    more: Decimal
    since: date | None


@dataclass(frozen=True, slots=True)
class Cell:
    """Whether a goal is reached on a course: a shape, its word, and what there is over or short."""

    state: str
    word: str
    sub: str


@dataclass(frozen=True, slots=True)
class GoalRow:
    id: UUID
    title: str
    when: str
    cost: str
    cells: tuple[tuple[str, Cell], ...]


@dataclass(frozen=True, slots=True)
class LifeBlock:
    """`left_out` are goals without a cost, or in a currency without a rate, `missing` target roles without a path; `is_said` whether anything was assumed yet;
    `rates` are those by which costs and pay were brought into one currency.
    """

    courses: tuple[Course, ...]
    rows: tuple[GoalRow, ...]
    left_out: tuple[str, ...]
    missing: tuple[str, ...]
    saved: str
    is_said: bool
    rates: tuple[str, ...]


def life_block(viewer: Viewer, paid: Paid, market: Bands, *, most_courses: int = 2) -> LifeBlock:
    """The goals ahead by their dates, on each course."""
    said = queries.assumptions(viewer)
    goals = life_goals(viewer)
    money_of = Money(said.currency, paid.money.given)
    wanted, left_out = [], []
    for one in goals:
        cost = money_of.of(one.cost.amount, str(one.cost.currency)) if one.cost else None
        if cost is None:
            why = f"in {one.cost.currency}, without a rate" if one.cost else "without a cost"
            left_out.append(f"{one.title} ({why})")
        else:
            wanted.append((one, Wanted(str(one.id), cost, one.starts.first if one.starts else None)))
    assumed = assumed_of(said)
    found, missing = _courses(viewer, paid, market, money_of, assumed)
    courses = tuple(found[:most_courses])
    reached = [_by_name(viewer.today, assumed, [goal for _, goal in wanted], course) for course in courses]
    rows = tuple(
        GoalRow(
            one.id,
            one.title,
            one.when,
            money(goal.cost, said.currency),
            tuple(
                (course.name, _cell(found[goal.name], said.currency))
                for course, found in zip(courses, reached, strict=True)
            ),
        )
        for one, goal in wanted
    )
    return LifeBlock(
        courses,
        rows,
        tuple(left_out),
        tuple(missing),
        money(said.saved, said.currency),
        bool(said.saved or said.a_month),
        _rates(money_of, {str(one.cost.currency) for one, _ in wanted if one.cost} | {paid.currency}),
    )


def _rates(money_of: Money, used: set[str]) -> tuple[str, ...]:
    found = (money_of.rate_of(one) for one in sorted(used - {money_of.currency}))
    return tuple(rate.dated for rate in found if rate)


def assumed_of(said: Assumptions) -> Assumed:
    """As the arithmetic takes it."""
    return Assumed(said.saved, said.a_month, said.of_raise, said.pay_growth, said.cost_growth, said.tax)


def _by_name(today: date, assumed: Assumed, goals: Sequence[Wanted], course: Course) -> dict[str, Reached]:
    return {one.wanted.name: one for one in reach(today, assumed, goals, course.more, course.since)}


def _courses(
    viewer: Viewer, paid: Paid, market: Bands, money_of: Money, assumed: Assumed
) -> tuple[list[Course], list[str]]:
    """Today's pay, the target, target roles at the median of their occupation; and what has no path, with the reason."""
    found = [_course("On today’s pay", "As it is.", Decimal(0), None, money_of, assumed)]
    missing: list[str] = []
    own = money_of.of(paid.base, paid.currency) if paid.is_paid else None
    if own is None:
        return found, missing
    negotiation = queries.negotiation(viewer)
    if negotiation is not None and (course := _asked(negotiation, own, money_of, assumed)):
        found.append(course)
    for role in targets(viewer)[:MOST_ROLES]:
        band = market.of_occupation(role.code) if role.code else None
        base = money_of.of(band.median, band.currency) if band and band.median is not None else None
        if band is None or base is None:
            why = f"its pay is known in {band.currency} only, without a rate" if band else "its pay is not known"
            missing.append(f"{role.title} ({why})")
            continue
        how = f"The median of {band.name}, {band.period}: {money(whole(base), money_of.currency)}."
        how += f" Brought over at your rate: {band.rate}." if band.rate else ""
        since = role.by.last if role.by else None
        found.append(_course(f"As {role.title}", how, base - own, since, money_of, assumed))
    return found, missing


def _asked(row: Negotiation, own: Decimal, money_of: Money, assumed: Assumed) -> Course | None:
    target = money_of.of(row.target, row.currency)
    if target is None:
        return None
    name = f"At your target, {money(row.target, row.currency)}"
    return _course(name, "What you ask for.", target - own, None, money_of, assumed)


def _course(name: str, how: str, more: Decimal, since: date | None, money_of: Money, assumed: Assumed) -> Course:
    a_month = f"{money(whole(put_aside(assumed, more)), money_of.currency)} a month"
    begins = f" From {MONTHS[since.month - 1]} {since.year}." if since else ""
    return Course(name, how + begins, a_month, more, since)


def _cell(one: Reached, currency: str) -> Cell:
    if one.ready is None:
        return Cell(
            "stagnant", "Not within 40 years", f"{money(whole(one.short), currency)} short" if one.short else ""
        )
    ready = f"{MONTHS[one.ready.month - 1]} {one.ready.year}"
    if one.wanted.by is None:
        return Cell("on-track", f"Likely {ready}", "No date")
    if one.short:
        return Cell("at-risk", f"Likely {ready}", f"{money(whole(one.short), currency)} short when it is due")
    over = f"With {money(whole(one.over), currency)} over" if one.over else "Nothing to spare"
    return Cell("on-track", "Reached in time", over)
