"""The commands of the record; its `import` and `undo` are reached through those that know every kind of file."""

from metier.record.cli import evidence as _evidence  # its commands belong to `record`
from metier.record.cli.record import record
from metier.record.cli.win import win

__all__ = ["_evidence", "record", "win"]
