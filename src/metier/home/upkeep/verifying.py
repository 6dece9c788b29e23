"""Whether a copy of the database really restores: it is brought back elsewhere, and every career in it as well."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from django.db import connections
from django.db.backends.sqlite3.base import DatabaseWrapper

from metier.accounts.database import make_or_migrate
from metier.accounts.models import Career, Person
from metier.core.archive.reading import opened
from metier.core.errors import Refused
from metier.home.archive.contents import CONTENTS
from metier.home.archive.exporting import export
from metier.home.archive.restoring import look, restore
from metier.home.upkeep import backups

_COPY, _ELSEWHERE = "metier-copy", "metier-elsewhere"
_SQLITE: dict[str, Any] = {  # what Django asks of a database
    **dict.fromkeys(("USER", "PASSWORD", "HOST", "PORT"), ""),
    "ENGINE": "django.db.backends.sqlite3",
    "ATOMIC_REQUESTS": False,
    "AUTOCOMMIT": True,
    "CONN_MAX_AGE": 0,
    "CONN_HEALTH_CHECKS": False,
    "OPTIONS": {},
    "TIME_ZONE": None,
    "TEST": {"CHARSET": None, "COLLATION": None, "MIGRATE": True, "MIRROR": None, "NAME": None},
}


@dataclass(frozen=True, slots=True)
class Verified:
    """How many careers and owned rows a copy was found to hold."""

    careers: int
    rows: int


def verify(backup: Path) -> Verified:
    """Open a copy of the copy, check it, export every career from it, restore each into an empty database, and compare.
    Raises Refused with what is wrong.
    """
    with tempfile.TemporaryDirectory(prefix="metier-verify-") as name:
        place = Path(name)
        copy = place / "copy.sqlite3"
        shutil.copyfile(backup, copy)
        problems = backups.check(copy)
        if problems:
            raise Refused(f"{backup.name} is damaged: {problems[0]}.")
        with opened_as(_COPY, copy), opened_as(_ELSEWHERE, place / "elsewhere.sqlite3"):
            careers = list(Career.objects.using(_COPY).select_related("owner"))
            rows = sum(_moves(career, place) for career in careers)
        return Verified(len(careers), rows)


def _moves(career: Career, place: Path) -> int:
    """Export a career, restore it elsewhere, export it again; how many rows it has. Raises Refused when anything differs."""
    with (place / "a.zip").open("w+b") as first, (place / "b.zip").open("w+b") as second:
        manifest = export(career, first, using=_COPY)
        person = Person.objects.db_manager(_ELSEWHERE).create_person(name=career.owner.name)
        with opened(first) as archive:
            again = restore(person, look(archive), using=_ELSEWHERE)
        export(again, second, using=_ELSEWHERE)
        if not _same(first, second):
            raise Refused(f"The career “{career}” in the backup does not restore to what it was. Please report this.")
    rows = sum(file.rows for file in manifest.files) - 1
    counted = sum(kept.model._default_manager.using(_COPY).filter(career=career).count() for kept in CONTENTS)
    if rows != counted:
        raise Refused(
            f"The career “{career}” in the backup has {counted:,} rows, but {rows:,} were exported. Please report this."
        )
    return rows


def _same(first: BinaryIO, second: BinaryIO) -> bool:
    first.seek(0)
    second.seek(0)
    while True:
        one, other = first.read(1_000_000), second.read(1_000_000)
        if one != other:
            return False
        if not one:
            return True


@contextmanager
def opened_as(alias: str, path: Path) -> Iterator[None]:
    """A SQLite file as a database of Django's, brought up to date, and let go of afterwards."""
    connections[alias] = DatabaseWrapper(_SQLITE | {"NAME": path}, alias)
    try:
        make_or_migrate(alias)
        yield
    finally:
        connections[alias].close()
        del connections[alias]
