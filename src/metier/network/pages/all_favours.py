"""Every favour, found by words, by who helped whom, how far it is and what it is; and one favour by itself."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlencode

from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet

from metier.accounts.access import Viewer
from metier.core.letters import plain
from metier.core.people import SIGNS, sought
from metier.network.choices import FavourKind, FavourStage, Way
from metier.network.models import Favour
from metier.network.pages.favours import OpenRow, open_row, what_of, when_of
from metier.network.queries.favours import IS_OPEN, favours, in_lines, is_returned, not_returned

SHOWN = 25


@dataclass(frozen=True, slots=True)
class FavourRow:
    open: OpenRow
    way: str


@dataclass(frozen=True, slots=True)
class AllPage:
    rows: tuple[FavourRow, ...]
    sheet: Page[Favour]
    said: str
    way: str
    stage: str
    kind: str
    query: str
    ways: tuple[tuple[str, str], ...]
    stages: tuple[tuple[str, str], ...]
    kinds: tuple[tuple[str, str], ...]

    @property
    def is_filtered(self) -> bool:
        return bool(self.query)


def all_page(
    viewer: Viewer, *, said: str = "", way: str = "", stage: str = "", kind: str = "", number: str = "1"
) -> AllPage:
    """A page at a time, the newest first; words are looked for in what was done, and in what is known of the person."""
    rows = found(viewer, said=said, way=way, stage=stage, kind=kind)
    sheet = Paginator(rows, SHOWN).get_page(number)
    query = urlencode(
        [(name, value) for name, value in (("q", said), ("way", way), ("stage", stage), ("kind", kind)) if value]
    )
    ways = dict(Way.choices)
    shown = tuple(FavourRow(open_row(viewer, row), ways[row.way]) for row in sheet.object_list)
    return AllPage(
        shown, sheet, said, way, stage, kind, query, tuple(Way.choices), tuple(FavourStage.choices), tuple(FavourKind.choices)
    )  # fmt: skip


def found(viewer: Viewer, *, said: str = "", way: str = "", stage: str = "", kind: str = "") -> QuerySet[Favour]:
    """Those that each word is found in, in what was done or in what is known of the person; the newest first."""
    rows = in_lines(viewer)
    for name, value, choices in (("way", way, Way), ("stage", stage, FavourStage), ("kind", kind, FavourKind)):
        if value in choices.values:
            rows = rows.filter(**{name: value})
    for word in sought(said):
        as_written = next(one for one in said.split() if word in plain(one)).strip(SIGNS)
        has_it = Q(line__icontains=word) | Q(contact__found_by__contains=word)
        if not as_written.isascii() or as_written.casefold() != word:  # `strasse` is not how a line has Straße
            has_it |= Q(line__icontains=as_written)
        if word in FavourKind.values:
            has_it |= Q(kind=word)
        rows = rows.filter(has_it)
    return rows


@dataclass(frozen=True, slots=True)
class FavourPage:
    """One favour: where it stands, what can be done with it, and what it returned or is returned by."""

    favour: Favour
    what: str
    when: str
    side: str
    is_open: bool
    is_mine: bool
    is_returned: bool
    returns: tuple[Favour, ...]
    offers_return: bool


def favour_page(viewer: Viewer, row: Favour) -> FavourPage:
    """Two queries."""
    by = row.returned_by
    returned = is_returned(row)
    if by is not None and not returned:
        row.returned_by = None
    return FavourPage(
        row,
        what_of(row),
        when_of(viewer, row),
        row.get_way_display(),
        row.stage in IS_OPEN,
        row.way == Way.GIVEN,
        returned,
        tuple(favours(viewer).filter(returned_by=row)),
        row.stage == FavourStage.DONE and not returned,
    )


def to_return(viewer: Viewer, row: Favour) -> list[Favour]:
    """What a favour of this way with its person could return."""
    other = Way.RECEIVED if row.way == Way.GIVEN else Way.GIVEN
    return not_returned(viewer, [row.contact_id], other.value)
