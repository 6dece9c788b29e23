"""What a record says, made searchable by terms."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from metier.core.dates import PartialDate
from metier.core.postings.spelling import spelled, ways_to_say

MOST_FOUND = 200  # places of one term that are told


@dataclass(frozen=True, slots=True)
class Said:
    """One text of a row: its key names the field, such as `positions:<uuid>:highlights:2`, or is that of the row."""

    key: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the record. It `proves` what it says when it is a thing that was done or given, or has evidence.

    `kind` is its slug, `of` the key of the row it belongs to, such as the position of a win. Dates are those of positions.
    """

    key: str
    kind: str
    title: str
    proves: bool
    said: tuple[Said, ...]
    of: str = ""
    starts: PartialDate | None = None
    ends: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a term was found."""

    row: Row
    said: Said


class Library:
    """All rows of a record. The texts are joined once, so that a term is sought in all of them at one go."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = tuple(rows)
        self._places = [Place(row, said) for row in self.rows for said in row.said if said.text]
        texts = [spelled(place.said.text) for place in self._places]
        self._all = "\n".join(texts)
        self._begins: list[int] = []
        at = 0
        for text in texts:
            self._begins.append(at)
            at += len(text) + 1

    def find(self, term: str) -> list[Place]:
        """Where a term, or another way to say it, is written; each text once."""
        return list(self._found(ways_to_say(term)))

    def find_all(self, stems: Iterable[str], at_least: int) -> list[tuple[Place, tuple[str, ...]]]:
        """The texts that have at least so many of these stems, each with those it has; the fullest first."""
        having: dict[int, list[str]] = {}
        for stem in dict.fromkeys(stems):
            for index in self._indexes(f" {stem} "):
                having.setdefault(index, []).append(stem)
        kept = [(index, tuple(found)) for index, found in having.items() if len(found) >= at_least]
        kept.sort(key=lambda one: (-len(one[1]), one[0]))
        return [(self._places[index], found) for index, found in kept[:MOST_FOUND]]

    def _found(self, forms: Iterable[str]) -> Iterator[Place]:
        seen: set[int] = set()
        for form in forms:
            for index in self._indexes(form):
                if index not in seen and len(seen) < MOST_FOUND:
                    seen.add(index)
                    yield self._places[index]

    def _indexes(self, form: str) -> Iterator[int]:
        at = self._all.find(form)
        while at >= 0:
            index = bisect_right(self._begins, at) - 1
            yield index
            if index + 1 >= len(self._begins):
                return
            at = self._all.find(form, self._begins[index + 1])
