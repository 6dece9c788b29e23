"""Copies of the SQLite file beside it, made while it is in use, checked and thinned with age."""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings
from django.db import connection

from metier.core.backups import kept
from metier.core.errors import Refused

EVERY = timedelta(days=1)
_STAMP = "%Y-%m-%dT%H%M%S"
_NAME = re.compile(r"metier-(\d{4}-\d{2}-\d{2}T\d{6})\.sqlite3\Z")
_PAGES = 4_000  # copied at a time, so that writers are let in between


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy: where it is, when it was made (UTC) and its size in bytes."""

    path: Path
    at: datetime
    size: int


class NotSqlite(Refused):
    """A copy of a file was asked for where the database is a server."""


def folder() -> Path:
    return Path(settings.METIER_HOME) / "backups"


def source() -> Path:
    """The SQLite file in use. Raises NotSqlite."""
    if connection.vendor != "sqlite":
        raise NotSqlite(
            "This Metier keeps its data in PostgreSQL. Back the server up with pg_dump; `metier export` writes a career as an archive here too."
        )
    return Path(str(connection.settings_dict["NAME"]))


def all_in(where: Path) -> list[Backup]:
    """The copies in a folder, the newest first."""
    found = [(path, name) for path in where.glob("metier-*.sqlite3") if (name := _NAME.match(path.name))]
    backups = [
        Backup(path, datetime.strptime(name[1], _STAMP).replace(tzinfo=UTC), path.stat().st_size)
        for path, name in found
    ]
    return sorted(backups, key=lambda backup: backup.at, reverse=True)


def make(database: Path, where: Path, now: datetime) -> Backup:
    """Copy a database that may be in use, and check the copy. Raises Refused; a copy that fails is not kept."""
    path = where / f"metier-{now.astimezone(UTC).strftime(_STAMP)}.sqlite3"
    part = path.with_suffix(".part")
    try:
        where.mkdir(parents=True, mode=0o700, exist_ok=True)
        os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600))
        part.chmod(0o600)
        _copy(database, part)
        problems = check(part)
        if problems:
            raise Refused(f"The copy of the database is damaged: {problems[0]}. Run `metier doctor`.")
        part.replace(path)
    except (OSError, sqlite3.Error) as problem:
        raise Refused(
            f"The backup could not be written to {where}: {problem}. Check the place and its free space."
        ) from None
    finally:
        with suppress(OSError):
            part.unlink()
    return Backup(path, now.astimezone(UTC).replace(microsecond=0), path.stat().st_size)


def _copy(database: Path, to: Path) -> None:
    with (
        closing(sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)) as old,
        closing(sqlite3.connect(to)) as new,
    ):
        old.backup(new, pages=_PAGES)
        new.execute("PRAGMA journal_mode=DELETE")


def check(path: Path) -> list[str]:
    """What is wrong with a SQLite file: its integrity, and rows that point at nothing. Empty when all is well."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as database:
            said = [row[0] for row in database.execute("PRAGMA integrity_check(5)")]
            loose = [
                f"a row of {table} points at {parent}, which is not there"
                for table, _, parent, _ in database.execute("PRAGMA foreign_key_check")
            ]
    except sqlite3.Error as problem:
        return [str(problem)]
    return [problem for problem in said if problem != "ok"] + loose[:5]


def rotate(where: Path) -> list[Backup]:
    """Remove the copies that are not worth keeping; returns them."""
    found = all_in(where)
    wanted = kept(backup.at for backup in found)
    gone = [backup for backup in found if backup.at not in wanted]
    for backup in gone:
        backup.path.unlink(missing_ok=True)
    return gone


def is_due(where: Path, now: datetime) -> bool:
    """Whether the last copy is older than a day, or there is none."""
    latest = next(iter(all_in(where)), None)
    return latest is None or latest.at <= now - EVERY


def last_on_ones_own_machine() -> datetime | None:
    """When the last copy was made, where there is one and the machine is the owner's; None on a server for many."""
    if connection.vendor != "sqlite" or settings.SERVED_HOSTS:
        return None
    return next((backup.at for backup in all_in(folder())), None)
