"""Hours against intentions: by priority against the ranking, and by whose wish they were."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from metier.core.dates import NO_BREAK_SPACE
from metier.core.ranking import PLACES
from metier.core.words import hours

POINTS = 15
"""Per cent points below and above plan from which it is said."""
LEAST_MINUTES = 4 * 60
MORE_POINTS = 10
HOLDS = timedelta(weeks=13)


@dataclass(frozen=True, slots=True)
class Served:
    """A priority: minutes that went to it, and whole per cent of all that went to any, actual and planned."""

    priority: str
    rank: int
    minutes: int
    percent: int
    planned: int


@dataclass(frozen=True, slots=True)
class Drift:
    """Where the hours went. `priority` is the one that took more than its part, '' when there is nothing to say.

    `rows` come in rank order. `is_by_rank` means that nothing was planned, so the ranking alone gave the parts.
    """

    rows: tuple[Served, ...]
    minutes: int
    priority: str
    percent: int
    sentence: str
    detail: str
    is_by_rank: bool

    @property
    def is_worth_saying(self) -> bool:
        return bool(self.priority)


@dataclass(frozen=True, slots=True)
class Deliberate:
    """The answer "this is deliberate": to which priority, at how many per cent, on which day."""

    priority: str
    percent: int
    on: date


def drift(
    minutes: Mapping[str, int],
    ranking: Sequence[str],
    planned: Mapping[str, int],
    names: Mapping[str, str],
    *,
    weeks: int = 4,
) -> Drift:
    """Minutes by priority over some weeks against the minutes planned for each; priorities are their codes, first first.

    It is said when there are four hours at least, the first priority has 15 points less than its part of the plan, and another 15 points
    more than its own; of several the one furthest above. Where nothing was planned, the parts follow the ranking: 40, 30, 20 and 10 of
    a hundred. Hours that serve no priority are left out of the shares.
    """
    total = sum(minutes.get(one, 0) for one in ranking)
    whole = sum(planned.get(one, 0) for one in ranking)
    by_rank = {one: len(ranking) - place for place, one in enumerate(ranking)}
    parts, all_parts = (planned, whole) if whole > 0 else (by_rank, sum(by_rank.values()))
    rows = tuple(
        Served(
            one, rank, minutes.get(one, 0), _percent(minutes.get(one, 0), total), _percent(parts.get(one, 0), all_parts)
        )
        for rank, one in enumerate(ranking, start=1)
    )
    over = _over(rows) if total >= LEAST_MINUTES else None
    if over is None:
        return Drift(rows, total, "", 0, "", "", whole <= 0)
    sentence = f"{_figure(over.percent)} of your hours went to your {PLACES[over.rank - 1]} priority"
    first, giver = rows[0], "Your plan" if whole > 0 else "Your ranking"
    detail = (
        f"Last {_number(weeks)} weeks, {hours(total)}. {giver} gave {_lower(names, over.priority)} {_figure(over.planned)} and "
        f"{_lower(names, first.priority)}, your first priority, {_figure(first.planned)}; it had {_figure(first.percent)}."
    )
    return Drift(rows, total, over.priority, over.percent, sentence, detail, whole <= 0)


def still_holds(answer: Deliberate, now: Drift, today: date) -> bool:
    """Whether an earlier answer covers what is seen now: the same priority, less than 10 points more, not older than 13 weeks."""
    is_recent = answer.on <= today <= answer.on + HOLDS
    return is_recent and answer.priority == now.priority and now.percent < answer.percent + MORE_POINTS


@dataclass(frozen=True, slots=True)
class Wishes:
    """Minutes by purpose, and a sentence where those that were easy or wanted by others are the larger part; '' otherwise."""

    goals: int
    easy: int
    others: int
    unsaid: int
    sentence: str


def wishes(minutes: Mapping[str, int]) -> Wishes:
    """From minutes by purpose: `goals`, `easy`, `others`, '' for not said. Said from four hours with a purpose on."""
    goals, easy, others = (minutes.get(purpose, 0) for purpose in ("goals", "easy", "others"))
    said, elsewhere = goals + easy + others, easy + others
    sentence = ""
    if said >= LEAST_MINUTES and elsewhere * 2 > said:
        what = "easy or wanted by others" if easy and others else "easy" if easy else "wanted by others"
        sentence = f"{hours(elsewhere)} of your {hours(said)} were {what}"
    return Wishes(goals, easy, others, minutes.get("", 0), sentence)


def _over(rows: Sequence[Served]) -> Served | None:
    if not rows or rows[0].percent > rows[0].planned - POINTS:
        return None
    above = [row for row in rows[1:] if row.percent >= row.planned + POINTS]
    return max(above, key=lambda row: (row.percent - row.planned, -row.rank), default=None)


def _percent(part: float, whole: float) -> int:
    return round(100 * part / whole) if whole > 0 else 0


def _figure(percent: int) -> str:
    return f"{percent}{NO_BREAK_SPACE}%"


def _number(weeks: int) -> str:
    return {4: "four", 13: "thirteen"}.get(weeks, str(weeks))


def _lower(names: Mapping[str, str], priority: str) -> str:
    name = names.get(priority, priority)
    return name[:1].lower() + name[1:]
