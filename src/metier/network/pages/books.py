"""What the pages of address books show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from metier.accounts.access import Viewer
from metier.core.network.birthdays import birthday_said
from metier.core.network.said import Said, merged
from metier.network.models import AddressBook, Card
from metier.network.queries.books import books, counts, undecided
from metier.network.queries.known import said_by

NAMED = {
    "name": "Name",
    "given": "First name",
    "family": "Last name",
    "employer": "Where they work",
    "title": "As what",
    "birthday": "Birthday",
    "note": "Notes",
}


@dataclass(frozen=True, slots=True)
class BookRow:
    """A book, how many people of it are in step, how many are to be decided, and when it last was in step."""

    book: AddressBook
    people: int
    undecided: int
    on: date | None


@dataclass(frozen=True, slots=True)
class Choice:
    """One card that both sides changed: the fields whose word is to be chosen, mine and theirs."""

    card: Card
    fields: tuple[tuple[str, str, str, str], ...]


@dataclass(frozen=True, slots=True)
class BookPage:
    row: BookRow
    choices: tuple[Choice, ...]
    goes_on: bool


def books_page(viewer: Viewer) -> dict[str, list[BookRow]]:
    """Every book."""
    return {"books": [_row(viewer, book) for book in books(viewer)]}


def book_page(viewer: Viewer, book: AddressBook, *, goes_on: bool) -> BookPage:
    """One book; `goes_on` is whether a step of it is not finished."""
    cards = undecided(viewer, book)
    said = said_by(viewer, [card.contact_id for card in cards if card.contact_id])
    choices = [_choice(card, said[card.contact_id]) for card in cards if card.contact_id in said]
    return BookPage(_row(viewer, book), tuple(choices), goes_on)


def _choice(card: Card, mine: Said) -> Choice:
    theirs = Said.read(card.theirs or {})
    names = merged(Said.read(card.said), mine, theirs).undecided
    return Choice(card, tuple((name, NAMED[name], _shown(mine, name), _shown(theirs, name)) for name in names))


def _shown(said: Said, name: str) -> str:
    text = str(getattr(said, name))
    return birthday_said(text) if text and name == "birthday" else text or "Empty"


def _row(viewer: Viewer, book: AddressBook) -> BookRow:
    people, waiting = counts(viewer, book)
    return BookRow(book, people, waiting, viewer.career.day_of(book.synced_at) if book.synced_at else None)
