"""What comes back from the trash, with what is told of its person said anew."""

from __future__ import annotations

from typing import TypeVar
from uuid import UUID

from metier.accounts.access import Viewer, find_trashed
from metier.accounts.models import Owned
from metier.accounts.trash import take_from_trash
from metier.core.errors import Refused
from metier.network.actions.merging import undo_merge
from metier.network.actions.telling import retell_of
from metier.network.models import Contact, Merge

M = TypeVar("M", bound=Owned)


def come_back(viewer: Viewer, row: M) -> M:
    """A row of the trash is there again. Raises Refused while the person it is about is in the trash."""
    person = _person_of(row)
    if person is not None and person.trashed_at is not None:
        raise Refused(f"{person.name} is in the trash. Take them back first.")
    out_of_trash(viewer, row)
    retell_of(viewer, [row])
    return row


def out_of_trash(viewer: Viewer, row: Owned) -> None:
    """It is there again; somebody who was made one with another is two people again, with what was theirs. Raises Refused."""
    is_person = isinstance(row, Contact)
    made_one = Merge.objects.filter(career=viewer.career, gone=row.pk, undone_at=None).first() if is_person else None
    if made_one is None:
        take_from_trash(row)
        return
    undo_merge(viewer, made_one)
    row.refresh_from_db()


def restored(viewer: Viewer, model: type[M], pk: object) -> M:
    """The same by its key. Raises Missing, and Refused."""
    return come_back(viewer, find_trashed(viewer, model, pk if isinstance(pk, UUID) else str(pk)))


def _person_of(row: Owned) -> Contact | None:
    """Whom a row is about: its own person, that of its recruiter, or who introduces."""
    about = getattr(row, "recruiter", row)
    found = getattr(about, "contact", None) or getattr(about, "through", None)
    return found if isinstance(found, Contact) else None
