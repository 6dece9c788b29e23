"""The commands of the record."""

from metier.record.cli.importing import import_files
from metier.record.cli.record import record
from metier.record.cli.undoing import undo

__all__ = ["import_files", "record", "undo"]
