"""What an archive is called, its version, and the manifest that says what it holds."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from metier.core.errors import Refused, Where
from metier.core.words import printable

FORMAT = "metier-archive"
MANIFEST = "manifest.json"
CAREER = "career.json"

Row = dict[str, Any]  # one object of a file: whatever JSON can say

_VERSION = re.compile(r"(\d{1,4})\.(\d{1,4})\Z", re.ASCII)
_PATH = re.compile(r"(?:career|[a-z][a-z_]*/[a-z][a-z_]*)\.json\Z")
_DIGEST = re.compile(r"[0-9a-f]{64}\Z")


class BadArchive(Refused):
    """An archive that cannot be restored: what is wrong, in which file and line, and what to do."""

    def __init__(self, sentence: str, file: str = "", line: int | None = None, field: str = "") -> None:
        super().__init__(sentence, Where(file=file, line=line, field=field))


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """A greater major version cannot be read by an older Metier; a greater minor one can where it says nothing new."""

    major: int
    minor: int

    @classmethod
    def parse(cls, text: object) -> Version:
        """Read `1.0`. Raises BadArchive."""
        found = _VERSION.match(text) if isinstance(text, str) else None
        if not found:
            raise BadArchive("The version of the archive cannot be read. Export it again.", MANIFEST)
        return cls(int(found[1]), int(found[2]))

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}"


VERSION = Version(1, 0)


@dataclass(frozen=True, slots=True)
class Listed:
    """A file as the manifest lists it: its path, how many rows it has, its size in bytes and its SHA-256."""

    path: str
    rows: int
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an archive holds. Nothing of when, where or by which Metier it was written: an equal career has an equal manifest."""

    version: Version
    files: tuple[Listed, ...]

    def written(self) -> bytes:
        files = [
            {"path": file.path, "rows": file.rows, "bytes": file.size, "sha256": file.sha256} for file in self.files
        ]
        return pretty({"format": FORMAT, "version": str(self.version), "files": files})

    @classmethod
    def read(cls, data: bytes) -> Manifest:
        """Raises BadArchive when it is not the manifest of an archive."""
        try:
            said = json.loads(data)
        except (ValueError, RecursionError):
            said = None
        if not isinstance(said, dict) or said.get("format") != FORMAT:
            raise BadArchive(
                "This is not a Metier archive: its manifest is not one of Metier’s. Choose a file that Metier exported.",
                MANIFEST,
            )
        version = Version.parse(said.get("version"))
        files = said.get("files")
        if version.major > VERSION.major or not isinstance(files, list):
            return cls(version, ())
        return cls(version, _files(files))


def _files(said: Sequence[Any]) -> tuple[Listed, ...]:
    files = tuple(_listed(file) for file in said)
    if len({file.path for file in files}) != len(files):
        raise BadArchive("The manifest lists a file twice. Export the career again.", MANIFEST)
    return files


def _listed(said: Any) -> Listed:
    if not isinstance(said, Mapping):
        raise BadArchive("The manifest lists something that is not a file. Export the career again.", MANIFEST)
    path, rows, size, digest = (said.get(name) for name in ("path", "rows", "bytes", "sha256"))
    if not (isinstance(path, str) and _PATH.match(path)):
        raise BadArchive(
            f"The manifest lists “{shown(path)}”, which is not the path of a file of an archive.", MANIFEST
        )
    if not (
        type(rows) is int
        and type(size) is int
        and rows >= 0
        and size >= 0
        and isinstance(digest, str)
        and _DIGEST.match(digest)
    ):
        raise BadArchive(f"What the manifest says of {path} cannot be read. Export the career again.", MANIFEST)
    return Listed(path, rows, size, digest)


def pretty(value: Any) -> bytes:
    """JSON for one object: UTF-8, two spaces, a line feed at the end."""
    return (json.dumps(value, indent=2, ensure_ascii=False, allow_nan=False) + "\n").encode()


def shown(value: object) -> str:
    """Something of a stranger's file, short and printable."""
    return printable(str(value), 60)
