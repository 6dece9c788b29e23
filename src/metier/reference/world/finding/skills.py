"""From free text to skills: the names of skills whose words the text has, or words written or meant alike; the more of a name it has, and the more these tell,
the better.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from metier.reference.library import Library, Skill
from metier.reference.world.finding.finder import Finder
from metier.reference.world.finding.words import LITTLE, words

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

LEAST = 0.62
"""Of what the words of a name tell, how much a text must have of it."""
ALIKE_COUNTS, LEAST_ALIKE = 0.8, 0.7


@dataclass(frozen=True, slots=True)
class Told:
    """A skill that a text tells of, with how much of its name the text has, from 0 to 1."""

    skill: Skill
    share: float


class SkillFinder:
    """Made once of a library of skills and the finder of occupations, which knows what words tell and which are alike."""

    def __init__(self, skills: Library, search: Finder) -> None:
        self._skills, self._search = skills, search
        said, ends, postings = skills.index
        self._places: dict[str, list[tuple[int, float]]] = defaultdict(list)
        plain = [words(word) for word in said]
        for at, parts in enumerate(plain):
            for part in parts:
                self._places[part].append((at, 1 / len(parts)))  # of `w.i.l.d`, an i is a quarter
        self._ends = np.asarray(ends, np.int64)
        self._starts = np.concatenate([np.zeros(1, np.int64), self._ends[:-1]])
        counts = self._ends - self._starts
        self._postings = np.asarray(postings, np.int64)
        total = skills.size[1]
        little = np.array([0.15 if all(part in LITTLE for part in parts) else 1 for parts in plain], np.float32)
        self._tells = (np.log((total + 1) / (counts + 1)) * little).astype(np.float32)
        weights = np.repeat(self._tells, counts)
        self._whole = np.bincount(self._postings, weights, total).astype(np.float32)
        self._whole[self._whole == 0] = 1

    def find(self, text: str, most: int = 10) -> list[Told]:
        """The skills that a text tells of, the surest first."""
        found: dict[int, float] = {}
        parts: dict[int, float] = {}
        for word in dict.fromkeys(words(text)):
            for at, how in self._alike(word).items():
                found[at] = max(found.get(at, 0), how)
            for at, share in self._places.get(word, ()):
                if share < 1:
                    parts[at] = parts.get(at, 0) + share
        found |= {at: share for at, share in parts.items() if share > found.get(at, 0)}
        if not found:
            return []
        shares = np.zeros(len(self._whole), np.float32)
        for at, how in found.items():
            np.add.at(shares, self._postings[self._starts[at] : self._ends[at]], self._tells[at] * how)
        shares /= self._whole
        best = np.flatnonzero(shares >= LEAST)
        order = best[np.lexsort((best, -self._rank(best, shares[best])))]
        told: dict[str, Told] = {}
        for number in order[: most * 4]:
            skill = self._skills.skill(int(number))
            told.setdefault(skill.code, Told(skill, round(float(min(shares[number], 1)), 3)))
            if len(told) == most:
                break
        return list(told.values())

    def _rank(self, names: NDArray[np.int64], shares: Floats) -> Floats:
        """First what the text has all of, then what tells most."""
        return np.asarray(np.minimum(shares, 1) + 0.02 * np.minimum(self._whole[names], 20), np.float32)

    def _alike(self, word: str) -> dict[int, float]:
        found = {at: 1.0 for at, share in self._places.get(word, ()) if share == 1}
        for other, how in self._search.written_alike(word):
            if how >= LEAST_ALIKE:
                for at, share in self._places.get(other, ()):
                    found.setdefault(at, how * ALIKE_COUNTS * share)
        return found


@lru_cache(maxsize=1)
def skill_finder(skills: Library, search: Finder) -> SkillFinder:
    """The finder of two libraries, made when it is first asked."""
    return SkillFinder(skills, search)
