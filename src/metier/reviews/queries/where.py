"""Where the hours of a period went: by ranked priority against the plan, against what was committed, by whose wish; and money."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import QuerySet, Sum

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core.dates import NO_BREAK_SPACE
from metier.core.money import money, totals
from metier.core.periods import Period
from metier.core.words import hours, listed
from metier.direction.choices import PRIORITY_NAMES
from metier.plan import queries as plan
from metier.plan.choices import Purpose
from metier.plan.models import Deposit
from metier.plan.queries import Plan, PutIn, PutInSince
from metier.reviews.queries.intended import priorities

PURPOSES = {
    "goals": "for your goals",
    "easy": "easy or convenient",
    "others": "because others wanted it",
    "": "not said",
}


@dataclass(frozen=True, slots=True)
class Went:
    """A priority: minutes, and whole per cent of all that went to any; `planned` is its part of the plan, if there was one."""

    name: str
    rank: int | None
    minutes: int
    percent: int
    planned: int | None


@dataclass(frozen=True, slots=True)
class Where:
    """`rows` in rank order. `put_in` and `committed` in minutes. `goals` are titles with their minutes, most first.

    `planned_on` is the day whose plan gave the parts; `notes` are sentences on purposes and money.
    """

    rows: tuple[Went, ...]
    put_in: int
    committed: int
    goals: tuple[tuple[str, int], ...]
    notes: tuple[str, ...]
    planned_on: date | None

    @property
    def figure(self) -> str:
        """`63.5 of 72 committed`, in hours."""
        if not self.committed:
            return f"{rounded(self.put_in)} h, none committed" if self.put_in else ""
        return f"{rounded(self.put_in)} of {rounded(self.committed)} h committed"


def where(viewer: Viewer, period: Period, now: Plan, facts: Mapping[str, object], put: PutInSince) -> Where:
    """From the deposits of the period; what was planned, what goals served and how that was ranked are as they were on opening, so that
    what is decided in the review does not move its hours. `put` is what is known already: only a period before it is read.
    """
    is_known = put.since <= period.starts
    found = put.between(period.starts, period.ends) if is_known else plan.put_in(viewer, period.starts, period.ends)
    serves = priorities(now) | _kept(facts, "serves")
    places = {code: int(rank) for code, rank in _kept(facts, "ranks").items()} or now.places
    by_priority, by_goal, by_purpose = Counter[str](), Counter[str](), Counter[str]()
    for row in found.rows:
        served = found.goals.get(row.goal_id) if row.goal_id else None
        by_goal[served.title if served else "For no goal"] += row.minutes
        by_purpose[row.purpose] += row.minutes
        by_priority[_priority(row, serves, served.priority if served else "")] += row.minutes
    planned_on, planned = _planned(facts)
    return Where(
        rows=_rows(places, by_priority, planned),
        put_in=sum(by_purpose.values()),
        committed=sum(now.availability.days(period.starts, period.days)),
        goals=tuple(by_goal.most_common()),
        notes=tuple(note for note in (_elsewhere(by_priority), _wishes(by_purpose), _money(viewer, period)) if note),
        planned_on=planned_on if sum(planned.values()) else None,
    )


def _priority(row: PutIn, serves: Mapping[str, str], own: str) -> str:
    """What others wanted is no hour for a priority."""
    if row.purpose == Purpose.OTHERS:
        return ""
    return serves.get(str(row.goal_id), own)


def _planned(facts: Mapping[str, object]) -> tuple[date | None, dict[str, int]]:
    kept = facts.get("planned")
    if not isinstance(kept, dict) or not kept.get("on"):
        return None, {}
    minutes = {str(code): int(part) for code, part in dict(kept.get("minutes", {})).items() if code}
    return date.fromisoformat(kept["on"]), minutes


def _kept(facts: Mapping[str, object], name: str) -> dict[str, str]:
    kept = facts.get(name)
    return {str(key): str(value) for key, value in kept.items()} if isinstance(kept, dict) else {}


def _rows(places: Mapping[str, int], minutes: Mapping[str, int], planned: Mapping[str, int]) -> tuple[Went, ...]:
    """Every priority once they are ranked; before, those that something went to or was planned for."""
    shown = [code for code in PRIORITY_NAMES if places or minutes.get(code) or planned.get(code)]
    shown.sort(key=lambda code: (places.get(code, 9), -minutes.get(code, 0)))
    total, whole = sum(minutes.get(code, 0) for code in shown), sum(planned.values())
    return tuple(
        Went(
            PRIORITY_NAMES[code],
            places.get(code),
            minutes.get(code, 0),
            _percent(minutes.get(code, 0), total),
            _percent(planned.get(code, 0), whole) if whole else None,
        )
        for code in shown
    )


def _elsewhere(minutes: Mapping[str, int]) -> str:
    return f"{hours(minutes[''])} served none of them." if minutes.get("") else ""


def _wishes(minutes: Mapping[str, int]) -> str:
    """Only where something was said of it."""
    if not any(minutes.get(code) for code in PURPOSES if code):
        return ""
    said = [f"{hours(minutes[code])} {words}" for code, words in PURPOSES.items() if minutes.get(code)]
    return f"{listed(said)}."


def _money(viewer: Viewer, period: Period) -> str:
    amounts = [(Decimal(amount), str(code)) for code, amount in _sums(viewer, period.starts, period.ends)]
    said = [money(amount, code) for amount, code in totals(amounts, viewer.career.currency)]
    return f"{listed(said)} put in." if said else ""


@prepared
def _sums(viewer: Viewer, first: date, last: date) -> QuerySet[Deposit, tuple[str, Decimal]]:
    rows = visible(viewer, Deposit).filter(put_in_on__gte=first, put_in_on__lte=last, amount__isnull=False)
    return rows.order_by().values_list("amount_currency").annotate(Sum("amount"))


def _percent(part: int, whole: int) -> int:
    return round(100 * part / whole) if whole else 0


def rounded(minutes: int) -> str:
    """Hours to one place: `16.5`, `72`."""
    return f"{minutes / 60:,.1f}".removesuffix(".0")


def share(row: Went) -> str:
    """`16.5 h, 26 %`."""
    return f"{rounded(row.minutes)}{NO_BREAK_SPACE}h, {row.percent}{NO_BREAK_SPACE}%"


def against(row: Went) -> str:
    """`against 42 %`; nothing without a plan."""
    return f"against {row.planned}{NO_BREAK_SPACE}%" if row.planned is not None else ""
