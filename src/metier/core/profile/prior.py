"""What an occupation that somebody had lends them, before they or their record say anything: its published level, less where it was short or long ago.

    lent level   = published level × tenure × age
    tenure       = months / (months + 6): half after six months, four fifths after two years
    age          = ½ to the power of (years since it ended / 15)
    uncertainty² = 1 + standard error² + (1 − confidence of the match) × spread²

The 1 is a level: people in one occupation differ by about so much. The spread is the standard deviation of an element over all rated occupations: what a wrong match would cost.
The half-lives are conventions, stated where levels are shown; nobody has measured them for a career.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from math import sqrt

from metier.core.profile.scale import within

HALF_TENURE_MONTHS, HALF_AGE_YEARS = 6, 15
UNKNOWN_MONTHS = 6
"""A position without dates counts as one of six months."""
PEOPLE_DIFFER = 1.0


@dataclass(frozen=True)
class Held:
    """An occupation that somebody had, in one position or several: months in all, years since the last ended, how sure the match is (0 to 1)."""

    code: str
    months: int
    years_ago: float
    confidence: float

    @cached_property
    def share(self) -> float:
        """What tenure and age leave of a published level."""
        return tenure_share(self.months) * age_share(self.years_ago)


@dataclass(frozen=True, slots=True)
class Lent:
    """What one occupation lends for one element: its published level and standard error, what is left of the level, and how uncertain that is."""

    code: str
    published: float
    published_error: float | None
    level: float
    error: float


def tenure_share(months: int) -> float:
    """How much of an occupation's level so many months lend."""
    return months / (months + HALF_TENURE_MONTHS) if months > 0 else 0.0


def age_share(years_ago: float) -> float:
    """How much is left so many years after it ended."""
    return float(0.5 ** (max(years_ago, 0.0) / HALF_AGE_YEARS))


def lent_by(held: Held, published: float, published_error: float | None, spread: float) -> Lent:
    """What an occupation lends for an element, of which `spread` is the standard deviation over all occupations."""
    doubt = (1 - held.confidence) * spread * spread
    error = sqrt(PEOPLE_DIFFER**2 + (published_error or 0.0) ** 2 + doubt)
    return Lent(held.code, published, published_error, within(published * held.share), error)


def best_of(lent: Iterable[Lent]) -> Lent | None:
    """What lends most; of what lends as much, the surest."""
    return max(lent, key=lambda one: (one.level, -one.error), default=None)
