"""The packed library, mapped into memory when it is first asked, and what it finds."""

from __future__ import annotations

import json
import mmap
import struct
import sys
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import nsmallest
from pathlib import Path

from metier.core.errors import Refused, Where
from metier.reference.building import MAGIC
from metier.reference.folding import SHORTEST_MENDED, folded, one_error_from
from metier.reference.sources import ESCO, ESCO_SKILLS, HOT, IN_DEMAND, Source

PACKED = Path(__file__).parent / "packed" / "skills.library"
LAST = "\U0010ffff"
WORDS_KEPT = 256
"""Words whose names stay at hand: a few, such as manage, are in thousands."""


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill of the library: `name` is the one its source prefers, `found_as` the one that was found where it is another."""

    code: str
    name: str
    found_as: str
    source: Source
    is_hot: bool
    is_in_demand: bool

    @property
    def identifier(self) -> str:
        """What it is called beyond its source: ESCO's address of it, or the kind of table and the code there."""
        return f"{ESCO}{self.code}" if self.source.kind == ESCO_SKILLS else f"{self.source.kind}:{self.code}"


@dataclass(frozen=True, slots=True)
class Table:
    """A source with the number of skills that come from it."""

    source: Source
    skills: int


class Library:
    """Read only, and safe for many readers at a time. Raises Refused when the file is none of ours."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            self._file = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        if self._file[: len(MAGIC)] != MAGIC:
            raise Refused("This is no library of Metier's.", Where(path.name))
        begins = len(MAGIC) + 4
        (length,) = struct.unpack("<I", self._file[begins - 4 : begins])
        header = json.loads(self._file[begins : begins + length])
        self.sources = tuple(Source(**one) for one in header["sources"])
        self._sections: dict[str, list[int]] = header["sections"]
        self._body = begins + length
        self._codes = self._bytes("codes").decode().split("\n")
        self._words = self._bytes("words").decode().split("\n")
        self._known = frozenset(self._words)
        self._source_of, self._flags = self._bytes("source_of"), self._bytes("flags")
        self._shown, self._concept_of = self._numbers("shown"), self._numbers("concept_of")
        self._text_ends, self._by_name = self._numbers("text_ends"), self._numbers("by_name")
        self._with = lru_cache(maxsize=WORDS_KEPT)(self._names_with)
        self._posting_ends, self._postings = self._numbers("posting_ends"), self._numbers("postings")

    @property
    def size(self) -> tuple[int, int]:
        """How many skills it knows, and by how many names."""
        return len(self._codes), len(self._text_ends)

    @property
    def tables(self) -> tuple[Table, ...]:
        """What it is made of."""
        return tuple(Table(source, self._source_of.count(place)) for place, source in enumerate(self.sources))

    def find(self, said: str, most: int = 10) -> list[Skill]:
        """Skills whose name begins with what was said or holds words that begin with each of its words; a word that begins none may have one
        typing error.
        """
        wanted = folded(said)
        if not wanted or most < 1:
            return []
        beginning = self._beginning(wanted, most * 4)
        found: dict[str, Skill] = {}
        for number in sorted(
            {*beginning, *self._holding(wanted.split(), most * 4)}, key=self._order(wanted, beginning)
        ):
            skill = self._skill(number)
            found.setdefault(folded(skill.name), skill)
            if len(found) == most:
                break
        return list(found.values())

    def named(self, said: str) -> Skill | None:
        """The skill of exactly this name, but for capitals, accents and marks; by a name that its source does not prefer only where no
        other goes by it.
        """
        alike = list(self._alike(folded(said)))
        preferred = [number for number in alike if number == self._shown[self._concept_of[number]]]
        if not preferred and len({self._concept_of[number] for number in alike}) != 1:
            return None
        return self._skill(min(preferred or alike))

    def _alike(self, wanted: str) -> Iterator[int]:
        """The names that are these words."""
        names = _Names(self)
        for place in range(bisect_left(names, wanted), len(names)):
            if not wanted or names[place] != wanted:
                return
            yield self._by_name[place]

    def known_as(self, identifier: str) -> Skill | None:
        """The skill with this identifier, by the name that its source prefers."""
        code = identifier.removeprefix(ESCO) if identifier.startswith(ESCO) else identifier.partition(":")[2]
        if code not in self._codes:
            return None
        found = self._skill(self._shown[self._codes.index(code)])
        return found if found.identifier == identifier else None

    def _order(self, wanted: str, beginning: Sequence[int]) -> Callable[[int], tuple[bool, bool, bool, int]]:
        """First the name itself, then what is asked for most, then what begins so."""
        begins = frozenset(beginning)

        def order(number: int) -> tuple[bool, bool, bool, int]:
            asked = self._flags[self._concept_of[number]] & (HOT | IN_DEMAND)
            return folded(self.text(number)) != wanted, not asked, number not in begins, number

        return order

    def _beginning(self, wanted: str, most: int) -> list[int]:
        """The best of the names that begin so; those that are so come first in the alphabet."""
        names = _Names(self)
        first = bisect_left(names, wanted)
        there = self._by_name[first : bisect_left(names, wanted + LAST, first)]
        return [*there[:most], *nsmallest(most, there)]

    def _holding(self, words: Sequence[str], most: int) -> list[int]:
        holding = sorted((self._with(word) for word in words), key=len)
        return nsmallest(most, frozenset.intersection(*holding))

    def _names_with(self, word: str) -> frozenset[int]:
        """The names that hold a word beginning so, or else one that it was meant as."""
        first = bisect_left(self._words, word)
        after = bisect_left(self._words, word + LAST, first)
        if after > first:
            return frozenset(self._postings[self._start_of(first) : self._posting_ends[after - 1]])
        if len(word) < SHORTEST_MENDED:
            return frozenset()
        meant = one_error_from(word)
        whole = [bisect_left(self._words, one) for one in self._known & meant]
        return frozenset(
            number
            for at in whole or self._beginnings(meant)
            for number in self._postings[self._start_of(at) : self._posting_ends[at]]
        )

    def _beginnings(self, meant: set[str]) -> list[int]:
        """Where words begin with one of these, as is written while a word is not yet whole."""
        places = ((bisect_left(self._words, one), one) for one in meant)
        return [at for at, one in places if at < len(self._words) and self._words[at].startswith(one)]

    def _start_of(self, at: int) -> int:
        return self._posting_ends[at - 1] if at else 0

    def _skill(self, number: int) -> Skill:
        concept = self._concept_of[number]
        name, flags = self.text(self._shown[concept]), self._flags[concept]
        found_as = "" if number == self._shown[concept] else self.text(number)
        source = self.sources[self._source_of[concept]]
        return Skill(self._codes[concept], name, found_as, source, bool(flags & HOT), bool(flags & IN_DEMAND))

    def skill(self, number: int) -> Skill:
        """The skill that a name is one of."""
        return self._skill(number)

    @property
    def index(self) -> tuple[Sequence[str], Sequence[int], Sequence[int]]:
        """All words; where those of each end among the names; and the names that hold them, word by word."""
        return self._words, self._posting_ends, self._postings

    def text(self, number: int) -> str:
        """A name by its number."""
        begins = self._body + self._sections["texts"][0]
        start = self._text_ends[number - 1] if number else 0
        return self._file[begins + start : begins + self._text_ends[number]].decode()

    def name_at(self, place: int) -> str:
        """The folded name at a place in the order of the alphabet."""
        return folded(self.text(self._by_name[place]))

    def _bytes(self, section: str) -> bytes:
        start, end = self._sections[section]
        return self._file[self._body + start : self._body + end]

    def _numbers(self, section: str) -> Sequence[int]:
        found = array("I", self._bytes(section))
        if sys.byteorder == "big":
            found.byteswap()
        return found


class _Names(Sequence[str]):
    """Every name in the order of the alphabet, folded when it is looked at."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def __len__(self) -> int:
        return self._library.size[1]

    def __getitem__(self, place: int) -> str:  # type: ignore[override] # no slices are asked for
        return self._library.name_at(place)


@lru_cache(maxsize=1)
def library() -> Library:
    """The one in the package, opened when it is first asked."""
    return Library(PACKED)
