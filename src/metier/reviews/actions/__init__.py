"""What an owner does with check-ins, reviews and corrections, one verb for each intention."""

from metier.reviews.actions.opening import (
    open_review,
    restore_review,
    skip,
    skip_review,
    take_up,
    trash_review,
    undo_skip,
)
from metier.reviews.actions.rhythm import begin, restore_rhythm, set_rhythm

__all__ = [
    "begin",
    "open_review",
    "restore_review",
    "restore_rhythm",
    "set_rhythm",
    "skip",
    "skip_review",
    "take_up",
    "trash_review",
    "undo_skip",
]
