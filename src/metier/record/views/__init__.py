"""The pages of the record."""

from metier.record.views.editing import add, bring_back, change, delete
from metier.record.views.evidence import attach, detach, download, reattach, stop_showing
from metier.record.views.history import imports, undo
from metier.record.views.importing import carry_out, corrections, drop, preview
from metier.record.views.overview import levels, record, rows
from metier.record.views.upload import choose

__all__ = [
    "add",
    "attach",
    "bring_back",
    "carry_out",
    "change",
    "choose",
    "corrections",
    "delete",
    "detach",
    "download",
    "drop",
    "imports",
    "levels",
    "preview",
    "reattach",
    "record",
    "rows",
    "stop_showing",
    "undo",
]
