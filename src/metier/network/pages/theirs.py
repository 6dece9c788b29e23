"""What others offered, promised and were asked for, and whom one helped more: on a page of its own, for it is only there when looked for."""

from __future__ import annotations

from dataclasses import dataclass

from metier.accounts.access import Viewer
from metier.network.choices import Way
from metier.network.pages.favours import SHOWN, BalanceRow, OpenRow, balance_rows, open_row, people_by_key
from metier.network.pages.tabs import Tab, tabs
from metier.network.queries.favours import open_favours, to_come_back


@dataclass(frozen=True, slots=True)
class TheirsPage:
    tabs: tuple[Tab, ...]
    rows: tuple[OpenRow, ...]
    more: int
    gave: tuple[BalanceRow, ...]


def theirs_page(viewer: Viewer) -> TheirsPage:
    """Twenty of each. Six queries."""
    rows, found = open_favours(viewer, Way.RECEIVED.value), to_come_back(viewer)
    people = people_by_key(viewer, list(found)[:SHOWN])
    return TheirsPage(
        tabs(viewer, "favours"),
        tuple(open_row(viewer, row) for row in rows[:SHOWN]),
        max(0, len(rows) - SHOWN),
        balance_rows(list(people.values()), found),
    )
