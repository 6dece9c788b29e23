"""The line that was found last, kept beside the database. Standard library alone, and little of it: a prompt waits for it."""

import os
import time

FILE = "brief"
DATABASE = "metier.sqlite3"
PATIENCE = 15 * 60  # seconds that a line stands where no file tells that the database was changed


def data_folder() -> str:
    """The folder of everything Metier keeps here: METIER_HOME, or the platform's own."""
    named = os.environ.get("METIER_HOME")
    if named:
        return os.path.realpath(os.path.expanduser(named))  # noqa: PTH111 - pathlib takes longer than all the rest
    import platformdirs

    return platformdirs.user_data_dir("metier", appauthor=False)


def read(folder: str, version: str) -> str | None:
    """The line kept, empty where nothing is due; None when it has to be found again: on another day, after a change, by another version."""
    if not os.environ.get("DATABASE_URL") and not _exists(f"{folder}/{DATABASE}"):
        return ""
    try:
        with open(f"{folder}/{FILE}", encoding="utf-8") as file:  # noqa: PTH123 - as above
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
    part = f"{folder}/.{FILE}.{os.getpid()}.part"
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write(f"{now}\n{until}\n{stamp_of(folder, version)}\n{line}\n")
    os.replace(part, f"{folder}/{FILE}")  # noqa: PTH105 - as above


def stamp_of(folder: str, version: str) -> str:
    """Another one as soon as anything is written to the database, by whomever."""
    if os.environ.get("DATABASE_URL"):
        return f"{version} server"
    return f"{version} {_stat(f'{folder}/{DATABASE}')} {_stat(f'{folder}/{DATABASE}-wal')}"


def _stat(path: str) -> str:
    """When a file was written and how long it is; an empty one is as good as none."""
    try:
        found = os.stat(path)  # noqa: PTH116 - as above
    except OSError:
        return "-"
    return f"{found.st_mtime_ns}/{found.st_size}" if found.st_size else "-"


def _exists(path: str) -> bool:
    return os.path.exists(path)  # noqa: PTH110 - as above
