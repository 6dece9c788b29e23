"""The line that was found last, kept beside the database. Standard library alone, and little of it: a prompt waits for it."""

import os
import time

from metier.accounts.stamp import has_database, stamp_of, write_whole

FILE = "brief"
PATIENCE = 15 * 60  # seconds that a line stands where no file tells that the database was changed


def read(folder: str, version: str) -> str | None:
    """The line kept, empty where nothing is due; None when it has to be found again: on another day, after a change, by another version."""
    if not os.environ.get("DATABASE_URL") and not has_database(folder):
        return ""
    try:
        with open(f"{folder}/{FILE}", encoding="utf-8") as file:  # noqa: PTH123 - pathlib takes longer than all the rest
            made, until, stamp, line = file.read().split("\n", 3)
        is_fresh = float(made) <= time.time() < float(until) and stamp == stamp_of(folder, version)
    except (OSError, ValueError):
        return None
    return line.rstrip("\n") if is_fresh else None


def write(folder: str, version: str, line: str, until: float) -> None:
    """Keep a line until a moment, in seconds since 1970. Whole, or not at all."""
    now = time.time()
    if os.environ.get("DATABASE_URL"):
        until = min(until, now + PATIENCE)
    write_whole(folder, FILE, f"{now}\n{until}\n{stamp_of(folder, version)}\n{line}\n".encode())
