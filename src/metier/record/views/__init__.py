"""The pages of the record."""

from metier.record.views.editing import add, bring_back, change, delete
from metier.record.views.history import imports, undo
from metier.record.views.importing import carry_out, corrections, drop, preview
from metier.record.views.overview import levels, record, rows
from metier.record.views.upload import choose

__all__ = [
    "add",
    "bring_back",
    "carry_out",
    "change",
    "choose",
    "corrections",
    "delete",
    "drop",
    "imports",
    "levels",
    "preview",
    "record",
    "rows",
    "undo",
]
