"""What a record says, made searchable by terms."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from itertools import accumulate

from metier.core.dates import PartialDate
from metier.core.postings.spelling import spelled, ways_to_say

MOST_FOUND = 200  # texts that are told for one line


@dataclass(frozen=True, slots=True)
class Said:
    """One text of a row: its key names the field, such as `positions:<uuid>:highlights:2`, or is that of the row."""

    key: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the record. It `proves` what it says when it is a thing that was done or given, or has evidence.

    `kind` is its slug, `of` the key of the row it belongs to, such as the position of a win. Dates are those of positions; of other rows, when they began, where they say it.
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


@dataclass(frozen=True, slots=True)
class Many:
    """Texts of very many rows, each of which is made a Place only when it is found."""

    texts: Sequence[str]
    place: Callable[[int], Place]


class Library:
    """All rows of a record. The texts are joined once, so that a term is sought in all of them at one go; what was found is remembered."""

    def __init__(self, rows: Sequence[Row], many: Many | None = None) -> None:
        self.rows = tuple(rows)
        self._places = dict(enumerate(Place(row, said) for row in self.rows for said in row.said if said.text))
        self._few, self._many = len(self._places), many
        texts = [spelled(place.said.text) for place in self._places.values()]
        texts += map(spelled, many.texts if many else ())
        self._all = "\n".join(texts)
        self._begins = [0, *accumulate(len(text) + 1 for text in texts)]
        self._found: dict[str, list[int]] = {}

    def find(self, term: str) -> list[Place]:
        """Where a term, or another way to say it, is written; each text once."""
        indexes = dict.fromkeys(index for form in ways_to_say(term) for index in self._indexes(form))
        return [self._place(index) for index in indexes]

    def find_all(self, stems: Iterable[str], at_least: int) -> list[tuple[Place, tuple[str, ...]]]:
        """The texts that have at least so many of these stems, each with those it has; the fullest first."""
        having = {stem: set(self._indexes(f" {stem} ")) for stem in dict.fromkeys(stems)}
        rarest = sorted(having.values(), key=len)[: len(having) - at_least + 1]  # each such text has one of these
        told = []
        for index in set().union(*rarest):
            found = tuple(stem for stem, indexes in having.items() if index in indexes)
            if len(found) >= at_least:
                told.append((-len(found), index, found))
        return [(self._place(index), found) for _, index, found in nsmallest(MOST_FOUND, told)]

    def _place(self, index: int) -> Place:
        if index not in self._places and self._many:
            self._places[index] = self._many.place(index - self._few)
        return self._places[index]

    def _indexes(self, form: str) -> list[int]:
        """The texts that have a form, in their order."""
        if form not in self._found:
            self._found[form] = list(self._seek(form))
        return self._found[form]

    def _seek(self, form: str) -> Iterator[int]:
        at = self._all.find(form)
        while at >= 0:
            index = bisect_right(self._begins, at) - 1
            yield index
            at = self._all.find(form, self._begins[index + 1])
