"""The pages of the record."""

from metier.record.views.editing import add, bring_back, change, delete, flesh_out
from metier.record.views.evidence import attach, detach, download, make_reference, reattach, stop_showing
from metier.record.views.freshening import confirm, fresh, set_aside, use
from metier.record.views.history import imports, undo
from metier.record.views.importing import carry_out, corrections, drop, preview
from metier.record.views.library import leave_concept, library, names, take_concept
from metier.record.views.overview import levels, record, rows
from metier.record.views.upload import choose

__all__ = [
    "add",
    "attach",
    "bring_back",
    "carry_out",
    "change",
    "choose",
    "confirm",
    "corrections",
    "delete",
    "detach",
    "download",
    "drop",
    "flesh_out",
    "fresh",
    "imports",
    "leave_concept",
    "levels",
    "library",
    "make_reference",
    "names",
    "preview",
    "reattach",
    "record",
    "rows",
    "set_aside",
    "stop_showing",
    "take_concept",
    "undo",
    "use",
]
