"""Every ask, page by page, found by words, state, person or kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.db.models import Q

from metier.accounts.access import Viewer
from metier.asks import queries
from metier.asks.choices import AskKind, AskState
from metier.asks.pages.rows import AskRow, for_rows, rows

A_PAGE = 25


@dataclass(frozen=True, slots=True)
class AllPage:
    """`sheet` knows the other pages (Any: Django's own type of rows); `query` is the filters as an address has them."""

    said: str
    state: str
    whom: str
    kind: str
    rows: tuple[AskRow, ...]
    sheet: Any
    states: tuple[tuple[str, str], ...]
    kinds: tuple[tuple[str, str], ...]
    people: tuple[str, ...]
    query: str

    @property
    def is_filtered(self) -> bool:
        return bool(self.said or self.state or self.whom or self.kind)


def all_page(viewer: Viewer, *, said: str, state: str, whom: str, kind: str, number: str) -> AllPage:
    found = for_rows(queries.asks(viewer)).order_by("-created_at", "-id")
    for word in said.split():
        found = found.filter(Q(title__icontains=word) | Q(whom__icontains=word) | Q(answer__icontains=word))
    found = found.filter(state=state) if state in AskState.values else found
    found = found.filter(whom__in=queries.spellings(viewer, whom)) if whom else found
    found = found.filter(kind=kind) if kind in AskKind.values else found
    sheet = Paginator(found, A_PAGE).get_page(number)
    chosen = {"q": said, "state": state, "whom": whom, "kind": kind}
    states, kinds = (tuple((str(value), str(label)) for value, label in of.choices) for of in (AskState, AskKind))
    names = tuple(one.name for one in queries.people(viewer))
    query = urlencode({name: value for name, value in chosen.items() if value})
    return AllPage(said, state, whom, kind, tuple(rows(viewer, list(sheet))), sheet, states, kinds, names, query)
