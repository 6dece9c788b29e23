"""One at a time on this machine, whichever process it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path


@contextmanager
def alone(path: Path, wait: float = 0) -> Iterator[bool]:
    """Whether nobody else holds this lock, or lets go of it within `wait` seconds.

    A lock of SQLite's on a file of its own: it works on every system, and goes with its process.
    """
    with closing(sqlite3.connect(path, timeout=wait, isolation_level=None)) as lock:
        try:
            lock.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            yield False
            return
        path.chmod(0o600)
        yield True
        lock.execute("ROLLBACK")
