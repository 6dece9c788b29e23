"""All occupations held against the profile."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.paginator import Page, Paginator

from metier.accounts.access import Viewer
from metier.core.charts import Drawing, bar
from metier.roles.pages.words import percent
from metier.roles.queries.elements import ranker
from metier.roles.queries.profile import grounds
from metier.roles.queries.ranked import ranked

ROWS = 50


@dataclass(frozen=True, slots=True)
class OccupationRow:
    place: int
    code: str
    title: str
    fit: str
    fit_drawing: Drawing
    use: str
    use_drawing: Drawing
    was_yours: bool


@dataclass(frozen=True, slots=True)
class OccupationsPage:
    rows: tuple[OccupationRow, ...]
    page: Page[int]
    is_known: bool


def occupations_page(viewer: Viewer, number: str) -> OccupationsPage:
    """Fifty at a time, those first that fit and use most."""
    profile = grounds(viewer).profile()
    page = Paginator(range(len(ranker().codes)), ROWS).get_page(number)
    if not profile.is_known:
        return OccupationsPage((), page, is_known=False)
    first = page.start_index() - 1
    had = {one.held.code for one in profile.held}
    rows = tuple(
        OccupationRow(
            place,
            one.code,
            one.title,
            percent(one.fit),
            bar(one.fit * 100),
            percent(one.use),
            bar(one.use * 100, "s2"),
            one.code in had,
        )
        for place, one in enumerate(ranked(profile, first, ROWS), start=first + 1)
    )
    return OccupationsPage(rows, page, is_known=True)
