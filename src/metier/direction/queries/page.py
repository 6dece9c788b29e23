"""Everything that the direction page shows, and the page of how priorities were ranked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Paginator

from metier.accounts.access import Viewer
from metier.core import words
from metier.core.charts import Drawing, FigureTable, RankingOn, ranks
from metier.core.ranking import PLACES, Ranking, moves
from metier.direction.choices import AMBITION_KINDS, PRIORITY_NAMES, AmbitionKind
from metier.direction.queries.ambitions import StandingAmbition, ambitions
from metier.direction.queries.life import StandingLifeGoal, life_goals
from metier.direction.queries.life_page import LifeLine, life_line
from metier.direction.queries.ranking import current_ranking, kept_rankings, rankings, value_of

SHOWN_DAYS, READ, PAGE = 6, 30, 50


@dataclass(frozen=True, slots=True)
class Place:
    """One priority in the list: `rank` is 0 while nothing is ranked."""

    code: str
    name: str
    rank: int
    meaning: str

    @property
    def is_first(self) -> bool:
        return self.rank == 1

    @property
    def is_last(self) -> bool:
        return self.rank == len(PRIORITY_NAMES)


@dataclass(frozen=True, slots=True)
class ShownRanking:
    """A ranking, and what it changed in the one before it."""

    ranking: Ranking
    what: str

    @property
    def places(self) -> list[Place]:
        return places(self.ranking)


@dataclass(frozen=True, slots=True)
class Priorities:
    """What matters most, and how it came to: `asks_why` is the ranking of today that has no reason yet."""

    places: list[Place]
    current: ShownRanking | None
    asks_why: Ranking | None
    chart: Drawing
    table: FigureTable


@dataclass(frozen=True, slots=True)
class DirectionPage:
    ambitions: list[StandingAmbition]
    ended: list[StandingAmbition]
    priorities: Priorities
    life: LifeLine
    kinds: list[tuple[str, str, str]]


@dataclass(frozen=True, slots=True)
class RankingPage:
    """`sheet` knows the other pages."""

    rankings: list[ShownRanking]
    sheet: Any  # django.core.paginator.Page of the rows


def direction_page(viewer: Viewer) -> DirectionPage:
    every = ambitions(viewer, with_ended=True)
    standing = [one for one in every if one.ended_on is None]
    return DirectionPage(
        ambitions=standing,
        ended=[one for one in every if one.ended_on is not None],
        priorities=priorities(viewer),
        life=life_line(viewer, standing, life_goals(viewer, with_reached=True)),
        kinds=[(kind, str(AmbitionKind(kind).label), said) for kind, said in AMBITION_KINDS.items()],
    )


def priorities(viewer: Viewer) -> Priorities:
    """The list, the chart of the latest days on which it changed, and its table; changes are from day to day."""
    kept = rankings(viewer, READ)
    current = kept[0] if kept else None
    shown = _last_of_each_day(kept)
    before = shown[-2] if len(shown) > 1 else next(iter(kept[1:2]), None)
    asks = current if current and not current.reason and current.ranked_on == viewer.today else None
    return Priorities(
        places=places(current) if current else [Place(code, name, 0, "") for code, name in PRIORITY_NAMES.items()],
        current=ShownRanking(current, what_changed(before, current)) if current else None,
        asks_why=asks,
        chart=ranks(
            "ranks", [RankingOn(one.ranked_on, tuple(PRIORITY_NAMES[code] for code in one.order)) for one in shown]
        ),
        table=_table(shown),
    )


def _table(shown: Sequence[Ranking]) -> FigureTable:
    """Each priority's ranks by date; oldest date first, in the latest order."""
    dates = [words.short_date(one.ranked_on) for one in shown]
    latest = shown[-1].order if shown else ()
    rows = [[PRIORITY_NAMES[code], *(str(one.rank_of[code]) for one in shown)] for code in latest]
    return FigureTable.of("Ranks by date", ["Priority", *dates], rows, numbers=dates)


def ranking_page(viewer: Viewer, number: str) -> RankingPage:
    """A page of every ranking, newest first, each with what it changed in the one before."""
    sheet = Paginator(kept_rankings(viewer), PAGE).get_page(number)
    shown = [value_of(viewer, one) for one in sheet.object_list]
    earlier = kept_rankings(viewer)[sheet.end_index() : sheet.end_index() + 1]
    before: list[Ranking | None] = [value_of(viewer, one) for one in earlier] or [None]
    past = [*shown[1:], *before]
    return RankingPage(
        [ShownRanking(one, what_changed(two, one)) for one, two in zip(shown, past, strict=False)], sheet
    )


def places(ranking: Ranking) -> list[Place]:
    """Each priority of a ranking, first first."""
    return [
        Place(one, PRIORITY_NAMES[one], rank, ranking.meanings.get(one, "")) for one, rank in ranking.rank_of.items()
    ]


def what_changed(before: Ranking | None, after: Ranking) -> str:
    """`Status and recognition from third to fourth`, in words."""
    if before is None:
        return "The first ranking"
    moved = [
        f"{PRIORITY_NAMES[one.priority]} from {PLACES[one.before - 1]} to {PLACES[one.after - 1]}"
        for one in moves(before.order, after.order)
    ]
    if moved:
        return words.listed(moved)
    reworded = [
        PRIORITY_NAMES[one] for one in after.order if before.meanings.get(one, "") != after.meanings.get(one, "")
    ]
    return (
        f"The same order; what {words.listed(reworded)} {'means' if len(reworded) == 1 else 'mean'} was reworded"
        if reworded
        else "The same order"
    )


def _last_of_each_day(newest_first: Sequence[Ranking]) -> list[Ranking]:
    """Oldest first, at most SHOWN_DAYS of them."""
    by_day: dict[date, Ranking] = {}
    for one in newest_first:
        by_day.setdefault(one.ranked_on, one)
    return list(by_day.values())[:SHOWN_DAYS][::-1]


@dataclass(frozen=True, slots=True)
class PastPage:
    """The direction as it stood at the end of a day."""

    on: date
    ambitions: list[StandingAmbition]
    ranking: Ranking | None
    places: list[Place]
    life: list[StandingLifeGoal]


def past_page(viewer: Viewer, on: date) -> PastPage:
    stood = current_ranking(viewer, on)
    return PastPage(on, ambitions(viewer, on), stood, places(stood) if stood else [], life_goals(viewer, on))
