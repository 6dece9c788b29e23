"""All occupations held against a profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from metier.roles.queries.elements import ranker
from metier.roles.queries.profile import Profile

if TYPE_CHECKING:
    from metier.reference.world.ranking import Ranked


def ranked(profile: Profile, first: int = 0, most: int | None = None) -> list[Ranked]:
    """Occupations in order, those first that fit the profile and use most of it."""
    import numpy as np

    made = ranker()
    have = np.array([profile.at(element).level for element in made.elements], np.float32)
    mine = np.array([profile.weights.get(element, 0.0) for element in made.elements], np.float32)
    return made.rank(have, mine, first, most)
