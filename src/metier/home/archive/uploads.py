"""Archives that were sent to be restored and wait for their owner to say so, in the home of the machine."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from django.conf import settings

from metier.accounts.access import Missing
from metier.accounts.models import Person
from metier.core.archive.form import BadArchive
from metier.core.archive.reading import MAX_ARCHIVE

KEPT = timedelta(days=1)
_TOKEN = re.compile(r"[\w-]{20,64}\Z", re.ASCII)


def keep(person: Person, chunks: Iterable[bytes], size: int) -> str:
    """Keep an upload of so many bytes in the place of an earlier one of the same person; returns the token it is found by.
    Raises BadArchive.
    """
    if size > MAX_ARCHIVE:
        raise BadArchive(f"The file has more than the {MAX_ARCHIVE // 1_000_000} MB an archive can have.")
    folder = _folder(person)
    folder.mkdir(parents=True, mode=0o700, exist_ok=True)
    folder.parent.chmod(0o700)
    for earlier in folder.iterdir():
        earlier.unlink(missing_ok=True)
    token = secrets.token_urlsafe(24)
    path = folder / f"{token}.zip"
    with os.fdopen(
        os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600), "wb"
    ) as file:
        file.writelines(chunks)
    return token


def find(person: Person, token: str) -> Path:
    """The upload of this person by its token. Raises Missing."""
    path = _folder(person) / f"{token}.zip"
    if not _TOKEN.match(token) or not path.is_file():
        raise Missing("There is no such upload.")
    return path


def drop(person: Person, token: str) -> None:
    find(person, token).unlink(missing_ok=True)


def sweep(now: datetime) -> int:
    """Remove uploads that waited for more than a day; returns how many."""
    gone = 0
    for path in _root().glob("*/*.zip"):
        if datetime.fromtimestamp(path.stat().st_mtime, UTC) < now - KEPT:
            path.unlink(missing_ok=True)
            gone += 1
    return gone


def _root() -> Path:
    return Path(settings.METIER_HOME) / "uploads"


def _folder(person: Person) -> Path:
    return _root() / str(person.pk)
