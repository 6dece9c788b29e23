"""Whether anything was written to the database since: told by its files alone. Standard library, and little of it."""

import os

DATABASE = "metier.sqlite3"


def data_folder() -> str:
    """The folder of everything Metier keeps here: METIER_HOME, or the platform's own."""
    named = os.environ.get("METIER_HOME")
    if named:
        return os.path.realpath(os.path.expanduser(named))  # noqa: PTH111 - pathlib takes longer than all the rest
    import platformdirs

    return platformdirs.user_data_dir("metier", appauthor=False)


def has_database(folder: str) -> bool:
    return os.path.exists(f"{folder}/{DATABASE}")  # noqa: PTH110 - as above


def stamp_of(folder: str, version: str) -> str:
    """Another one as soon as anything is written to the database, by whomever; always the same where a server has it."""
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


def write_whole(folder: str, name: str, data: bytes, mode: int = 0o600) -> None:
    """A file, for its owner alone unless `mode` says otherwise: whole, or not at all."""
    part = f"{folder}/.{name}.{os.getpid()}.part"
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode), "wb") as file:
            file.write(data)
        os.replace(part, f"{folder}/{name}")  # noqa: PTH105 - as above
    except OSError:
        if os.path.exists(part):  # noqa: PTH110
            os.unlink(part)  # noqa: PTH108
        raise
