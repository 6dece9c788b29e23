"""A file of rows: a JSON array with one object on each line, so that it is read and written in one pass."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from metier.core.archive.form import BadArchive, Row

MAX_LINE = 16_000_000  # bytes of one row
FIRST_LINE = 2  # of the rows: the first line is the bracket
_CHUNK = 256 * 1024  # bytes written at a time


def lines(rows: Iterable[Row]) -> Iterator[tuple[bytes, int]]:
    """The bytes of a file of rows in chunks, each with how many rows it brings."""
    held: list[str] = ["["]
    size = count = 0
    separator = "\n"
    for row in rows:
        line = json.dumps(row, ensure_ascii=False, allow_nan=False)
        held.append(f"{separator}{line}")
        separator = ",\n"
        size += len(line)
        count += 1
        if size > _CHUNK:
            yield "".join(held).encode(), count
            held, size, count = [], 0, 0
    held.append("\n]\n")
    yield "".join(held).encode(), count


def read_rows(stream: BinaryIO, file: str) -> Iterator[Row]:
    """The rows of a file, one at a time. Raises BadArchive with the line."""
    if stream.readline(8) != b"[\n":
        raise _broken(file, 1)
    number = FIRST_LINE
    follows = False
    while (line := stream.readline(MAX_LINE + 1)) != b"]\n":
        if len(line) > MAX_LINE:
            raise BadArchive(f"A row has more than {MAX_LINE // 1_000_000} MB. Nothing was restored.", file, number)
        if not line.endswith(b"\n") or (number > FIRST_LINE and not follows):
            raise _broken(file, number)
        follows = line.endswith(b",\n")
        yield _row(line[:-2] if follows else line, file, number)
        number += 1
    if follows or stream.read(1):
        raise _broken(file, number)


def read_object(data: bytes, file: str) -> Row:
    """The one object of a file. Raises BadArchive."""
    return _row(data, file, 1)


def _row(line: bytes, file: str, number: int) -> Row:
    try:
        row = json.loads(line, parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise _broken(file, number) from None
    if not isinstance(row, dict):
        raise _broken(file, number)
    return row


def _refuse(word: str) -> None:
    raise ValueError(word)


def _broken(file: str, line: int) -> BadArchive:
    return BadArchive(
        "The row cannot be read: an archive has one JSON object on each line, between “[” and “]”.", file, line
    )
