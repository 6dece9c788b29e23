"""Writes of postings: reading and keeping them, correcting what they ask for, and what was sent."""

from metier.postings.actions.drafts import drop_draft, read_posting, sweep_drafts
from metier.postings.actions.postings import (
    FACTS,
    add_posting,
    change_posting,
    facts_of,
    restore_posting,
    trash_posting,
)
from metier.postings.actions.requirements import (
    ASKED,
    add_requirement,
    change_requirement,
    restore_requirement,
    trash_requirement,
)
from metier.postings.actions.sendings import SENT, change_sending, restore_sending, send, trash_sending

__all__ = [
    "ASKED",
    "FACTS",
    "SENT",
    "add_posting",
    "add_requirement",
    "change_posting",
    "change_requirement",
    "change_sending",
    "drop_draft",
    "facts_of",
    "read_posting",
    "restore_posting",
    "restore_requirement",
    "restore_sending",
    "send",
    "sweep_drafts",
    "trash_posting",
    "trash_requirement",
    "trash_sending",
]
