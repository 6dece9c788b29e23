"""Address books that are kept in step: added, changed, left; and what is said where both sides changed the same."""

from __future__ import annotations

from collections.abc import Collection

from django.db import transaction

from metier.accounts.access import Viewer, find_trashed, visible
from metier.accounts.facts import one_line
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.core.errors import Refused, Where
from metier.core.network.said import Said, decided
from metier.network.actions.saying import say_all
from metier.network.carddav.hosts import allowed
from metier.network.carddav.http import Server, checked
from metier.network.carddav.protocol import Found, discover
from metier.network.carddav.secrets import locked, opened
from metier.network.models import AddressBook, BookPassword, Card, Contact, Tag
from metier.network.queries.known import said_by


def look_for(url: str, username: str, password: str) -> list[Found]:
    """The address books at an address, for a user. Asks the server. Raises Refused."""
    address = url.strip() if "://" in url else f"https://{url.strip()}"
    checked(address, allowed)
    server = Server(address, username, password, allowed)
    try:
        return discover(server)
    finally:
        server.close()


@transaction.atomic
def add_book(
    viewer: Viewer, found: Found, username: str, password: str, tag: Tag | None = None, name: str = ""
) -> AddressBook:
    """Keep an address book in step from now on; the next step reads it. Raises Refused where it is there already."""
    checked(found.url, allowed)
    _refuse_twice(viewer, found.url, username)
    book = AddressBook.objects.create(
        career=viewer.career,
        created_at=viewer.now,
        name=one_line(name or found.name)[:200],
        url=found.url[:2_000],
        username=username[:200],
        tag=tag,
    )
    say_password(book, password)
    return book


def _refuse_twice(viewer: Viewer, url: str, username: str) -> None:
    if visible(viewer, AddressBook).filter(url=url, username=username).exists():
        raise Refused("This address book is kept in step already.", Where(field="url"))


def say_password(book: AddressBook, password: str) -> None:
    """Keep the password of an address book, locked with the key of this installation."""
    BookPassword.objects.update_or_create(book=book, defaults={"token": locked(password)})


def server_of(book: AddressBook) -> Server:
    """The server of a book, with its password. Raises Refused where it is not known here, as after an archive was restored."""
    kept = BookPassword.objects.filter(book=book).first()
    if kept is None and book.username:
        raise Refused(f"The password of {book.name} is not kept here. Enter it again.", Where(field="password"))
    checked(book.url, allowed)
    return Server(book.url, book.username, opened(kept.token) if kept else "", allowed)


@transaction.atomic
def change_book(viewer: Viewer, book: AddressBook, name: str, tag: Tag | None, password: str = "") -> None:
    """Another name, another group, another password. Who is on the server stays there."""
    book.name, book.tag = one_line(name)[:200] or book.name, tag
    book.save(update_fields=["name", "tag"])
    if password:
        say_password(book, password)


def leave_book(viewer: Viewer, book: AddressBook) -> None:
    """Keep it in step no more. People stay on both sides."""
    put_in_trash(viewer, book)


def return_to_book(viewer: Viewer, pk: object) -> AddressBook:
    """Keep it in step again. Raises Missing, and Refused where it was added anew meanwhile."""
    book = find_trashed(viewer, AddressBook, str(pk))
    _refuse_twice(viewer, book.url, book.username)
    take_from_trash(book)
    return book


@transaction.atomic
def settle(viewer: Viewer, card: Card, theirs: Collection[str]) -> None:
    """Decide a card that both sides changed: the server's word for these fields, one's own for the others. The next step tells the server."""
    if card.theirs is None or card.contact_id is None:
        raise Refused("There is nothing to decide any more.")
    row = Contact.objects.get(pk=card.contact_id)
    there = Said.read(card.theirs)
    mine = said_by(viewer, [row.pk])[row.pk]
    say_all(viewer, row, mine, decided(Said.read(card.said), mine, there, frozenset(theirs)))
    card.said, card.etag, card.theirs, card.theirs_etag = card.theirs, card.theirs_etag, None, ""
    card.save(update_fields=["said", "etag", "theirs", "theirs_etag"])
    AddressBook.objects.filter(pk=card.book_id).update(said="")  # it says how many are to be decided
