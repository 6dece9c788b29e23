"""Entries that say what they are of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from metier.core.reading.entries import Entry
from metier.core.reading.reader import Reader


def headed(reader: Reader, entries: Iterable[Entry]) -> Iterator[Entry]:
    """Those with a head. Lines without any are told of, not kept."""
    for entry in entries:
        if entry.head:
            yield entry
        else:
            reader.ignore("Lines without a title", "Nothing above them says what they belong to.", len(entry.body))
