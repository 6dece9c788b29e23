"""Opening what a person gives, within limits. Nothing is ever unpacked to disk; a file is read only when it is known to be needed."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from metier.core.exchange.refusals import Unreadable
from metier.core.words import megabytes, printable
from metier.core.zips import BROKEN, BadZip, Limits, Trouble, opened, path_of

MAX_FILE = 60_000_000  # bytes of one file that is read, unpacked
MAX_READ = 200_000_000  # bytes of all files that are read, unpacked
LIMITS = Limits(packed=200_000_000, unpacked=2_000_000_000)  # exports have a ratio of 3 to 20
MAX_ENTRIES = LIMITS.entries  # files of a ZIP, or of a folder
MAX_LINES = 1_000_000  # lines of one file
MAX_ROWS = 1_000  # rows of one file that become the record
MAX_ASIDE = 100_000  # rows of one file that are kept aside; LinkedIn stops at 30,000 connections
MAX_DEPTH = 4  # folders below the one given

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
        except BROKEN:
            raise self.damaged() from None

    def damaged(self) -> Unreadable:
        """That it cannot be read to its end."""
        return Unreadable(f"{self.label} is damaged and cannot be read. Download the export again.", self.label)

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
    with _archive(item) as (archive, entries):
        kept = [entry for entry in entries if not _noise(path_of(entry))]
        labels = labelled([path_of(entry) for entry in kept])
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


@contextmanager
def _archive(item: Item) -> Iterator[tuple[zipfile.ZipFile, list[zipfile.ZipInfo]]]:
    try:
        stream = item.stream()
    except OSError:
        raise item.damaged() from None
    with stream:
        try:
            archive, entries = opened(stream, LIMITS)
        except BadZip as bad:
            raise Unreadable(_sentence(item.label, bad), item.label) from None
        except OSError:
            raise item.damaged() from None
        with archive:
            yield archive, entries


def _sentence(name: str, bad: BadZip) -> str:
    path, size = _shown(bad.path), megabytes(bad.size)
    sentences = {
        Trouble.TOO_LARGE: f"{name} has {size}, more than the {megabytes(LIMITS.packed)} a ZIP can have here.",
        Trouble.NOT_WHOLE: f"{name} is not a complete ZIP. Download the export again.",
        Trouble.TOO_MANY: f"{name} holds more than {MAX_ENTRIES:,} files. Choose the ZIP as LinkedIn sent it.",
        Trouble.UNPACKS_TOO_LARGE: f"{name} unpacks to {size}, more than the {megabytes(LIMITS.unpacked)} that are read.",
        Trouble.OUTSIDE: f"{name} holds “{path}”, which points outside the ZIP. "
        "Nothing was read; choose the ZIP as LinkedIn sent it.",
        Trouble.LINK: f"{name} holds “{path}”, which is a link. Nothing was read; choose the ZIP as LinkedIn sent it.",
        Trouble.TWICE: f"{name} holds {path} twice. Choose the ZIP as LinkedIn sent it.",
        Trouble.LOCKED: f"{name} is locked with a password ({path}). Unpack it and choose the folder or its files.",
        Trouble.PACKING: f"{path} in {name} is packed in a way that is not read. Unpack it and choose its files.",
        Trouble.FROM_NOTHING: f"{path} in {name} unpacks to {size} from almost nothing. Nothing was read.",
    }
    return sentences[bad.trouble]


def _shown(path: str) -> str:
    short = printable(path)
    return short if len(short) <= 80 else f"…{short[-79:]}"


def _noise(path: str) -> bool:
    return path.startswith("__MACOSX/") or path.rsplit("/", 1)[-1].startswith(_NOISE[1:])
