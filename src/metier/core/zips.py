"""Opening somebody's ZIP within limits. Nothing is unpacked to disk; what looks like a trick is not opened at all."""

from __future__ import annotations

import re
import stat
import struct
import zipfile
import zlib
from dataclasses import dataclass
from enum import Enum, auto
from typing import BinaryIO

BROKEN = (
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
"""What reading a damaged ZIP, or a file in it, may raise."""

_END = struct.Struct("<4s4H2LH")
_TAIL = 65_557  # bytes at the end of a ZIP in which its table of contents is announced
_LOCATOR_OF_LARGE = b"PK\x06\x07"
_DRIVE = re.compile(r"[A-Za-z]:")


class Trouble(Enum):
    """Why a ZIP is not opened."""

    TOO_LARGE = auto()
    NOT_WHOLE = auto()
    TOO_MANY = auto()
    UNPACKS_TOO_LARGE = auto()
    OUTSIDE = auto()
    LINK = auto()
    TWICE = auto()
    LOCKED = auto()
    PACKING = auto()
    FROM_NOTHING = auto()


class BadZip(Exception):  # noqa: N818 - each reader says it in its own sentence, as a Refused
    """A ZIP that is not opened: why, the path in it, and the bytes it has or would unpack to."""

    def __init__(self, trouble: Trouble, path: str = "", size: int = 0) -> None:
        self.trouble, self.path, self.size = trouble, path, size
        super().__init__(f"{trouble.name} {path}")


@dataclass(frozen=True, slots=True)
class Limits:
    """In bytes, but `entries` (files and folders) and `ratio` (unpacked to packed, for files of more than `ratio_from`)."""

    packed: int
    unpacked: int
    entries: int = 1_000
    directory: int = 1_000_000
    ratio: int = 200
    ratio_from: int = 1_000_000


def path_of(entry: zipfile.ZipInfo) -> str:
    """The path as the ZIP has it, with the slashes of every system told as `/`."""
    return entry.orig_filename.replace("\\", "/")


def opened(stream: BinaryIO, limits: Limits) -> tuple[zipfile.ZipFile, list[zipfile.ZipInfo]]:
    """The ZIP in a stream that can seek, and its files without its folders. Raises BadZip."""
    _check_directory(stream, limits)
    try:
        archive = zipfile.ZipFile(stream)
    except BROKEN:
        raise BadZip(Trouble.NOT_WHOLE) from None
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    try:
        _check_entries(entries, limits)
    except BadZip:
        archive.close()
        raise
    return archive, entries


def _check_directory(stream: BinaryIO, limits: Limits) -> None:
    """Refuse a table of contents that would fill the memory, before it is parsed."""
    size = stream.seek(0, 2)
    if size > limits.packed:
        raise BadZip(Trouble.TOO_LARGE, size=size)
    stream.seek(max(0, size - _TAIL))
    tail = stream.read(_TAIL)
    at = tail.rfind(b"PK\x05\x06")
    if at < 0 or len(tail) - at < _END.size:
        raise BadZip(Trouble.NOT_WHOLE)
    _, _, _, _, count, length, _, _ = _END.unpack_from(tail, at)
    if count > limits.entries or length > limits.directory or _LOCATOR_OF_LARGE in tail[max(0, at - 20) : at]:
        raise BadZip(Trouble.TOO_MANY)
    stream.seek(0)


def _check_entries(entries: list[zipfile.ZipInfo], limits: Limits) -> None:
    if len(entries) > limits.entries:
        raise BadZip(Trouble.TOO_MANY)
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > limits.unpacked:
        raise BadZip(Trouble.UNPACKS_TOO_LARGE, size=unpacked)
    seen: set[str] = set()
    for entry in entries:
        path = path_of(entry)
        trouble = _trouble(entry, path, limits)
        if trouble:
            raise BadZip(trouble, path, entry.file_size)
        if path.casefold() in seen:
            raise BadZip(Trouble.TWICE, path)
        seen.add(path.casefold())


def _trouble(entry: zipfile.ZipInfo, path: str, limits: Limits) -> Trouble | None:
    if path.startswith("/") or _DRIVE.match(path) or ".." in path.split("/") or not path.isprintable():
        return Trouble.OUTSIDE
    if stat.S_ISLNK(entry.external_attr >> 16):
        return Trouble.LINK
    if entry.flag_bits & 1:
        return Trouble.LOCKED
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return Trouble.PACKING
    if entry.file_size > limits.ratio_from and entry.file_size > limits.ratio * max(1, entry.compress_size):
        return Trouble.FROM_NOTHING
    return None
