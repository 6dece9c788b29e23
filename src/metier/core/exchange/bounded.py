"""Opening what a person gives, within limits. Nothing is ever unpacked to disk; a file is read only when it is known to be needed."""

from __future__ import annotations

import io
import os
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from metier.core.exchange.names import printable
from metier.core.exchange.refusals import Unreadable, megabytes

MAX_UPLOAD = 200_000_000  # bytes of a ZIP as it is given
MAX_FILE = 60_000_000  # bytes of one file that is read, unpacked
MAX_READ = 200_000_000  # bytes of all files that are read, unpacked
MAX_UNPACKED = 2_000_000_000  # bytes a ZIP says it unpacks to
MAX_ENTRIES = 1_000
MAX_DIRECTORY = 1_000_000  # bytes of a ZIP's table of contents
MAX_RATIO = 200  # unpacked to packed; exports have 3 to 20
RATIO_FROM = 1_000_000  # bytes unpacked below which the ratio does not matter
MAX_LINES = 1_000_000  # lines of one file
MAX_ROWS = 1_000  # rows of one file that become the record
MAX_ASIDE = 100_000  # rows of one file that are kept aside; LinkedIn stops at 30,000 connections
MAX_DEPTH = 4  # folders below the one given

_END = struct.Struct("<4s4H2LH")
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
_DRIVE = re.compile(r"[A-Za-z]:")
_NOISE = ("__MACOSX/", "._", ".DS_Store", "Thumbs.db", "desktop.ini")


@dataclass(frozen=True, slots=True)
class Item:
    """One file of an upload: how the person knows it, its size unpacked, and its bytes when asked."""

    label: str
    size: int
    stream: Callable[[], BinaryIO]

    def read(self) -> bytes:
        """All of it. Raises Unreadable above MAX_FILE, whatever size it claimed, or when it is damaged."""
        if self.size > MAX_FILE:
            raise self._too_large(self.size)
        with self.opened() as stream:
            data = stream.read(MAX_FILE + 1)
        if len(data) > MAX_FILE:
            raise self._too_large(len(data))
        return data

    @contextmanager
    def opened(self) -> Iterator[BinaryIO]:
        """Its stream, with damage told as Unreadable."""
        try:
            with self.stream() as stream:
                yield stream
        except _BROKEN:
            raise Unreadable(
                f"{self.label} is damaged and cannot be read. Download the export again.", self.label
            ) from None

    def _too_large(self, size: int) -> Unreadable:
        what = f"{self.label} has {megabytes(size)}, more than the {megabytes(MAX_FILE)} a file of an export can have."
        return Unreadable(f"{what} Choose the file as LinkedIn sent it.", self.label)


def loose(name: str, data: bytes | Path) -> Item:
    """A file given by itself."""
    name = printable(name)
    if isinstance(data, bytes):
        return Item(name, len(data), lambda: io.BytesIO(data))
    try:
        size = data.stat().st_size
    except OSError:
        raise Unreadable(f"{name} cannot be opened. Check that it is there and that you may read it.", name) from None
    return Item(name, size, lambda: data.open("rb"))


@contextmanager
def zipped(name: str, data: bytes | Path) -> Iterator[list[Item]]:
    """The files of a ZIP. Raises Unreadable when the ZIP is damaged, too large, locked or plays tricks with paths."""
    item = loose(name, data)
    if item.size > MAX_UPLOAD:
        raise Unreadable(
            f"{name} has {megabytes(item.size)}, more than the {megabytes(MAX_UPLOAD)} a ZIP can have here.", name
        )
    with item.opened() as stream:
        _check_directory(name, stream, item.size)
    with item.stream() as stream, _archive(name, stream) as archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        _check_entries(name, entries)
        kept = [entry for entry in entries if not _noise(_path(entry))]
        labels = labelled([_path(entry) for entry in kept])
        yield [Item(label, entry.file_size, _opener(archive, entry)) for label, entry in zip(labels, kept, strict=True)]


def in_folder(folder: Path) -> list[Item]:
    """The files of a folder and of those in it, by name; links are not followed."""
    found: list[tuple[str, Path]] = []
    for parent, folders, files in os.walk(folder, followlinks=False):
        here = Path(parent)
        depth = len(here.relative_to(folder).parts)
        folders[:] = sorted(
            name for name in folders if depth < MAX_DEPTH and not name.startswith(".") and name != "__MACOSX"
        )
        for name in sorted(files):
            path = here / name
            if not _noise(name) and not path.is_symlink() and path.is_file():
                found.append((path.relative_to(folder).as_posix(), path))
        if len(found) > MAX_ENTRIES:
            raise Unreadable(
                f"{folder.name} holds more than {MAX_ENTRIES:,} files. Choose the folder of the export itself.",
                folder.name,
            )
    return [loose(label, path) for label, (_, path) in zip(labelled([name for name, _ in found]), found, strict=True)]


def labelled(paths: list[str]) -> list[str]:
    """Each file by its name alone, or by its path where two share the name."""
    names = [path.rsplit("/", 1)[-1] for path in paths]
    seen = [name.casefold() for name in names]
    return [name if seen.count(name.casefold()) == 1 else path for name, path in zip(names, paths, strict=True)]


def _opener(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Callable[[], BinaryIO]:
    return lambda: cast("BinaryIO", archive.open(entry))


def _archive(name: str, stream: BinaryIO) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(stream)
    except _BROKEN:
        raise Unreadable(f"{name} is not a complete ZIP. Download the export again.", name) from None


def _check_directory(name: str, stream: BinaryIO, size: int) -> None:
    """Refuse a table of contents that would fill the memory before it is parsed."""
    stream.seek(max(0, size - 65_557))
    tail = stream.read(65_557)
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) - at < _END.size:
        raise Unreadable(f"{name} is not a complete ZIP. Download the export again.", name)
    length = _END.unpack_from(tail, at)[5]
    if length > MAX_DIRECTORY or b"PK\x06\x07" in tail[max(0, at - 20) : at]:
        raise Unreadable(f"{name} holds more than {MAX_ENTRIES:,} files. Choose the ZIP as LinkedIn sent it.", name)


def _check_entries(name: str, entries: list[zipfile.ZipInfo]) -> None:
    if len(entries) > MAX_ENTRIES:
        raise Unreadable(f"{name} holds more than {MAX_ENTRIES:,} files. Choose the ZIP as LinkedIn sent it.", name)
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > MAX_UNPACKED:
        raise Unreadable(
            f"{name} unpacks to {megabytes(unpacked)}, more than the {megabytes(MAX_UNPACKED)} that are read.", name
        )
    seen: set[str] = set()
    for entry in entries:
        path = _path(entry)
        _check_path(name, path, entry)
        if path.casefold() in seen:
            raise Unreadable(f"{name} holds {_shown(path)} twice. Choose the ZIP as LinkedIn sent it.", name)
        seen.add(path.casefold())
        _check_packing(name, path, entry)


def _check_path(name: str, path: str, entry: zipfile.ZipInfo) -> None:
    tricks = path.startswith("/") or _DRIVE.match(path) or ".." in path.split("/") or not path.isprintable()
    if tricks or stat.S_ISLNK(entry.external_attr >> 16):
        what = "which points outside the ZIP" if tricks else "which is a link"
        raise Unreadable(
            f"{name} holds “{_shown(path)}”, {what}. Nothing was read; choose the ZIP as LinkedIn sent it.", name
        )


def _check_packing(name: str, path: str, entry: zipfile.ZipInfo) -> None:
    shown = _shown(path)
    if entry.flag_bits & 1:
        raise Unreadable(
            f"{name} is locked with a password ({shown}). Unpack it and choose the folder or its files.", name
        )
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise Unreadable(
            f"{shown} in {name} is packed in a way that is not read. Unpack it and choose its files.", name
        )
    if entry.file_size > RATIO_FROM and entry.file_size > MAX_RATIO * max(1, entry.compress_size):
        raise Unreadable(
            f"{shown} in {name} unpacks to {megabytes(entry.file_size)} from almost nothing. Nothing was read.", name
        )


def _path(entry: zipfile.ZipInfo) -> str:
    return entry.orig_filename.replace("\\", "/")


def _shown(path: str) -> str:
    short = printable(path)
    return short if len(short) <= 80 else f"…{short[-79:]}"


def _noise(path: str) -> bool:
    return path.startswith("__MACOSX/") or path.rsplit("/", 1)[-1].startswith(_NOISE[1:])
