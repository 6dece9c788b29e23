"""The commands of the record; its `import` and `undo` are reached through those that know every kind of file."""

from metier.record.cli import evidence as _evidence  # the commands of these belong to `record`
from metier.record.cli import history as _history
from metier.record.cli import noticing as _noticing
from metier.record.cli import skills as _skills
from metier.record.cli.record import record
from metier.record.cli.win import win

__all__ = ["_evidence", "_history", "_noticing", "_skills", "record", "win"]
