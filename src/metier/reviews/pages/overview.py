"""What the page of all reviews shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator

from metier.accounts.access import Viewer
from metier.core.words import short_date
from metier.reviews import queries, words
from metier.reviews.models import Review
from metier.reviews.queries import Turn
from metier.ui.addresses import address_of

PAGE = 50


@dataclass(frozen=True, slots=True)
class TurnLine:
    """One kind: how it stands, what it is about, and what can be done; `url` leads to the one in progress."""

    kind: str
    name: str
    when: str
    about: str
    url: str
    button: str
    can_skip: bool
    is_due: bool


@dataclass(frozen=True, slots=True)
class PastLine:
    id: UUID
    title: str
    when: str
    is_skipped: bool
    kind: str

    @property
    def url(self) -> str:
        return address_of("reviews:review", self.id)


@dataclass(frozen=True, slots=True)
class OverviewPage:
    """`past` are a page of reviews by the year in which their period ended; `sheet` knows the other pages."""

    lead: str
    next: TurnLine | None
    turns: tuple[TurnLine, ...]
    past: tuple[tuple[int, tuple[PastLine, ...]], ...]
    sheet: Any  # django.core.paginator.Page of the rows


def overview_page(viewer: Viewer, found: Sequence[Turn], number: str = "1") -> OverviewPage:
    following = queries.next_turn(found)
    sheet = Paginator(queries.past_reviews(viewer), PAGE).get_page(number)
    lines = turn_lines(viewer, found)
    return OverviewPage(
        lead=words.of_next(following, viewer.today),
        next=next(
            (line for line in lines if following and line.kind == following.kind and (line.is_due or line.url)), None
        ),
        turns=lines,
        past=_by_year(viewer, list(sheet.object_list)),
        sheet=sheet,
    )


def turn_lines(viewer: Viewer, found: Sequence[Turn]) -> tuple[TurnLine, ...]:
    """Every kind that is held or in progress, shortest first."""
    return tuple(_line(viewer, one) for one in found if one.is_held or one.open)


def _line(viewer: Viewer, one: Turn) -> TurnLine:
    minutes = words.about_minutes(words.MINUTES[one.kind])
    button = "Start" if one.is_due else "Open early" if one.can_open and not one.within else ""
    return TurnLine(
        kind=one.kind,
        name=words.NAMES[one.kind],
        when=words.standing(one, viewer.today),
        about=f"{minutes[:1].upper()}{minutes[1:]}. {words.ABOUT[one.kind]}",
        url=address_of("reviews:review", one.open.pk) if one.open else "",
        button="" if one.open else button,
        can_skip=one.is_due,
        is_due=one.is_due,
    )


def _by_year(viewer: Viewer, rows: Sequence[Review]) -> tuple[tuple[int, tuple[PastLine, ...]], ...]:
    lines = [(row.ends.year, _past(viewer, row)) for row in rows]
    return tuple((year, tuple(line for _, line in group)) for year, group in groupby(lines, key=lambda one: one[0]))


def _past(viewer: Viewer, row: Review) -> PastLine:
    finished = row.finished_at
    return PastLine(
        id=row.pk,
        title=queries.period_of_review(row).name(row.ends),
        when=short_date(viewer.career.day_of(finished)) if finished else "Skipped",
        is_skipped=finished is None,
        kind=words.NAMES[queries.period_of_review(row).kind],
    )
