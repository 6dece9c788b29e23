"""Opening an archive within limits. Nothing is unpacked to disk; what the manifest does not vouch for is not read."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, BinaryIO, cast

from metier.core import zips
from metier.core.archive.form import CAREER, MANIFEST, VERSION, BadArchive, Listed, Manifest, Row, Version, shown
from metier.core.archive.rows import read_object, read_rows
from metier.core.archive.upgrades import UPGRADES, Table, Tables, Upgrade, upgraded
from metier.core.zips import BROKEN, BadZip, Limits, Trouble

MAX_ARCHIVE = 200_000_000  # bytes of the ZIP
LIMITS = Limits(packed=MAX_ARCHIVE, unpacked=1_000_000_000, ratio_from=20_000_000)  # repeated text packs very well
MAX_MANIFEST = 1_000_000  # bytes of the manifest and of the career, which are read whole
_CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Archive:
    """An archive whose files are all there and unchanged; its tables are as this version has them, and open any number of times."""

    version: Version
    tables: Tables

    def career(self) -> Row:
        """What the career says of itself. Raises BadArchive."""
        for row in self.tables[CAREER]():
            return row
        raise BadArchive("The archive holds no career. Export it again.", CAREER)


@contextmanager
def opened(
    stream: BinaryIO, *, version: Version = VERSION, upgrades: Mapping[int, Upgrade] = UPGRADES
) -> Iterator[Archive]:
    """The archive in a stream that can seek, checked against its manifest. Raises BadArchive with what is wrong and where."""
    try:
        archive, found = zips.opened(stream, LIMITS)
    except BadZip as bad:
        raise BadArchive(_sentence(bad)) from None
    with archive:
        _check_names(archive)
        entries = {entry.orig_filename: entry for entry in found}
        if MANIFEST not in entries:
            raise BadArchive(
                "This ZIP is not a Metier archive: it has no manifest. Choose a file that Metier exported."
            )
        manifest = Manifest.read(_whole(archive, entries[MANIFEST]))
        tables: dict[str, Table] = {}
        if manifest.version.major <= version.major:
            tables = _listed_tables(archive, entries, manifest)
        yield Archive(manifest.version, upgraded(tables, manifest.version, version, upgrades))


def _listed_tables(
    archive: zipfile.ZipFile, entries: Mapping[str, zipfile.ZipInfo], manifest: Manifest
) -> dict[str, Table]:
    listed = {file.path: file for file in manifest.files}
    for path in entries:
        if path != MANIFEST and path not in listed:
            raise BadArchive(
                f"The archive holds “{shown(path)}”, which its manifest does not list. Nothing was restored.", MANIFEST
            )
    for path, file in listed.items():
        if path not in entries:
            raise BadArchive("The file is missing from the archive. Nothing was restored; use another copy.", path)
        _check_digest(archive, entries[path], file)
    if CAREER not in listed:
        raise BadArchive("The archive holds no career. Export it again.", CAREER)
    return {path: _table(archive, entries[path]) for path in listed}


def _table(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Table:
    path = entry.orig_filename
    if path == CAREER:
        return lambda: iter([read_object(_whole(archive, entry), path)])

    def rows() -> Iterator[Row]:
        with _readable(archive, entry) as file:
            yield from read_rows(cast("BinaryIO", file), path)

    return rows


def _check_digest(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, listed: Listed) -> None:
    """Read the file once, to its size and no further, and compare."""
    digest = hashlib.sha256()
    size = 0
    with _readable(archive, entry) as file:
        while chunk := file.read(_CHUNK):
            size += len(chunk)
            if size > listed.size:
                break
            digest.update(chunk)
    if size != listed.size or digest.hexdigest() != listed.sha256:
        raise BadArchive(
            "The file was changed or damaged after it was exported. Nothing was restored; use another copy.",
            listed.path,
        )


def _whole(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    with _readable(archive, entry) as file:
        data = file.read(MAX_MANIFEST + 1)
    if len(data) > MAX_MANIFEST:
        raise BadArchive("The file is larger than it can be. Nothing was restored.", entry.orig_filename)
    return data


@contextmanager
def _readable(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[IO[bytes]]:
    try:
        with archive.open(entry) as file:
            yield file
    except BROKEN:
        raise BadArchive(
            "The file is damaged and cannot be read. Nothing was restored; use another copy.", entry.orig_filename
        ) from None


def _check_names(archive: zipfile.ZipFile) -> None:
    """Refuse what no export writes, though it would do no harm: folders, and the paths of other systems."""
    for entry in archive.infolist():
        if entry.is_dir() or "\\" in entry.orig_filename or ":" in entry.orig_filename:
            raise BadArchive(_no_file(entry.orig_filename))


def _no_file(path: str) -> str:
    return f"The archive holds “{shown(path)}”, which is no file of an archive. Nothing was restored."


def _sentence(bad: BadZip) -> str:
    path, size = shown(bad.path), f"{bad.size // 1_000_000:,} MB"
    sentences = {
        Trouble.TOO_LARGE: f"The file has {size}, more than the {LIMITS.packed // 1_000_000} MB an archive can have.",
        Trouble.NOT_WHOLE: "This is not a complete ZIP. Choose a file that Metier exported.",
        Trouble.TOO_MANY: f"The ZIP holds more than {LIMITS.entries:,} files. Choose a file that Metier exported.",
        Trouble.UNPACKS_TOO_LARGE: f"The archive unpacks to more than {LIMITS.unpacked // 1_000_000:,} MB. "
        "Nothing was restored.",
        Trouble.OUTSIDE: _no_file(bad.path),
        Trouble.LINK: _no_file(bad.path),
        Trouble.TWICE: f"The archive holds “{path}” twice. Nothing was restored.",
        Trouble.LOCKED: "The archive is locked with a password. Unlock it first, then restore it.",
        Trouble.PACKING: f"{path} is packed in a way that is not read. Use the archive as it was exported.",
        Trouble.FROM_NOTHING: f"{path} unpacks to {size} from almost nothing. Nothing was restored.",
    }
    return sentences[bad.trouble]
