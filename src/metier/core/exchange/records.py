"""Splitting a table into records with their true line numbers, without letting one missing quotation mark swallow the rest."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import BinaryIO

MAX_RECORD_LINES = 2_000
DELIMITERS = (",", ";", "\t")


@dataclass(slots=True)
class Record:
    """A record from `line` (from 1) to `last_line`; `cells` is None when a quotation mark that opens on `line` is not closed."""

    line: int
    last_line: int
    cells: list[str] | None


def records(lines: list[str], start: int, delimiter: str, swallowed: Callable[[str], bool]) -> Iterator[Record]:
    """Records from the line with index `start` on; empty lines are passed over.

    `swallowed` says whether a line inside a quoted cell is plainly a record of its own, so that its quotation mark must be a stray one.
    After a stray one, reading goes on with the next line.
    """
    at = start

    def fed() -> Iterator[str]:
        for index in range(at, len(lines)):
            if index - at > MAX_RECORD_LINES:
                raise csv.Error("unexpected end of data")
            yield lines[index] + "\n"

    while at < len(lines):
        begun = at
        reader = csv.reader(fed(), delimiter=delimiter, strict=True)
        try:
            for cells in reader:
                end = begun + reader.line_num
                if end - at > 1 and any(swallowed(line) for line in lines[at + 1 : end]):
                    raise csv.Error("unexpected end of data")
                if cells:
                    yield Record(at + 1, end, cells)
                at = end
        except csv.Error:
            yield Record(at + 1, at + 1, None)
            at += 1


def split_line(line: str, delimiter: str) -> list[str]:
    """The cells of one line by itself; a stray quotation mark counts as a plain character."""
    try:
        rows = list(csv.reader([line], delimiter=delimiter, strict=True))
    except csv.Error:
        try:
            rows = list(csv.reader([line], delimiter=delimiter, quoting=csv.QUOTE_NONE))
        except csv.Error:
            return []
    return rows[0] if rows else []


def count_records(stream: BinaryIO, most: int) -> int:
    """How many records a table has below its heading, looking at nothing but line ends and quotation marks; 0 beyond `most` bytes."""
    found = seen = 0
    quoted = begun = False
    for piece in iter(lambda: stream.readline(1_000_000), b""):
        seen += len(piece)
        if seen > most:
            return 0
        quoted ^= piece.count(b'"') % 2 == 1
        begun = begun or not piece.isspace()
        if begun and not quoted and piece.endswith(b"\n"):
            found, begun = found + 1, False
    return max(0, found + begun - 1)
