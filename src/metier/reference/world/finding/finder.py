"""From what somebody says they do to occupations: the names that share words with it, or words written or meant alike, then the nearest of these by both."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, reduce
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from metier.reference.world.finding.index import MEANT, NEAREST, SPREAD
from metier.reference.world.finding.words import LITTLE, SENIORITY, as_said, asked
from metier.reference.world.library import World

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Places = NDArray[np.int64]

LOOKED_AT = 128
"""Names that are compared by meaning: the best by words."""
BY_MEANING = 0.6
"""How much of a name's likeness is by which words go together; the rest is by letters."""
AS_A_WHOLE = 0.3
"""How much of what a name lacks to be the same is made up for where all names of its occupation together go with what was said."""
COUNTS_LITTLE = 0.2
MEANT_COUNTS = 0.1
MENDED, LEAST_MENDED, SHORTEST_MENDED = 4, 0.72, 4
BEGUN, MOST_BEGUN = 0.85, 40
LAST = "\U0010ffff"
HARDLY = 3
"""Names that a word has which may be a typing error in a table."""
UNKNOWN = 5.0
"""How much a word tells that nothing is like: as much as a common one."""
NOT_JUST_SO = 0.9
"""What is left of a likeness where another name is just what was said, with the words that count little."""
KEPT = 4096
"""Words whose names stay at hand."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A name found: whose it is, how like what was said it is (1 is the same), and where it stands among the names."""

    code: str
    text: str
    likeness: float
    name: int


class Finder:
    """Made once of a library, and safe for many readers at a time."""

    def __init__(self, world: World) -> None:
        file, names = world.file, world.table("names")
        self.world = world
        self._texts, self._codes = names["text"], names["code"]
        self._words: list[str] = list(file.texts("find.words"))
        self._place = {word: at for at, word in enumerate(self._words)}
        self._rare = np.frombuffer(file.bytes_of("find.rarity"), "<f4")
        self._vectors = np.frombuffer(file.bytes_of("find.vectors"), np.int8).reshape(len(self._words), -1)
        self._near = np.frombuffer(file.bytes_of("find.near"), "<u2").reshape(-1, NEAREST)
        self._how = np.frombuffer(file.bytes_of("find.how"), np.uint8).reshape(-1, NEAREST)
        self._meant = np.frombuffer(file.bytes_of("find.meant"), "<u2").reshape(-1, MEANT)
        self._meant_how = np.frombuffer(file.bytes_of("find.meant_how"), np.uint8).reshape(-1, MEANT)
        self._said = np.frombuffer(file.bytes_of("find.said"), "<u2")
        self._ends = np.frombuffer(file.bytes_of("find.ends"), "<u4").astype(np.int64)
        self._sizes = np.diff(self._ends, prepend=0)
        owner = np.repeat(np.arange(len(self._ends)), self._sizes)
        order = np.argsort(self._said, kind="stable")
        self._holders = owner[order]
        self._bounds = np.searchsorted(self._said[order], np.arange(len(self._words) + 1))
        weights = self._rare[self._said]
        lengths = np.sqrt(np.bincount(owner, weights * weights, len(self._ends)))
        self._lengths = np.where(lengths > 0, lengths, 1)
        spread = np.frombuffer(file.bytes_of("find.spread"), np.uint8) / SPREAD
        self._norms = self._lengths * np.where(spread > 0, spread, 1)
        self._places = np.asarray(memoryview(self._codes.places))
        is_onet = np.array(["-" in code[:3] for code in self._codes.known])
        self._onet = is_onet[self._places]
        self._owners = self._codes.places
        self._not_asked = {True: np.flatnonzero(~self._onet), False: np.flatnonzero(self._onet)}
        self._holding = lru_cache(maxsize=KEPT)(self._names_with)
        self._weighs = lru_cache(maxsize=KEPT)(self._weight)
        self._senses = lru_cache(maxsize=KEPT)(self._sensed)
        self._mended_as = lru_cache(maxsize=KEPT)(self._mended)

    @cached_property
    def _real(self) -> NDArray[np.float32]:
        return np.asarray(self._vectors, np.float32) / np.float32(127)

    @cached_property
    def _wholes(self) -> NDArray[np.float32]:
        """Where all names of an occupation point together, each name counting as much as another: by the place of its code."""
        tells = (self._rare[self._said] / np.repeat(self._norms, self._sizes)).astype(np.float32)
        bounds = np.searchsorted(self._places, np.arange(len(self._codes.known) + 1))
        ends = np.concatenate([np.zeros(1, np.int64), self._ends])[bounds].tolist()
        summed = [tells[first:last] @ self._real[self._said[first:last]] for first, last in pairwise(ends)]
        found = np.array(summed, np.float32)
        lengths = np.linalg.norm(found, axis=1, keepdims=True)
        return np.asarray(found / np.where(lengths > 0, lengths, 1), np.float32)

    def find(self, said: str, most: int = 10, *, onet: bool | None = None, typing: bool = False) -> list[Hit]:
        """The names likest to what was said, one for each occupation: of O*NET's only, of ESCO's only, or of both. While somebody types, the last word
        may be the beginning of one.
        """
        found: dict[int, Hit] = {}
        for name, likeness in self._ranked(said, onet=onet, typing=typing):
            owner = self._owners[name]
            if owner not in found:
                found[owner] = self._hit(name, likeness)
                if len(found) == most:
                    break
        return list(found.values())

    def likest(self, said: str, *, onet: bool | None = None) -> list[Hit]:
        """All names that are looked at, the likest first; of those as like, what has fewer words."""
        return [self._hit(name, likeness) for name, likeness in self._ranked(said, onet=onet, typing=False)]

    def _hit(self, name: int, likeness: float) -> Hit:
        return Hit(self._codes[name], self._texts[name], round(likeness, 4), name)

    def _ranked(self, said: str, *, onet: bool | None, typing: bool) -> Iterable[tuple[int, float]]:
        wanted = asked(said)
        terms = [(word, self._weighs(word)) for word in wanted]
        held = []
        for at, (word, weight) in enumerate(terms):
            names, tells = self._holding(word, begun=typing and at == len(terms) - 1)
            if len(names):
                held.append((names, tells * weight))
        if not held:
            return ()
        together = np.concatenate([names for names, _ in held])
        values = np.concatenate([values for _, values in held])
        scores: Floats = np.bincount(together, values, len(self._ends)).astype(np.float64, copy=False)
        if onet is not None:
            scores[self._not_asked[onet]] = 0
        called = self._called(as_said(said), wanted)
        called = called if onet is None else called[self._onet[called] == onet]
        best = np.union1d(self._best(scores), called)
        by_letters = scores[best] / np.sqrt(sum(weight * weight for _, weight in terms))
        direction = self._direction(terms)
        likeness = (1 - BY_MEANING) * np.minimum(by_letters, 1) + BY_MEANING * self._meaning(direction, best)
        if direction is not None:
            whole = np.maximum(self._wholes[self._places[best]] @ direction, 0)
            likeness += AS_A_WHOLE * whole * (1 - likeness)
        likeness *= self._read(terms, typing=typing)
        if len(called):
            likeness = np.where(np.isin(best, called), 1, likeness * NOT_JUST_SO)
        order = np.lexsort((best, self._sizes[best], -np.round(likeness, 4)))
        return zip(best[order].tolist(), likeness[order].tolist(), strict=True)

    def _called(self, said: Sequence[str], wanted: Sequence[str]) -> Places:
        """Names that are just what was said, where abbreviations were written out or a word counts little: by its words they are not the likest."""
        places = [self._place.get(word) for word in said]
        if None in places or (said == wanted and SENIORITY.isdisjoint(said)):
            return np.zeros(0, np.int64)
        held = [self._holders[self._bounds[at] : self._bounds[at + 1]] for at in places if at is not None]
        found = reduce(np.intersect1d, held)
        return np.asarray(found[self._sizes[found] == len(said)], np.int64)

    def _read(self, terms: Sequence[tuple[str, float]], *, typing: bool) -> float:
        """How far the words were read as they are written, from 0 to 1: a word that may have been meant as another counts as far as it is written alike."""
        if typing or all(word in self._place for word, _ in terms):
            return 1
        total = sum(weight for _, weight in terms)
        taken = sum(weight * self._read_as(word) for word, weight in terms)
        return taken / total if total else 1

    def _read_as(self, word: str) -> float:
        """1 too for a word that is like no other: it counts against a name by itself."""
        mended = [] if word in self._place else self._mended_as(word)
        return max((how for _, how in mended), default=1)

    def is_onet(self, name: int) -> bool:
        """Whether a name is one of O*NET's, rather than of ESCO's."""
        return bool(self._onet[name])

    def _best(self, scores: Floats) -> Places:
        there: Places = np.flatnonzero(scores > scores.max() * 0.3)
        if len(there) > LOOKED_AT:
            there = there[np.argpartition(-scores[there], LOOKED_AT)[:LOOKED_AT]]
        return there

    def _weight(self, word: str) -> float:
        senses = self._senses(word)
        rare = float(sum(self._rare[place] * share for place, share in senses)) if senses else UNKNOWN
        return rare * (COUNTS_LITTLE if word in SENIORITY or word in LITTLE else 1)

    def _names_with(self, word: str, *, begun: bool = False) -> tuple[Places, Floats]:
        """Names that hold a word, one written or meant like it, or one it is the beginning of; with how much that tells."""
        alike = self._alike(word, begun=begun)
        if not alike:
            return np.zeros(0, np.int64), np.zeros(0)
        names = [self._holders[self._bounds[at] : self._bounds[at + 1]] for at in alike]
        tells = np.repeat([how * self._rare[at] for at, how in alike.items()], [len(held) for held in names])
        together = np.concatenate(names)
        return together, tells / self._lengths[together]

    def _alike(self, word: str, *, begun: bool) -> dict[int, float]:
        found: dict[int, float] = {}
        place = self._place.get(word)
        if place is not None:
            found[place] = 1.0
            for other, how in self._written_alike(place):
                found.setdefault(other, how)
            for other, count in zip(self._meant[place].tolist(), self._meant_how[place].tolist(), strict=True):
                if count:
                    found.setdefault(other, MEANT_COUNTS * count / 255)
        elif not begun or not self._begun(word):
            found = dict(self._mended_as(word))
        if begun:
            for other in self._begun(word):
                found[other] = max(found.get(other, 0), BEGUN)
        return found

    def written_alike(self, word: str) -> list[tuple[str, float]]:
        """Words written like one, and how like."""
        place = self._place.get(word)
        return [] if place is None else [(self._words[other], how) for other, how in self._written_alike(place)]

    def written_like(self, word: str, others: Collection[str]) -> float:
        """How like a word is, as it is written, to the likest of others: 1 where it is among them, 0 where it is like none."""
        if word in others:
            return 1
        alike = self.written_alike(word) or [(self._words[at], how) for at, how in self._mended_as(word)]
        return max((how for other, how in alike if other in others), default=0)

    def _written_alike(self, place: int) -> list[tuple[int, float]]:
        both = zip(self._near[place].tolist(), self._how[place].tolist(), strict=True)
        return [(other, how / 255) for other, how in both if how]

    def _begun(self, word: str) -> Sequence[int]:
        first = bisect_left(self._words, word)
        after = bisect_left(self._words, word + LAST, first)
        if after - first <= MOST_BEGUN:
            return range(first, after)
        held = np.diff(self._bounds[first : after + 1])
        return [first + int(at) for at in np.argsort(-held, kind="stable")[:MOST_BEGUN]]

    def _mended(self, word: str) -> Sequence[tuple[int, float]]:
        """Words that it may have been meant as: a few letters other."""
        if len(word) < SHORTEST_MENDED:
            return ()
        from rapidfuzz import process
        from rapidfuzz.distance import OSA

        found = process.extract(
            word, self._words, scorer=OSA.normalized_similarity, limit=MENDED, score_cutoff=LEAST_MENDED
        )
        return [(at, how * how) for _, how, at in found]

    def _meaning(self, direction: NDArray[np.float32] | None, names: Places) -> Floats:
        """How like these names are to where the words point in what goes with what, from 0 to 1."""
        if direction is None or not len(names):
            return np.zeros(len(names))
        sizes = self._sizes[names]
        total = np.cumsum(sizes)
        said = self._said[np.arange(total[-1]) + np.repeat(self._ends[names] - total, sizes)]
        sums = np.add.reduceat((self._real[said] @ direction) * self._rare[said], total - sizes)
        return np.asarray(np.clip(sums / self._norms[names], 0, 1), np.float64)

    def _direction(self, terms: Sequence[tuple[str, float]]) -> NDArray[np.float32] | None:
        summed = np.zeros(self._vectors.shape[1], np.float32)
        for word, weight in terms:
            for place, share in self._senses(word):
                summed += self._real[place] * (weight * share)
        length = float(np.linalg.norm(summed))
        return summed / length if length else None

    def _sensed(self, word: str) -> list[tuple[int, float]]:
        """What a word means, in shares: itself; where hardly a name has it, what is written like it too; where none has, what it may have been meant as."""
        place = self._place.get(word)
        if place is None:
            found = list(self._mended_as(word))
        else:
            found = [(place, 1.0)]
            if self._bounds[place + 1] - self._bounds[place] <= HARDLY:
                found += [(other, how) for other, how in self._written_alike(place) if how >= LEAST_MENDED]
        total = sum(how for _, how in found)
        return [(at, how / total) for at, how in found]


@lru_cache(maxsize=1)
def finder(world: World) -> Finder:
    """The finder of a library, made when it is first asked."""
    return Finder(world)
