"""The packed file: sections of bytes one after another, described by a JSON object in front. The same content gives the same bytes on every machine.

Eight letters, the length of the description as four bytes, the description, then the sections, each at a multiple of eight. Numbers have their lowest byte
first.
"""

from __future__ import annotations

import json
import mmap
import struct
import sys
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, cast

from metier.core.errors import Refused, Where

MAGIC = b"METWORK1"
LETTERS = {"u1": "B", "u2": "H", "u4": "I", "i1": "b", "i4": "i", "f4": "f"}
FEW = (("u1", 1 << 8), ("u2", 1 << 16), ("u4", 1 << 32))


def packed(said: dict[str, Any], sections: dict[str, tuple[str, bytes]]) -> bytes:
    """The file of these sections, each with the width of its numbers, and of what is said of them."""
    places, at = {}, 0
    sections = dict(sorted(sections.items()))
    for name, (width, content) in sections.items():
        places[name] = [width, at, len(content)]
        at += len(content) + -len(content) % 8
    head = json.dumps(said | {"sections": places}, sort_keys=True, ensure_ascii=False).encode()
    head += b" " * (-(len(MAGIC) + 4 + len(head)) % 8)
    body = b"".join(content + b"\0" * (-len(content) % 8) for _, content in sections.values())
    return MAGIC + struct.pack("<I", len(head)) + head + body


def numbers(width: str, values: Iterable[float]) -> tuple[str, bytes]:
    """A section of numbers. Raises OverflowError where one does not fit."""
    found = array(LETTERS[width], values)
    if sys.byteorder == "big":
        found.byteswap()
    return width, found.tobytes()


def texts(values: Sequence[str]) -> Iterator[tuple[str, tuple[str, bytes]]]:
    """Two sections for texts of any length: the letters, and where each text ends."""
    ends, total = [], 0
    for value in values:
        total += len(value.encode())
        ends.append(total)
    yield "", ("u1", "".join(values).encode())
    yield ".ends", numbers("u4", ends)


def words(values: Sequence[str]) -> Iterator[tuple[str, tuple[str, bytes]]]:
    """Sections for texts that many rows share: each once, in the order of the alphabet, and which of them each row has."""
    known = sorted(set(values))
    place = {word: at for at, word in enumerate(known)}
    yield "", numbers(next(width for width, most in FEW if len(known) <= most), (place[value] for value in values))
    for name, section in texts(known):
        yield f".words{name}", section


class File:
    """A packed file, mapped: what is not looked at is not read. Raises Refused when it is none of ours."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with path.open("rb") as file:
            try:
                self._file = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            except ValueError:  # an empty file cannot be mapped
                raise Refused("This is no library of Metier's.", Where(path.name)) from None
        begins = len(MAGIC) + 4
        if self._file[: len(MAGIC)] != MAGIC:
            raise Refused("This is no library of Metier's, or of another version's.", Where(path.name))
        (length,) = struct.unpack("<I", self._file[begins - 4 : begins])
        self.said: dict[str, Any] = json.loads(self._file[begins : begins + length])
        self._places: dict[str, list[Any]] = self.said.pop("sections")
        self._body = begins + length
        self._view = memoryview(self._file)

    def __contains__(self, name: str) -> bool:
        return name in self._places

    def named(self, start: str) -> list[str]:
        """The sections whose names begin so."""
        return [name for name in self._places if name.startswith(start)]

    def width(self, name: str) -> str:
        """How wide the numbers of a section are."""
        return str(self._places[name][0])

    def bytes_of(self, name: str) -> memoryview:
        """A section as it is."""
        _, at, length = self._places[name]
        return self._view[self._body + at : self._body + at + length]

    def numbers(self, name: str) -> Sequence[float]:
        """A section as numbers, without a copy where the machine keeps them the same way round."""
        letter = LETTERS[self._places[name][0]]
        if sys.byteorder == "big":
            found = array(letter, self.bytes_of(name).tobytes())
            found.byteswap()
            return found
        return cast("Sequence[float]", self.bytes_of(name).cast(letter))  # type: ignore[call-overload] # a letter of LETTERS

    def whole(self, name: str) -> Sequence[int]:
        """A section as whole numbers."""
        return self.numbers(name)  # type: ignore[return-value] # its width says so

    def texts(self, name: str) -> Texts:
        """A section of texts."""
        return Texts(self.bytes_of(name), self.whole(f"{name}.ends"))

    def words(self, name: str) -> Words:
        """A section of words that rows share."""
        return Words(self.texts(f"{name}.words"), self.whole(name))


class Texts(Sequence[str]):
    """Texts of any length, each read when it is looked at."""

    def __init__(self, letters: memoryview, ends: Sequence[int]) -> None:
        self._letters, self._ends = letters, ends

    def __len__(self) -> int:
        return len(self._ends)

    def __getitem__(self, at: int) -> str:  # type: ignore[override] # no slices are asked for
        return str(self._letters[self._ends[at - 1] if at else 0 : self._ends[at]], "utf-8")

    def find(self, text: str) -> int | None:
        """Where a text is, of texts in the order of the alphabet."""
        at = bisect_left(self, text)
        return at if at < len(self) and self[at] == text else None


class Words(Sequence[str]):
    """Texts that rows share."""

    def __init__(self, known: Texts, places: Sequence[int]) -> None:
        self.known, self.places = known, places

    def __len__(self) -> int:
        return len(self.places)

    def __getitem__(self, at: int) -> str:  # type: ignore[override] # no slices are asked for
        return self.known[self.places[at]]

    def rows(self, word: str, within: range | None = None) -> range:
        """The rows with a word, of rows in the order of it; within some that are."""
        place = self.known.find(word)
        if place is None:
            return range(0)
        first, last = (within.start, within.stop) if within else (0, len(self.places))
        return range(bisect_left(self.places, place, first, last), bisect_right(self.places, place, first, last))


class Table:
    """A table of the file, by its columns."""

    def __init__(self, file: File, name: str, columns: dict[str, str]) -> None:
        kinds: dict[str, Callable[[str], Sequence[Any]]] = {"text": file.texts, "word": file.words}
        self._columns: dict[str, Any] = {
            column: kinds.get(width, file.numbers)(f"{name}.{column}") for column, width in columns.items()
        }

    def __getitem__(self, column: str) -> Any:  # texts, words or numbers, as its width says
        return self._columns[column]

    def __len__(self) -> int:
        return len(self[next(iter(self._columns))])

    def row(self, at: int) -> tuple[Any, ...]:
        """Everything in a row, in the order of the columns."""
        return tuple(column[at] for column in self._columns.values())

    def rows(self, *key: str) -> range:
        """The rows whose first columns are these, of a table in their order."""
        found = range(len(self))
        for place, text in zip(self._columns.values(), key, strict=False):
            if isinstance(place, Words):
                found = place.rows(text, found)
            else:
                at = place.find(text)
                found = range(0) if at is None else range(at, at + 1)
            if not found:
                return range(0)
        return found
