"""The commands of the record."""

from metier.record.cli import evidence as _evidence  # its commands belong to `record`
from metier.record.cli.importing import import_files
from metier.record.cli.record import record
from metier.record.cli.undoing import undo
from metier.record.cli.win import win

__all__ = ["_evidence", "import_files", "record", "undo", "win"]
