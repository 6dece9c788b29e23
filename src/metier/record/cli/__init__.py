"""The commands of the record."""

from metier.record.cli import evidence as _evidence  # the commands of these belong to `record`
from metier.record.cli import history as _history
from metier.record.cli import noticing as _noticing
from metier.record.cli import skills as _skills
from metier.record.cli.importing import import_files
from metier.record.cli.record import record
from metier.record.cli.undoing import undo
from metier.record.cli.win import win

__all__ = ["_evidence", "_history", "_noticing", "_skills", "import_files", "record", "undo", "win"]
