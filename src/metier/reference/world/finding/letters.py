"""Words by their letters: which are written alike, in pieces of two to four, a piece telling more the fewer names have it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Places = NDArray[np.int64]

LONGEST = 4
"""Pieces have from two letters to so many; the space before a word and the one after it are letters of it."""

AT_ONCE = 4096
"""Texts whose pieces are in memory together."""


class Letters:
    """Made once of the words that are known, and of how many names of so many have each."""

    def __init__(self, known: Sequence[str], having: Places, names: int) -> None:
        self._alphabet: Places = np.unique(_codes(known))
        owners, keys = self._pieces(known)
        self._keys, places = np.unique(keys, return_inverse=True)
        both, counts = np.unique(places * len(known) + owners, return_counts=True)
        places, self._owners = np.divmod(both, len(known))
        self._bounds = np.searchsorted(places, np.arange(len(self._keys) + 1))
        held = np.bincount(places, having[self._owners], len(self._keys))
        self._tells: Floats = np.log((1 + names) / (1 + np.minimum(held, names))) + 1
        self._values: Floats = counts * self._tells[places]
        self.size = len(known)
        order = np.argsort(self._owners, kind="stable")
        self._of_word, self._value_of = places[order], self._values[order]
        self._ends = np.searchsorted(self._owners[order], np.arange(len(known)), side="right")

    def _pieces(self, known: Sequence[str]) -> tuple[Places, Places]:
        """Every piece with the word it is of: as a number that says which letters it has. Pieces with letters that no known word has are left out."""
        codes = _codes(known)
        there = np.minimum(np.searchsorted(self._alphabet, codes), len(self._alphabet) - 1)
        letters = np.where(self._alphabet[there] == codes, there + 1, 0)
        sizes = np.array([len(word) + 2 for word in known], np.int64)
        owner = np.repeat(np.arange(len(known)), sizes)
        left = np.repeat(np.cumsum(sizes), sizes) - np.arange(len(codes))
        owners, keys = [], []
        key, whole = letters, letters > 0
        for size in range(2, LONGEST + 1):
            following = letters[size - 1 :]
            key = key[: len(following)] * (len(self._alphabet) + 1) + following
            whole = whole[: len(following)] & (following > 0)
            kept = whole & (left[: len(following)] >= size)
            owners.append(owner[: len(following)][kept])
            keys.append(key[kept])
        return np.concatenate(owners), np.concatenate(keys)

    def likeness(self, said: Mapping[str, float]) -> Floats:
        """What each known word has in common with these, each of which counts so much: products of what their pieces tell, of a length of 1 for all that was said."""
        owners, keys = self._pieces(list(said))
        counts = np.array(list(said.values()), np.float64)[owners]
        there = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
        known = self._keys[there] == keys
        pieces, place = np.unique(there[known], return_inverse=True)
        tells = np.bincount(place, counts[known], len(pieces)) * self._tells[pieces]
        length = float(np.sqrt(tells @ tells))
        if not length:
            return np.zeros(self.size)
        begins, ends = self._bounds[pieces], self._bounds[pieces + 1]
        at = _spans(begins, ends - begins)
        products = self._values[at] * np.repeat(tells / length, ends - begins)
        return np.asarray(np.bincount(self._owners[at], products, self.size), np.float64)

    def lengths(self, said: Places, sizes: Places) -> Floats:
        """How long what the pieces of each text tell is: of texts as the places of their words one after another, and how many each has."""
        ends = np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes)])
        parts = [sizes[:0].astype(np.float64)]
        for first in range(0, len(sizes), AT_ONCE):
            some = sizes[first : first + AT_ONCE]
            parts.append(self._lengths(said[ends[first] : ends[first + len(some)]], some))
        return np.concatenate(parts)

    def _lengths(self, said: Places, sizes: Places) -> Floats:
        begins = np.concatenate([np.zeros(1, np.int64), self._ends[:-1]])[said]
        counts = self._ends[said] - begins
        at = _spans(begins, counts)
        text = np.repeat(np.repeat(np.arange(len(sizes)), sizes), counts)
        both, place = np.unique(text * len(self._keys) + self._of_word[at], return_inverse=True)
        summed = np.bincount(place, self._value_of[at], len(both))
        return np.sqrt(np.bincount(both // len(self._keys), summed * summed, len(sizes)))


def _codes(known: Sequence[str]) -> Places:
    return np.frombuffer("".join(f" {word} " for word in known).encode("utf-32-le"), "<u4").astype(np.int64)


def _spans(begins: Places, sizes: Places) -> Places:
    """The places from each beginning on, as many as its size, one after another."""
    ends = np.cumsum(sizes)
    return np.arange(ends[-1] if len(ends) else 0) + np.repeat(begins - ends + sizes, sizes)
