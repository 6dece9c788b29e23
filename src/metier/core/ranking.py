"""Orders of priorities: ranked, never equal. Priorities are their codes here; names come from outside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import combinations, pairwise
from typing import Literal
from uuid import UUID

from metier.core.errors import Refused, Where

PLACES = ("first", "second", "third", "fourth")
Way = Literal["up", "down"]


@dataclass(frozen=True, slots=True)
class Ranking:
    """The priorities in order, first first, as they stood from a moment on, and what each means to its owner."""

    order: tuple[str, ...]
    ranked_at: datetime
    ranked_on: date
    reason: str = ""
    meanings: Mapping[str, str] = field(default_factory=dict)
    id: UUID | None = None

    @property
    def rank_of(self) -> dict[str, int]:
        """From 1, first, to 4."""
        return {priority: rank for rank, priority in enumerate(self.order, start=1)}


@dataclass(frozen=True, slots=True)
class Move:
    """A priority and its ranks before and after."""

    priority: str
    before: int
    after: int


def checked(order: Sequence[str], names: Mapping[str, str]) -> tuple[str, ...]:
    """The order, when it has every priority once. Raises Refused for one that is missing, twice or unknown."""
    at = Where(field="order")
    for one in order:
        if one not in names:
            raise Refused(f"“{one}” is not a priority. Use {_choices(list(names))}.", at)
        if list(order).count(one) > 1:
            raise Refused(f"{names[one]} is there twice. Give each priority one place; no two are equal.", at)
    missing = [names[one] for one in names if one not in order]
    if missing:
        raise Refused(f"{missing[0]} has no place. Rank all {len(names)}; no two are equal.", at)
    return tuple(order)


def placed(places: Mapping[str, int], names: Mapping[str, str]) -> tuple[str, ...]:
    """The order that ranks from 1 make. Raises Refused, at the field of a priority, where two share a place."""
    taken: dict[int, str] = {}
    for priority in names:
        rank = places[priority]
        if rank in taken:
            both = f"{names[taken[rank]]} and {names[priority]} are both {PLACES[rank - 1]}"
            raise Refused(f"{both}. No two are equal: give each its own place.", Where(field=priority))
        taken[rank] = priority
    return checked([taken[rank] for rank in sorted(taken)], names)


def moved(order: Sequence[str], priority: str, way: Way, names: Mapping[str, str]) -> tuple[str, ...]:
    """One place up or down. Raises Refused when there is no such place."""
    if priority not in order:
        raise Refused(f"“{priority}” is not a priority. Use {_choices(list(names))}.")
    index = list(order).index(priority)
    other = index + (-1 if way == "up" else 1)
    if not 0 <= other < len(order):
        raise Refused(f"{names[priority]} is {'first' if way == 'up' else 'last'} already.")
    changed = list(order)
    changed[index], changed[other] = changed[other], changed[index]
    return tuple(changed)


def moves(before: Sequence[str], after: Sequence[str]) -> list[Move]:
    """The fewest moves that turn one order into the other; of equals, those that rise. First in the new order first."""
    was = {priority: rank for rank, priority in enumerate(before, start=1)}
    now = {priority: rank for rank, priority in enumerate(after, start=1)}
    for kept in range(len(after), -1, -1):
        found = [set(after) - set(stay) for stay in combinations(after, kept) if _rises([was[one] for one in stay])]
        if found:
            movers = max(
                found,
                key=lambda some: (sum(was[one] != now[one] for one in some), sum(was[one] - now[one] for one in some)),
            )
            return [Move(one, was[one], now[one]) for one in after if one in movers]
    return []


def _rises(ranks: Sequence[int]) -> bool:
    return all(one < two for one, two in pairwise(ranks))


def _choices(codes: list[str]) -> str:
    return f"{', '.join(codes[:-1])} or {codes[-1]}"
