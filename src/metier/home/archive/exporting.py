"""Writing a career as an archive."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Model, QuerySet

from metier.accounts.models import Career
from metier.core.archive.form import Manifest, Row
from metier.core.archive.writing import write_archive
from metier.core.errors import Refused
from metier.home.archive.contents import CONTENTS, Kept
from metier.home.archive.fields import career_row, columns, holds_bytes, writer
from metier.home.archive.snapshot import snapshot

_ROWS_AT_A_TIME, _LARGE_AT_A_TIME = 2_000, 4


def export(career: Career, stream: BinaryIO, *, using: str = DEFAULT_DB_ALIAS) -> Manifest:
    """Write everything in a career, the trash included, to a stream that can seek. Rows are read a few at a time, from one moment."""
    with snapshot(using):
        now = Career.objects.using(using).select_related("owner").get(pk=career.pk)
        return write_archive(stream, career_row(now), ((kept.path, _rows(kept, now, using)) for kept in CONTENTS))


def _rows(kept: Kept, career: Career, using: str) -> Iterator[Row]:
    found: QuerySet[Model] = kept.model._default_manager.using(using).filter(career=career).order_by("id")
    values = found.values_list(*(column.attribute for column in columns(kept.model)))
    return map(writer(kept.model), values.iterator(_LARGE_AT_A_TIME if holds_bytes(kept.model) else _ROWS_AT_A_TIME))


def export_to(career: Career, path: Path, *, replacing: bool = False, using: str = DEFAULT_DB_ALIAS) -> Manifest:
    """Write an archive that only its owner can read, whole or not at all. Raises Refused when the path is taken or cannot be written."""
    if path.is_dir():
        raise Refused(f"{path} is a folder. Name the file, such as {path / 'career.zip'}.")
    if path.exists() and not replacing:
        raise Refused(f"{path} is there already. Choose another name, or replace it with --force.")
    with _new_file(path) as stream:
        return export(career, stream, using=using)


@contextmanager
def _new_file(path: Path) -> Iterator[BinaryIO]:
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        handle = os.open(part, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        try:
            with os.fdopen(handle, "w+b") as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as problem:
        raise Refused(f"{path} cannot be written: {problem.strerror}. Choose another place.") from None
