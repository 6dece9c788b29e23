"""What a role needs by everything that says so: each source with its importance and level, and what comes of them together.

    importance = over the postings of a role, the mean, a posting that does not ask counting as 1; then the highest of that and of the other sources
    level      = over the postings that ask, the mean; then the highest of that and of the other sources

What the owner says themselves stands instead of both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Insists = Literal["must", "nice"]
MUST, NICE = (4.0, 4.0), (2.5, 3.0)
"""The importance and level of a line of a posting that says no more than that it must be, or would be nice."""
MANY_YEARS, FEW_YEARS = 5, 2


@dataclass(frozen=True, slots=True)
class Asks:
    """What one source asks. `is_posting` where it is one of several adverts, which speak for the market together."""

    importance: float
    level: float
    is_posting: bool = False


def asked_of_line(insists: Insists, years: int | None = None) -> Asks:
    """What a line of a posting asks: 4 of 7 where it insists, 3 where it wishes; one more with five years or more, one less with under two."""
    importance, level = MUST if insists == "must" else NICE
    if years is not None:
        level += (years >= MANY_YEARS) - (years < FEW_YEARS)
    return Asks(importance, level, is_posting=True)


def combined(asks: Sequence[Asks], postings: int) -> tuple[float, float]:
    """Importance and level of what several sources ask, of which so many are postings of the role. Raises ValueError for none."""
    if not asks:
        raise ValueError("Nothing asks for it.")
    adverts = [one for one in asks if one.is_posting]
    said = [(one.importance, one.level) for one in asks if not one.is_posting]
    if adverts:
        over = max(postings, len(adverts))
        importance = 1 + sum(one.importance - 1 for one in adverts) / over
        said.append((importance, sum(one.level for one in adverts) / len(adverts)))
    return max(importance for importance, _ in said), max(level for _, level in said)
