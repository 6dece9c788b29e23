"""From all the names that one kind of work goes by to the occupations and groups of another classification: every name of theirs is held against each.

A kind of work is likest to an occupation of which several names are each like one of its own. How like two names are is by letters and by which words go
together, as in the finder, but nothing is passed over: some milliseconds for each name, rather than a part of one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from metier.reference.world.finding.finder import BY_MEANING, COUNTS_LITTLE
from metier.reference.world.finding.letters import Letters
from metier.reference.world.finding.words import LITTLE, SENIORITY, asked, words
from metier.reference.world.library import World

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Places = NDArray[np.int64]

OF_TITLE, BEST = 0.3, 5
"""How much of a likeness is the title's; the rest is the mean of the best so many of its other names."""
ALL_TOGETHER = 0.1
"""How much is added for the title, and for all its names together, each held against all names of an occupation together."""
LEAST = 0.2
"""What is less like says nothing: a few letters in common."""


@dataclass(frozen=True, slots=True)
class Likely:
    """An occupation or group with the name of it that is likest: an order, no probability. `code` of a group is that of ISCO-08."""

    code: str
    text: str
    likeness: float


class Comparer:
    """Made once of a library: of the occupations of O*NET, or of those of ESCO and the groups of ISCO-08 above them. Safe for many readers at a time."""

    def __init__(self, world: World, *, onet: bool) -> None:
        file, names = world.file, world.table("names")
        groups = [] if onet else _groups(world)
        learned = list(file.texts("find.words"))
        new = {word for _, held in groups for word in held}.difference(learned)
        self._known = [*learned, *sorted(new)]
        self._place = {word: at for at, word in enumerate(self._known)}
        rare = np.asarray(file.numbers("find.rarity"), np.float32)
        self._rare = np.concatenate([rare, np.full(len(new), rare.max(initial=0))])
        vectors = np.frombuffer(file.bytes_of("find.vectors"), np.int8).reshape(len(learned), -1)
        self._vectors = np.zeros((len(self._known), vectors.shape[1]), np.float32)
        self._vectors[: len(learned)] = vectors / np.float32(127)
        said = np.asarray(file.whole("find.said"), np.int64)
        ends = np.asarray(file.whole("find.ends"), np.int64)
        sizes = np.diff(ends, prepend=0)
        is_onet = np.array(["-" in code[:3] for code in names["code"].known], bool)
        kept = (is_onet[np.asarray(names["code"].places)] == onet) & (sizes > 0)
        places = np.flatnonzero(kept)
        self.names = [(names["code"][at], names["text"][at]) for at in places.tolist()]
        self.names += [name for name, _ in groups]
        of_groups = [self._place[word] for _, held in groups for word in held]
        self._said = np.concatenate([said[np.repeat(kept, sizes)], np.array(of_groups, np.int64)])
        self._sizes = np.concatenate([sizes[kept], np.array([len(held) for _, held in groups], np.int64)])
        starts = np.cumsum(self._sizes) - self._sizes
        longest = np.argsort(-self._sizes, kind="stable")
        self._back = np.argsort(longest, kind="stable")
        counts = [int((self._sizes > at).sum()) for at in range(int(self._sizes.max(initial=0)))]
        self._in_turn = [self._said[starts[longest[:count]] + at] for at, count in enumerate(counts)]
        codes = [code for code, _ in self.names]
        self._firsts = np.array([at for at, code in enumerate(codes) if not at or codes[at - 1] != code], np.int64)
        self.codes = [codes[at] for at in self._firsts]
        having = np.bincount(self._said, minlength=len(self._known))
        self._letters = Letters(self._known, having, len(self.names))
        self._lengths = self._letters.lengths(self._said, self._sizes).astype(np.float32)
        self._norms, self._wholes = self._directions()

    def _directions(self) -> tuple[Floats, Floats]:
        """How long what the words of each name mean is, and where all names of an occupation point together."""
        vectors = self._summed(self._vectors * self._rare[:, None])
        norms = _made_one(vectors)
        wholes = np.add.reduceat(vectors, self._firsts)
        _made_one(wholes)
        return norms, wholes

    def compare(self, title: str, others: Sequence[str] = (), most: int = 10) -> list[Likely]:
        """The likest to work with this title and these other names, the likest first; none where no word of them is like any."""
        likeness, by_name = self.likeness(title, others)
        best = np.lexsort((np.arange(len(likeness)), -np.round(likeness, 4)))[:most]
        found = []
        ends = np.append(self._firsts[1:], len(self.names))
        for at in best[likeness[best] >= LEAST].tolist():
            name = self._firsts[at] + int(by_name[self._firsts[at] : ends[at]].argmax())
            code, text = self.names[name]
            found.append(Likely(code, text, round(float(likeness[at]), 4)))
        return found

    def likeness(self, title: str, others: Sequence[str] = ()) -> tuple[Floats, Floats]:
        """How like each of the codes is, and, each by itself, each of the names."""
        names, pointing = self._alike((title, *filter(asked, others)))
        likeness = _mixed(np.maximum.reduceat(names, self._firsts, axis=0))
        together = pointing.sum(axis=0, keepdims=True)
        _made_one(together)
        whole = self._wholes @ (pointing[0] + together[0])
        return (likeness + ALL_TOGETHER * whole) / (1 + 2 * ALL_TOGETHER), _mixed(names)

    def _alike(self, said: Sequence[str]) -> tuple[Floats, Floats]:
        """How like every name is to each of these, name by name; and where each of these points."""
        pointing = np.zeros((len(said), self._vectors.shape[1]), np.float32)
        letters = np.zeros((len(self._known), len(said)), np.float32)
        for column, one in enumerate(said):
            counts = {word: COUNTS_LITTLE if word in SENIORITY or word in LITTLE else 1.0 for word in asked(one)}
            letters[:, column] = self._letters.likeness(counts)
            for word, count in counts.items():
                if (place := self._place.get(word)) is not None:
                    pointing[column] += self._vectors[place] * (self._rare[place] * np.float32(count))
        _made_one(pointing)
        meaning = np.asarray((self._vectors @ pointing.T) * self._rare[:, None], np.float32)
        likeness: Floats = BY_MEANING * self._summed(meaning) / self._norms[:, None]
        likeness += (1 - BY_MEANING) * self._summed(letters) / self._lengths[:, None]
        return likeness, pointing

    def _summed(self, of_words: Floats) -> Floats:
        """For each name the sum of what its words have: the first words of all names, then the second of those that have one, and so on."""
        found = np.zeros((len(self.names), of_words.shape[1]), np.float32)
        for words_of in self._in_turn:
            found[: len(words_of)] += of_words[words_of]
        return found[self._back]


def _groups(world: World) -> list[tuple[tuple[str, str], list[str]]]:
    """The groups of ISCO-08 by code and title, with the words of each, each once."""
    table = world.table("isco")
    said = ((table["code"][at], table["title"][at]) for at in range(len(table)))
    return [((code, title), held) for code, title in said if (held := list(dict.fromkeys(words(title))))]


def _mixed(columns: Floats) -> Floats:
    """How like each row is, of how like it is to a title and to other names."""
    title, others = columns[:, 0], columns[:, 1:]
    best = min(BEST, others.shape[1])
    if not best:
        return title
    of_others = np.partition(others, -best, axis=1)[:, -best:].mean(axis=1)
    return np.asarray(OF_TITLE * title + (1 - OF_TITLE) * of_others, np.float32)


def _made_one(rows: Floats) -> Floats:
    """Make each row of a length of 1, where it has any; and how long it was, or 1."""
    lengths: Floats = np.asarray(np.linalg.norm(rows, axis=1), np.float32)
    lengths[lengths == 0] = 1
    rows /= lengths[:, None]
    return lengths


@lru_cache(maxsize=2)
def comparer(world: World, *, onet: bool) -> Comparer:
    """The comparer of a library, made when it is first asked."""
    return Comparer(world, onet=onet)
