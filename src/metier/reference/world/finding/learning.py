"""Which words go together, learned when the library is built: one document per occupation, the strongest directions among its words (latent semantic analysis).

All in eight bytes, from a start that is the same everywhere, and kept in one: what differs between machines is far below what is kept.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Real = NDArray[np.float64]

DIRECTIONS, SPARE, ROUNDS = 128, 24, 8
WHOLE = 127
BLOCK = 20_000


def rarity(documents: Sequence[Mapping[str, int]], vocabulary: Sequence[str]) -> Real:
    """How much a word tells: one more than the logarithm of how few documents have it."""
    having = Counter(word for document in documents for word in document)
    return np.array([np.log((len(documents) + 1) / (having[word] + 1)) + 1 for word in vocabulary], np.float64)


class Weights:
    """Documents by words, sparse: how often, damped, times how rare; each document of length 1."""

    def __init__(self, documents: Sequence[Mapping[str, int]], vocabulary: Sequence[str], rare: Real) -> None:
        place = {word: at for at, word in enumerate(vocabulary)}
        rows, columns, values = [], [], []
        for row, document in enumerate(documents):
            for word in sorted(document):
                if word in place:
                    rows.append(row)
                    columns.append(place[word])
                    values.append((1 + np.log(document[word])) * rare[place[word]])
        self.rows, self.columns = np.array(rows), np.array(columns)
        self.shape = (len(documents), len(vocabulary))
        found = np.array(values)
        lengths = np.sqrt(np.bincount(self.rows, found * found, self.shape[0]))
        self.values: Real = found / lengths[self.rows]
        self._by_column = np.argsort(self.columns, kind="stable")

    def times(self, other: Real) -> Real:
        """Documents by whatever the columns of the other are."""
        return _summed(self.rows, self.columns, self.values, other, self.shape[0])

    def turned_times(self, other: Real) -> Real:
        """Words by whatever the columns of the other are."""
        order = self._by_column
        return _summed(self.columns[order], self.rows[order], self.values[order], other, self.shape[1])


def _summed(to: NDArray[np.int64], of: NDArray[np.int64], values: Real, other: Real, size: int) -> Real:
    """The product of a sparse matrix, in the order of its rows, with a full one, a block at a time."""
    found = np.zeros((size, other.shape[1]))
    starts = np.flatnonzero(np.r_[True, to[1:] != to[:-1]])
    for first in range(0, len(starts), BLOCK // 10):
        some = starts[first : first + BLOCK // 10]
        last = starts[first + BLOCK // 10] if first + BLOCK // 10 < len(starts) else len(to)
        part = values[some[0] : last, None] * other[of[some[0] : last]]
        found[to[some]] = np.add.reduceat(part, some - some[0])
    return found


def learned(weights: Weights, directions: int = DIRECTIONS) -> NDArray[np.int8]:
    """A row for each word, of length 127 or nearly: words that go together point the same way."""
    size = min(directions + SPARE, *weights.shape)
    basis = np.linalg.qr(weights.times(_start(weights.shape[1], size)))[0]
    for _ in range(ROUNDS):
        basis = np.linalg.qr(weights.times(np.linalg.qr(weights.turned_times(basis))[0]))[0]
    within = weights.turned_times(basis)
    left, _, _ = np.linalg.svd(within, full_matrices=False)
    vectors = np.asarray(left[:, : min(directions, size)], np.float64)
    vectors *= np.sign(vectors[np.abs(vectors).argmax(axis=0), np.arange(vectors.shape[1])])
    return kept(vectors)


def kept(vectors: Real) -> NDArray[np.int8]:
    """Each row made as long as the others, in whole numbers up to 127."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return np.rint(vectors / np.where(lengths > 0, lengths, 1) * WHOLE).astype(np.int8)


def _start(rows: int, columns: int) -> Real:
    """Ones with signs that look drawn by lot, and are the same everywhere."""
    needed = (rows * columns + 7) // 8
    drawn = hashlib.shake_256(b"metier").digest(needed)
    bits = np.unpackbits(np.frombuffer(drawn, np.uint8))[: rows * columns]
    return np.asarray(bits.reshape(rows, columns) * 2.0 - 1.0, np.float64)
