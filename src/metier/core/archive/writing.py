"""Writing an archive in one pass. The same rows give the same bytes: fixed times, modes and order, and one way to compress."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from metier.core.archive.form import CAREER, MANIFEST, VERSION, Listed, Manifest, Row, Version, pretty
from metier.core.archive.rows import lines

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment a ZIP can say
_UNIX = 3
_MODE = 0o600 << 16


def write_archive(
    stream: BinaryIO, career: Row, tables: Iterable[tuple[str, Iterable[Row]]], version: Version = VERSION
) -> Manifest:
    """Write a career and its tables (path and rows, in the order given) to a stream that can seek; the manifest comes last."""
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        files = [_write(archive, CAREER, [(pretty(career), 1)])]
        files += [_write(archive, path, lines(rows)) for path, rows in tables]
        manifest = Manifest(version, tuple(files))
        _write(archive, MANIFEST, [(manifest.written(), 0)])
    return manifest


def _write(archive: ZipFile, path: str, chunks: Iterable[tuple[bytes, int]] | Iterator[tuple[bytes, int]]) -> Listed:
    entry = ZipInfo(path, _EPOCH)
    entry.compress_type = ZIP_DEFLATED
    entry.create_system = _UNIX
    entry.external_attr = _MODE
    digest = hashlib.sha256()
    rows = size = 0
    with archive.open(entry, "w") as file:
        for chunk, count in chunks:
            file.write(chunk)
            digest.update(chunk)
            rows += count
            size += len(chunk)
    return Listed(path, rows, size, digest.hexdigest())
