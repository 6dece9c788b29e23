"""Writes of the record: keeping rows, and importing."""

from metier.record.actions.drafts import correct, drop_draft, keep_upload, sweep_drafts
from metier.record.actions.imports import EditedSince, import_reading, undo_import
from metier.record.actions.rows import bring_back, delete, save, set_levels

__all__ = [
    "EditedSince",
    "bring_back",
    "correct",
    "delete",
    "drop_draft",
    "import_reading",
    "keep_upload",
    "save",
    "set_levels",
    "sweep_drafts",
    "undo_import",
]
