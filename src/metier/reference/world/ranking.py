"""All occupations held against one person: what each needs and they have, and what they have and it uses. Three passes over arrays that are made once.

    fit  = Σ weight × min(needed, have) / Σ weight × needed       which is 1 − Σ weight × shortfall / Σ weight × needed, as in `core.profile.fit`
    use  = Σ mine × min(needed, have) / Σ mine × have             of what they have, weighed by how important it is to them, how much the occupation asks for

Their product puts an occupation first that they could do and that uses what they have; fit alone would put first what asks for nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import numpy as np

from metier.reference.world.library import World
from metier.reference.world.schema import NOT_RELEVANT, PRESENT

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Ranked:
    """One occupation: fit and use from 0 to 1."""

    code: str
    title: str
    fit: float
    use: float


class Ranker:
    """Made once of a library, and safe for many readers at a time. Occupations that are not rated are left out."""

    def __init__(self, world: World) -> None:
        importance, level = world.matrix("importance"), world.matrix("level")
        self.elements = tuple(element for element, _, _ in level.columns)
        shape = (-1, len(self.elements))
        weights, flags = _plane(importance.figures("value"), shape), _plane(importance.figures("flags"), shape)
        levels, level_flags = _plane(level.figures("value"), shape), _plane(level.figures("flags"), shape)
        counts = (flags & PRESENT > 0) & (level_flags & PRESENT > 0) & (level_flags & NOT_RELEVANT == 0)
        rated = counts.any(axis=1)
        codes, titles = world.table("occupations")["code"], world.table("occupations")["title"]
        places = np.flatnonzero(rated).tolist()
        self.codes = tuple(codes[at] for at in places)
        self.titles = tuple(titles[at] for at in places)
        counted = counts[rated]
        self.levels: Floats = np.ascontiguousarray(levels[rated], np.float32)
        self.weights: Floats = np.where(counted, (weights[rated] - 1) / 4, 0).clip(0, 1).astype(np.float32)
        needed = np.einsum("oe,oe->o", self.weights, self.levels)
        self._needed: Floats = np.where(needed > 0, needed, 1).astype(np.float32)
        self.spread: Floats = np.sqrt(np.average((self.levels - self.levels.mean(axis=0)) ** 2, axis=0)).astype(
            np.float32
        )
        """Of each element, the standard deviation of its level over the rated occupations."""

    def figures(self, have: Floats, mine: Floats) -> tuple[Floats, Floats]:
        """Fit and use of every occupation, for levels and weights in the order of the elements."""
        met = np.minimum(self.levels, have)
        fit = np.einsum("oe,oe->o", self.weights, met)
        fit /= self._needed
        held = float(mine @ have)
        return fit, (met @ mine) / np.float32(held or 1)

    def rank(self, have: Floats, mine: Floats, first: int = 0, most: int | None = None) -> list[Ranked]:
        """Occupations in order, those first that fit and use most; some of them, from one place on."""
        fit, use = self.figures(have, mine)
        order = np.argsort(-(fit * use), kind="stable")[first : None if most is None else first + most].tolist()
        return [Ranked(self.codes[at], self.titles[at], float(fit[at]), float(use[at])) for at in order]


def _plane(figures: object, shape: tuple[int, int]) -> NDArray[Any]:
    """Any: figures or flags, as the plane has them."""
    return np.asarray(figures).reshape(shape)


@lru_cache(maxsize=1)
def ranker(world: World) -> Ranker:
    """The ranker of a library, made when it is first asked."""
    return Ranker(world)
