"""The sections that finding needs, made of the names of occupations and of what words go together in."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np

from metier.reference.world.building import Sections
from metier.reference.world.columns import File, numbers, texts
from metier.reference.world.finding.learning import WHOLE, Weights, learned, rarity
from metier.reference.world.finding.words import words
from metier.reference.world.gathering import Tables

if TYPE_CHECKING:
    from numpy.typing import NDArray

LEAST_DOCUMENTS = 2
"""A word that no name has is kept when so many documents have it."""
NEAREST, LEAST_ALIKE = 10, 0.5
MEANT, LEAST_MEANT = 6, 0.5
BLOCK = 256
SPREAD = 100
"""How long a name's vector is, of how long it were if its words went all apart: in hundredths."""
GRAMS = (2, 3, 4)


def sections(tables: Tables, others: Iterable[tuple[str, str]] = (), skills: Sequence[str] = ()) -> Sections:
    """Words with what they tell, their vectors and those written alike; and the words of every name. `others` are texts about occupations, by code."""
    codes = [code for code, *_ in sorted(tables["names"])]
    said = _said(tables)
    documents: dict[str, Counter[str]] = defaultdict(Counter)
    for code, name in zip(codes, said, strict=True):
        documents[code].update(name)
    for code, text in others:
        documents[code].update(words(text))
    having = Counter(word for document in documents.values() for word in document)
    in_skills = {word for skill in skills for word in words(skill)}
    in_names = {word for name in said for word in name}
    known = sorted(
        word for word, count in having.items() if word in in_names or count >= LEAST_DOCUMENTS or word in in_skills
    )
    listed = [documents[code] for code in sorted(documents)]
    rare = rarity(listed, known)
    place = {word: at for at, word in enumerate(known)}
    vectors = learned(Weights(listed, known, rare))
    near, how = alike(known)
    meant = going_together(vectors)
    found: Sections = {f"find.words{suffix}": section for suffix, section in texts(known)}
    found["find.rarity"] = numbers("f4", (round(float(one), 4) for one in rare))
    found["find.vectors"] = ("i1", vectors.tobytes())
    found["find.near"], found["find.how"] = numbers("u2", near), numbers("u1", how)
    found["find.meant"], found["find.meant_how"] = (numbers("u2", meant[0]), numbers("u1", meant[1]))
    return found | _forward(said, place, rare.tolist(), vectors)


def _said(tables: Tables) -> list[list[str]]:
    """The words of every name, each once, of names in their order."""
    return [list(dict.fromkeys(words(text))) for _, _, text in sorted(tables["names"])]


def _forward(
    said: Sequence[Sequence[str]], place: Mapping[str, int], rare: Sequence[float], vectors: NDArray[np.int8]
) -> Sections:
    places = [[place[word] for word in name] for name in said]
    tells = np.array([round(one, 4) for one in rare])
    spread = []
    for name in places:
        weights = tells[name]
        summed = weights @ vectors[name].astype(np.float64) if name else np.zeros(1)
        apart = float(np.sqrt(weights @ weights)) * WHOLE
        spread.append(min(255, round(SPREAD * float(np.sqrt(summed @ summed)) / apart)) if apart else 0)
    return {
        "find.said": numbers("u2", (at for name in places for at in name)),
        "find.ends": numbers("u4", accumulate(len(name) for name in places)),
        "find.spread": numbers("u1", spread),
    }


def grams(word: str) -> Counter[str]:
    """Pieces of two to four letters, with its beginning and end."""
    marked = f" {word} "
    return Counter(marked[at : at + size] for size in GRAMS for at in range(len(marked) - size + 1))


def alike(known: Sequence[str]) -> tuple[list[int], list[int]]:
    """For each word the ten written most like it, the likest first, and how like in 255ths; itself with 0 where there are fewer."""
    pieces = [grams(word) for word in known]
    lengths = np.sqrt(np.array([sum(count * count for count in one.values()) for one in pieces], dtype=float))
    holding: dict[str, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for at, one in enumerate(pieces):
        for piece, count in one.items():
            holding[piece][0].append(at)
            holding[piece][1].append(count)
    arrays = {piece: (np.array(where), np.array(counts)) for piece, (where, counts) in holding.items()}
    near: list[int] = []
    how: list[int] = []
    for at, one in enumerate(pieces):
        shared = np.zeros(len(known))
        for piece, count in one.items():
            where, counts = arrays[piece]
            shared[where] += count * counts
        likeness = np.rint(255 * shared / lengths / lengths[at])
        likeness[at] = 0
        best, likest = _best(likeness, at, LEAST_ALIKE, NEAREST)
        near += best
        how += likest
    return near, how


def _alike_to(word: str, known: Sequence[str], at: int) -> tuple[list[int], list[int]]:
    """The same for one word."""
    pieces = grams(word)
    length = np.sqrt(sum(count * count for count in pieces.values()))
    likeness = np.zeros(len(known))
    for place, other in enumerate(known):
        theirs = grams(other)
        shared = sum(count * theirs[piece] for piece, count in pieces.items())
        likeness[place] = round(255 * shared / length / np.sqrt(sum(count * count for count in theirs.values())))
    likeness[at] = 0
    return _best(likeness, at, LEAST_ALIKE, NEAREST)


def going_together(vectors: NDArray[np.int8]) -> tuple[list[int], list[int]]:
    """For each word the six whose vectors point most the same way, and how much in 255ths; itself with 0 where there are fewer."""
    whole = vectors.astype(np.float32)  # whole numbers, and their products too: nothing is rounded
    squares = (whole * whole).sum(axis=1, dtype=np.float64)
    lengths = np.sqrt(np.where(squares > 0, squares, 1))
    near: list[int] = []
    how: list[int] = []
    for first in range(0, len(whole), BLOCK):
        for at, products in enumerate(whole[first : first + BLOCK] @ whole.T, first):
            likeness = np.rint(255 * products.astype(np.float64) / lengths / lengths[at])
            likeness[at] = 0
            found, counts = _best(likeness, at, LEAST_MEANT, MEANT)
            near += found
            how += counts
    return near, how


def _best(likeness: NDArray[np.float64], at: int, least: float, most: int) -> tuple[list[int], list[int]]:
    """The likest of what is like enough, filled up with itself."""
    there = [int(one) for one in np.flatnonzero(likeness >= least * 255)]
    best = sorted(there, key=lambda other: (-likeness[other], other))[:most]
    return best + [at] * (most - len(best)), [int(likeness[other]) for other in best] + [0] * (most - len(best))


def kept(file: File) -> Sections:
    """The sections of a library whose names have not changed."""
    return {name: (file.width(name), file.bytes_of(name).tobytes()) for name in file.named("find.")}


def extended(file: File, tables: Tables) -> Sections:
    """The sections for names that have changed: what was learned stays; words not met before stand for themselves and what is written like them."""
    before = list(file.texts("find.words"))
    said = _said(tables)
    known = sorted({*before, *(word for name in said for word in name)})
    place = {word: at for at, word in enumerate(known)}
    moved = np.array([place[word] for word in before], np.int64)
    rare = np.full(len(known), max(file.numbers("find.rarity")), np.float32)
    rare[moved] = np.asarray(file.numbers("find.rarity"), np.float32)
    vectors = np.zeros((len(known), len(file.bytes_of("find.vectors")) // len(before)), np.int8)
    vectors[moved] = np.frombuffer(file.bytes_of("find.vectors"), np.int8).reshape(len(before), -1)
    found: Sections = {f"find.words{suffix}": section for suffix, section in texts(known)}
    found["find.rarity"] = numbers("f4", rare.tolist())
    found["find.vectors"] = ("i1", vectors.tobytes())
    for name, how, most in (("find.near", "find.how", NEAREST), ("find.meant", "find.meant_how", MEANT)):
        places = np.repeat(np.arange(len(known))[:, None], most, axis=1)
        counts = np.zeros((len(known), most), np.int64)
        places[moved] = moved[np.asarray(file.whole(name), np.int64).reshape(-1, most)]
        counts[moved] = np.asarray(file.whole(how), np.int64).reshape(-1, most)
        if name == "find.near":
            new = [word for word in known if word not in set(before)]
            for word in new:
                places[place[word]], counts[place[word]] = _alike_to(word, known, place[word])
        found[name], found[how] = numbers("u2", places.ravel().tolist()), numbers("u1", counts.ravel().tolist())
    return found | _forward(said, place, rare.tolist(), vectors)
