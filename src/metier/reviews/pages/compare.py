"""What the page of two days side by side shows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from metier.accounts.access import Viewer
from metier.core import words
from metier.core.charts import Drawing, FigureTable, RankingOn, ranks
from metier.core.charts.scale import month_after
from metier.direction.choices import PRIORITY_NAMES
from metier.reviews.queries.comparing import Comparison, GoalThenAndNow, compare

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
ORDER = ("added", "taken up again", "changed", "reached", "dropped", "removed")


@dataclass(frozen=True, slots=True)
class ComparePage:
    """`then` and `now` are the days as heads of columns; `ranking` is None when nothing was ranked on either of them."""

    found: Comparison
    then: str
    now: str
    lead: str
    goals: tuple[GoalThenAndNow, ...]
    same: tuple[GoalThenAndNow, ...]
    ranking: Drawing | None
    ranking_table: FigureTable | None
    finishes: FigureTable
    ambitions_differ: bool
    life_differs: bool


def compare_page(viewer: Viewer, then: date, now: date | None) -> ComparePage:
    found = compare(viewer, then, now)
    both = [one for one in (found.ranking_then, found.ranking_now) if one]
    return ComparePage(
        found=found,
        then=words.short_date(found.then),
        now="Now" if found.now == viewer.today else words.short_date(found.now),
        lead=lead(found),
        goals=tuple(one for one in found.goals if one.differs),
        same=tuple(one for one in found.goals if not one.differs),
        ranking=_ranking(found) if both else None,
        ranking_table=_ranking_table(found) if both else None,
        finishes=_finishes(found),
        ambitions_differ=any(one.what != "same" for one in found.ambitions),
        life_differs=any(one.what != "same" for one in found.life_goals),
    )


def lead(found: Comparison) -> str:
    """`Two goals added, one reached, three changed. Four planned finishes moved.`"""
    number = Counter[str](one.what for one in found.goals)
    parts = [f"{_number(number[what])} {what}" for what in ORDER if number[what]]
    moved = sum(one.has_moved for one in found.goals if one.finish_then and one.finish_now)
    sentences = []
    if parts:
        first, *rest = parts
        noun = "goal" if first.startswith("one ") else "goals"
        figure, _, what = first.partition(" ")
        sentences.append(f"{_begun(words.listed([f'{figure} {noun} {what}', *rest]))}.")
    if moved:
        sentences.append(f"{_begun(_number(moved))} planned finish{'' if moved == 1 else 'es'} moved.")
    return " ".join(sentences) or "No goal was added, changed or closed between them, and no planned finish moved."


def presets(today: date) -> tuple[tuple[str, date], ...]:
    """Days that are often looked back to."""
    first = today.replace(day=1)
    return tuple(
        (label, _day_of(month_after(first, -months), today))
        for label, months in (("A month ago", 1), ("A quarter ago", 3), ("Half a year ago", 6), ("A year ago", 12))
    )


def _day_of(month: date, today: date) -> date:
    last = (month_after(month, 1) - month).days
    return month.replace(day=min(today.day, last))


def _ranking(found: Comparison) -> Drawing:
    shown = [
        RankingOn(day, tuple(PRIORITY_NAMES[code] for code in one.order))
        for day, one in ((found.then, found.ranking_then), (found.now, found.ranking_now))
        if one
    ]
    return ranks("ranks", shown)


def _ranking_table(found: Comparison) -> FigureTable:
    then, now = (one.rank_of if one else {} for one in (found.ranking_then, found.ranking_now))
    days = [words.short_date(day) for day in (found.then, found.now)]
    codes = sorted(PRIORITY_NAMES, key=lambda code: now.get(code, then.get(code, 5)))
    rows = [[PRIORITY_NAMES[code], *(str(places.get(code, "none")) for places in (then, now))] for code in codes]
    return FigureTable.of("Ranks then and now", ["Priority", *days], rows, numbers=days)


def _finishes(found: Comparison) -> FigureTable:
    days = [words.short_date(day) for day in (found.then, found.now)]
    labels = ["Goal", f"Finish, {days[0]}", f"Finish, {days[1]}", f"Left, {days[0]}", f"Left, {days[1]}"]
    rows = [
        [
            one.title,
            *(words.short_date(day) if day else "none" for day in (one.finish_then, one.finish_now)),
            *(words.hours(minutes) for minutes in (one.left_then, one.left_now)),
        ]
        for one in found.goals
    ]
    return FigureTable.of("Planned finishes and hours left", labels, rows, numbers=labels[3:])


def _number(figure: int) -> str:
    return NUMBERS[figure] if figure < len(NUMBERS) else f"{figure:,}"


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]
