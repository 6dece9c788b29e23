"""Favours with one person: for their page, for the panel beside the table of people, and for a brief before a meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from metier.accounts.access import Viewer
from metier.network.choices import FavourStage, Way
from metier.network.models import Contact, Favour
from metier.network.pages.favours import BalanceRow, OpenRow, balance_row, open_row, what_of
from metier.network.queries.favours import IS_OPEN, balance_with, favours_with, is_returned
from metier.ui.addresses import address_of

SHOWN = 8


@dataclass(frozen=True, slots=True)
class DoneRow:
    """Help that was done: `css` is the side it is drawn on in a log."""

    id: UUID
    url: str
    line: str
    what: str
    on: date
    css: str
    side: str
    is_returned: bool


@dataclass(frozen=True, slots=True)
class FavoursOf:
    """What is open with a person either way, what was done, and the balance."""

    contact: Contact
    balance: BalanceRow
    ever: str
    mine: tuple[OpenRow, ...]
    theirs: tuple[OpenRow, ...]
    done: tuple[DoneRow, ...]
    more: int
    could_give: str

    @property
    def is_any(self) -> bool:
        return bool(self.mine or self.theirs or self.done)


def favours_of(viewer: Viewer, contact: Contact) -> FavoursOf:
    """One query."""
    rows = favours_with(viewer, contact.pk)
    for row in rows:
        row.contact = contact
    found = balance_with(rows, viewer.today)
    open_rows = sorted((row for row in rows if row.stage in IS_OPEN), key=lambda row: (row.due or date.max, row.on))
    done = sorted(
        (row for row in rows if row.stage == FavourStage.DONE), key=lambda row: row.done_on or row.on, reverse=True
    )
    return FavoursOf(
        contact,
        balance_row(contact.name, address_of("network:person", contact.pk), contact.doing, found),
        f"received {found.received_ever:,}, given {found.given_ever:,}",
        tuple(open_row(viewer, row) for row in open_rows if row.way == Way.GIVEN),
        tuple(open_row(viewer, row) for row in open_rows if row.way == Way.RECEIVED),
        tuple(done_row(row) for row in done[:SHOWN]),
        max(0, len(done) - SHOWN),
        contact.could_give,
    )


def done_row(row: Favour) -> DoneRow:
    """A favour that was read with what it is returned by."""
    is_given = row.way == Way.GIVEN
    return DoneRow(
        row.pk,
        address_of("network:favour", row.pk),
        row.line,
        what_of(row),
        row.done_on or row.on,
        "gave" if is_given else "got",
        "Given" if is_given else "Received",
        is_returned(row),
    )
