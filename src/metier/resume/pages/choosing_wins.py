"""Every win, to be ticked for a variant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core.resume.keys import Key
from metier.record.models import Win
from metier.record.queries.standing import stands_under
from metier.resume.models import Variant, VariantLine
from metier.resume.queries.material import all_positions
from metier.resume.sources import win_text

A_PAGE = 50


@dataclass(frozen=True, slots=True)
class WinRow:
    """`under` is the position it would stand beneath; without one it is not printed."""

    win: Win
    key: str
    text: str
    under: str
    is_in: bool


@dataclass(frozen=True, slots=True)
class WinsPage:
    variant: Variant
    rows: tuple[WinRow, ...]
    page: Page[Win]
    said: str

    @property
    def query(self) -> str:
        return urlencode({"q": self.said}) if self.said else ""

    @property
    def keys(self) -> str:
        return " ".join(row.key for row in self.rows)


def wins_page(viewer: Viewer, variant: Variant, said: str, number: str) -> WinsPage:
    """The wins that have these words, newest first."""
    found = visible(viewer, Win)
    for word in said.split():
        found = found.filter(what__icontains=word)
    page = Paginator(found, A_PAGE).get_page(number)
    rows = list(page)
    chosen = set(_chosen(viewer, variant.pk, [win.pk for win in rows]))
    positions = all_positions(viewer)
    titles = {position.pk: str(position) for position in positions}
    shown = tuple(
        WinRow(
            win,
            str(Key("wins", str(win.pk))),
            win_text(win),
            titles.get(under, "") if (under := stands_under(win, positions)) else "",
            win.pk in chosen,
        )
        for win in rows
    )
    return WinsPage(variant, shown, page, said)


@prepared
def _chosen(viewer: Viewer, variant: UUID, wins: Sequence[UUID]) -> QuerySet[VariantLine, UUID]:
    lines = visible(viewer, VariantLine).filter(variant=variant, kind="wins", is_in=True, object_id__in=wins)
    return lines.values_list("object_id", flat=True)
