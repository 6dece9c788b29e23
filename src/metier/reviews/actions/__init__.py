"""What an owner does with check-ins, reviews and corrections, one verb for each intention."""

from metier.reviews.actions.answering import ALL, choose, say, undo_choice
from metier.reviews.actions.deciding import add, change, drop, keep, keep_all, undo_keep_all, withdraw
from metier.reviews.actions.facts import begin_correction, confirm, discard_draft, keep_draft, keep_next
from metier.reviews.actions.finishing import choose_next, finish, keep_commitment, reopen_commitment, undo_finish
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
    "ALL",
    "add",
    "begin",
    "begin_correction",
    "change",
    "choose",
    "choose_next",
    "confirm",
    "discard_draft",
    "drop",
    "finish",
    "keep",
    "keep_all",
    "keep_commitment",
    "keep_draft",
    "keep_next",
    "open_review",
    "reopen_commitment",
    "restore_review",
    "restore_rhythm",
    "say",
    "set_rhythm",
    "skip",
    "skip_review",
    "take_up",
    "trash_review",
    "undo_choice",
    "undo_finish",
    "undo_keep_all",
    "undo_skip",
    "withdraw",
]
