"""Writes of the record: keeping rows, and importing."""

from metier.record.actions.attachments import attach, detach, reattach
from metier.record.actions.drafts import correct, drop_draft, keep_upload, sweep_drafts
from metier.record.actions.evidence import set_shown, show, stop_showing
from metier.record.actions.imports import EditedSince, import_reading, undo_import
from metier.record.actions.rows import bring_back, delete, save, set_levels

__all__ = [
    "EditedSince",
    "attach",
    "bring_back",
    "correct",
    "delete",
    "detach",
    "drop_draft",
    "import_reading",
    "keep_upload",
    "reattach",
    "save",
    "set_levels",
    "set_shown",
    "show",
    "stop_showing",
    "sweep_drafts",
    "undo_import",
]
