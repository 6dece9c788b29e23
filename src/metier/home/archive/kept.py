"""Careers that a restore replaced, each kept as an archive in the home of the machine, by its owner."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings

from metier.accounts.access import Missing
from metier.accounts.models import Person

_STAMP = "%Y-%m-%dT%H%M%S"
_NAME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{6}(?:-\d+)?\.zip\Z")


@dataclass(frozen=True, slots=True)
class Replaced:
    """An archive of a career as it was before a restore."""

    path: Path
    at: datetime
    size: int

    @property
    def name(self) -> str:
        return self.path.name


def place(person: Person, now: datetime) -> Path:
    """Where the career of a person is kept when it is replaced now."""
    folder = _folder(person)
    folder.mkdir(parents=True, mode=0o700, exist_ok=True)
    folder.parent.chmod(0o700)
    stem = now.astimezone(UTC).strftime(_STAMP)
    path, number = folder / f"{stem}.zip", 2
    while path.exists():
        path, number = folder / f"{stem}-{number}.zip", number + 1
    return path


def replaced(person: Person) -> list[Replaced]:
    """The newest first."""
    folder = _folder(person)
    found = sorted((path for path in folder.glob("*.zip") if _NAME.match(path.name)), reverse=True)
    return [
        Replaced(path, datetime.strptime(path.name[:17], _STAMP).replace(tzinfo=UTC), path.stat().st_size)
        for path in found
    ]


def named(person: Person, name: str) -> Replaced:
    """Raises Missing."""
    for one in replaced(person):
        if one.name == name:
            return one
    raise Missing("There is no such archive.")


def _folder(person: Person) -> Path:
    return Path(settings.METIER_HOME) / "replaced" / str(person.pk)
