"""Opening an archive within limits. Nothing is unpacked to disk; what the manifest does not vouch for is not read."""

from __future__ import annotations

import hashlib
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import IO, BinaryIO, cast

from metier.core.archive.form import CAREER, MANIFEST, VERSION, BadArchive, Listed, Manifest, Row, Version, shown
from metier.core.archive.rows import read_object, read_rows
from metier.core.archive.upgrades import UPGRADES, Table, Tables, Upgrade, upgraded

MAX_ARCHIVE = 200_000_000  # bytes of the ZIP
MAX_UNPACKED = 1_000_000_000  # bytes of all its files
MAX_ENTRIES = 1_000
MAX_MANIFEST = 1_000_000  # bytes of the manifest and of the career, which are read whole
MAX_RATIO = 200  # unpacked to packed; archives have 4 to 30
RATIO_FROM = 20_000_000  # bytes unpacked below which the ratio does not matter: repeated text packs very well

_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    struct.error,
    ValueError,
    RuntimeError,
    NotImplementedError,
    OverflowError,
)
_TAIL = 65_557  # bytes at the end of a ZIP in which its table of contents is announced
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
    _check_directory(stream)
    try:
        archive = zipfile.ZipFile(stream)
    except _BROKEN:
        raise _not_whole() from None
    with archive:
        entries = {entry.orig_filename: entry for entry in _bounded(archive.infolist())}
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
    except _BROKEN:
        raise BadArchive(
            "The file is damaged and cannot be read. Nothing was restored; use another copy.", entry.orig_filename
        ) from None


def _check_directory(stream: BinaryIO) -> None:
    """Refuse a table of contents that would fill the memory, before it is parsed."""
    size = stream.seek(0, 2)
    if size > MAX_ARCHIVE:
        raise BadArchive(
            f"The file has {size // 1_000_000:,} MB, more than the {MAX_ARCHIVE // 1_000_000} MB an archive can have."
        )
    stream.seek(max(0, size - _TAIL))
    tail = stream.read(_TAIL)
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) - at < 22:
        raise _not_whole()
    count, length = struct.unpack_from("<HI", tail, at + 10)
    if count > MAX_ENTRIES or length > MAX_ENTRIES * 1_000 or b"PK\x06\x07" in tail[max(0, at - 20) : at]:
        raise _too_many()
    stream.seek(0)


def _bounded(entries: list[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    if len(entries) > MAX_ENTRIES:
        raise _too_many()
    if sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise BadArchive(f"The archive unpacks to more than {MAX_UNPACKED // 1_000_000:,} MB. Nothing was restored.")
    seen: set[str] = set()
    for entry in entries:
        path = entry.orig_filename
        if path in seen:
            raise BadArchive(f"The archive holds “{shown(path)}” twice. Nothing was restored.")
        seen.add(path)
        _check_entry(entry, path)
    return entries


def _check_entry(entry: zipfile.ZipInfo, path: str) -> None:
    unsafe = path.startswith("/") or "\\" in path or ":" in path or ".." in path.split("/") or not path.isprintable()
    if unsafe or path.endswith("/") or stat.S_ISLNK(entry.external_attr >> 16):
        raise BadArchive(f"The archive holds “{shown(path)}”, which is no file of an archive. Nothing was restored.")
    if entry.flag_bits & 1:
        raise BadArchive("The archive is locked with a password. Unlock it first, then restore it.")
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise BadArchive(f"{shown(path)} is packed in a way that is not read. Use the archive as it was exported.")
    if entry.file_size > RATIO_FROM and entry.file_size > MAX_RATIO * max(1, entry.compress_size):
        raise BadArchive(
            f"{shown(path)} unpacks to {entry.file_size // 1_000_000:,} MB from almost nothing. Nothing was restored."
        )


def _too_many() -> BadArchive:
    return BadArchive(f"The ZIP holds more than {MAX_ENTRIES:,} files. Choose a file that Metier exported.")


def _not_whole() -> BadArchive:
    return BadArchive("This is not a complete ZIP. Choose a file that Metier exported.")
