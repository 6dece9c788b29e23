"""Writes of the record: keeping rows, and importing."""

from metier.record.actions.attachments import attach, detach, reattach
from metier.record.actions.concepts import leave_concept, take_concept
from metier.record.actions.drafts import correct, drop_draft, keep_upload, sweep_drafts
from metier.record.actions.evidence import set_shown, show, stop_showing
from metier.record.actions.freshening import confirm, name_again, set_aside, this_month, use
from metier.record.actions.imports import EditedSince, import_reading, undo_import
from metier.record.actions.references import make_reference
from metier.record.actions.rows import bring_back, delete, save, set_levels

__all__ = [
    "EditedSince",
    "attach",
    "bring_back",
    "confirm",
    "correct",
    "delete",
    "detach",
    "drop_draft",
    "import_reading",
    "keep_upload",
    "leave_concept",
    "make_reference",
    "name_again",
    "reattach",
    "save",
    "set_aside",
    "set_levels",
    "set_shown",
    "show",
    "stop_showing",
    "sweep_drafts",
    "take_concept",
    "this_month",
    "undo_import",
    "use",
]
