"""Taking back: a change that was just made, and what was put in the trash."""

from typing import TypeVar
from uuid import UUID

from metier.accounts.access import Viewer, find_trashed
from metier.accounts.models import Owned
from metier.accounts.revisions import withdraw
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.direction.models import Ambition, AmbitionFacts, LifeGoal, LifeGoalFacts

T = TypeVar("T", bound=Owned)


def trash(viewer: Viewer, row: Owned) -> None:
    """Put an ambition, a life goal or a ranking in the trash."""
    put_in_trash(viewer, row)


def restore(viewer: Viewer, model: type[T], pk: UUID | str) -> T:
    """Take one out of the trash again. Raises Missing."""
    row = find_trashed(viewer, model, pk)
    take_from_trash(row)
    return row


def withdraw_change(subject: Ambition | LifeGoal, revision: UUID) -> None:
    """Undo the last change as if it had not been made. Raises Missing; Refused when another change came after it."""
    withdraw(subject, AmbitionFacts if isinstance(subject, Ambition) else LifeGoalFacts, revision)
