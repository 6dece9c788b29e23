"""Address books that are kept in step, and who is to be decided."""

from __future__ import annotations

from uuid import UUID

from metier.accounts.access import Viewer, find, visible
from metier.core.errors import Refused, Where
from metier.network.models import AddressBook, Card, Contact, Merge


def books(viewer: Viewer) -> list[AddressBook]:
    """Every address book, in the order in which they were added."""
    return list(visible(viewer, AddressBook).select_related("tag"))


def book(viewer: Viewer, pk: object) -> AddressBook:
    """Raises Missing."""
    return find(viewer, AddressBook, str(pk))


def book_named(viewer: Viewer, said: str) -> AddressBook:
    """The address book of that name, or that begins so. Raises Refused."""
    wanted, found = said.strip().casefold(), books(viewer)
    exact = [one for one in found if one.name.casefold() == wanted]
    close = exact or [one for one in found if one.name.casefold().startswith(wanted)]
    if len(close) != 1:
        names = ", ".join(f"“{one.name}”" for one in found) or "none so far"
        raise Refused(
            f"There {'are several address books' if close else 'is no address book'} called “{said}”. You have {names}.",
            Where(field="book"),
        )
    return close[0]


def card(viewer: Viewer, pk: object) -> Card:
    """Raises Missing."""
    return find(viewer, Card, str(pk))


def undecided(viewer: Viewer, of: AddressBook) -> list[Card]:
    """The cards that both sides changed to something else."""
    return list(
        visible(viewer, Card)
        .filter(book=of, theirs__isnull=False, contact__isnull=False)
        .select_related("contact")[:200]
    )


def counts(viewer: Viewer, of: AddressBook) -> tuple[int, int]:
    """How many people of a book are in step, and how many are to be decided."""
    rows = visible(viewer, Card).filter(book=of, contact__isnull=False)
    return rows.count(), rows.filter(theirs__isnull=False).count()


def who_became(viewer: Viewer, row: Contact) -> Contact | None:
    """Who somebody is now, who was made one with another and is in the trash for it: what happens to their card is that one's."""
    found, seen = row, set[UUID]()
    while found.trashed_at is not None and found.pk not in seen:
        seen.add(found.pk)
        merge = visible(viewer, Merge).filter(gone=found, undone_at=None).select_related("kept").first()
        found = merge.kept if merge else found
    return found if found is not row and found.trashed_at is None else None
