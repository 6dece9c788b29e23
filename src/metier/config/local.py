"""What settings need from the machine: the data folder, the secret, the database."""

import os
import secrets
from pathlib import Path
from typing import Any

from metier.accounts.stamp import data_folder
from metier.core.errors import Refused

SQLITE_START = "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA temp_store=MEMORY; PRAGMA mmap_size=134217728; PRAGMA cache_size=-16000; PRAGMA secure_delete=ON;"


def home() -> Path:
    """The folder of everything Metier keeps here, made on first use and closed to others on the machine. Raises Refused."""
    folder = Path(data_folder())
    try:
        folder.mkdir(parents=True, mode=0o700, exist_ok=True)
        usable = os.access(folder, os.R_OK | os.W_OK | os.X_OK)
    except OSError:
        usable = False
    if not usable:
        raise Refused(f"Metier cannot keep anything in {folder}. Set METIER_HOME to a folder that is yours.")
    return folder


def secret_key(folder: Path) -> str:
    """The signing key: from the environment, or made once and kept where only the owner can read it."""
    given = os.environ.get("METIER_SECRET_KEY")
    if given:
        return given
    path = folder / "secret-key"
    if not path.exists():
        _write_once(path, secrets.token_urlsafe(48))
    return path.read_text()


def _write_once(path: Path, text: str) -> None:
    """Whole or not at all, and by one process only: of several that start together, all read what the first wrote."""
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(text)
        try:
            path.hardlink_to(part)
        except FileExistsError:
            pass
        except OSError:  # a file system without links
            part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def database(path: Path) -> dict[str, Any]:
    """Django's description of the database: the server at DATABASE_URL, or the SQLite file at path. Raises Refused."""
    url = os.environ.get("DATABASE_URL")
    if url:
        return _server(url)
    if not path.exists():
        path.touch(mode=0o600)  # SQLite gives its other files the same mode
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": path,
        "CONN_MAX_AGE": None,
        "OPTIONS": {"transaction_mode": "IMMEDIATE", "timeout": 20, "init_command": SQLITE_START},
    }


def _server(url: str) -> dict[str, Any]:
    try:
        import dj_database_url
        import psycopg  # noqa: F401 - asked for here, so that its absence is said in a sentence
    except ImportError:
        raise Refused(
            "DATABASE_URL is set, and what PostgreSQL needs is not installed: pip install 'metier[postgresql]'"
        ) from None
    try:
        found = dict(dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True))
    except ValueError:
        found = {}
    if found.get("ENGINE") != "django.db.backends.postgresql":
        raise Refused(
            "DATABASE_URL is not the address of a PostgreSQL database, such as postgresql://metier:secret@localhost/metier."
        )
    return found
