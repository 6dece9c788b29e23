"""The level at which somebody stands: by their own word, else by what their record shows, else by what their occupations lend.

1. A level that the owner gave an element stands. It is uncertain by a level, by half of one where something of the record shows it.
2. Else the judgement that they gave a skill of the record that means it, the highest of several: as uncertain.
3. Else what the record shows of such a skill is at least level 3, from three things on 4, from eight on 5, less with the years since the newest;
   where an occupation lends more, that stands. Three endorsements count as one thing. It is uncertain by three quarters of a level.
4. Else what the occupations lend, the highest of them (`prior`).
5. Else nothing is known: level 0, uncertain by two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from metier.core.profile.prior import Lent, age_share, best_of
from metier.core.profile.scale import OF_SKILL

Basis = Literal["own", "skill", "met", "shown", "lent", "said", "nothing"]
OWN_ERROR, OWN_SHOWN_ERROR, SHOWN_ERROR, UNKNOWN_ERROR = 1.0, 0.5, 0.75, 2.0
FLOORS = ((8, 5.0), (3, 4.0), (1, 3.0))
CLICKS = 3
"""Endorsements that count as one thing."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A skill of the record that means an element: its owner's judgement, 0 to 5 or none, how many things and endorsements show it, years since the newest."""

    judged: int | None
    things: int
    clicks: int
    years_ago: float

    @property
    def counted(self) -> int:
        """Things and endorsements together."""
        return self.things + self.clicks // CLICKS


@dataclass(frozen=True, slots=True)
class Standing:
    """A level, how uncertain it is (a standard error, in levels), what it stands on, and everything that was there to stand on."""

    level: float
    error: float
    basis: Basis
    own: float | None = None
    shown: tuple[Shown, ...] = ()
    lent: tuple[Lent, ...] = ()


NOTHING = Standing(0.0, UNKNOWN_ERROR, "nothing")


def stand(own: float | None, shown: Sequence[Shown], lent: Sequence[Lent]) -> Standing:
    """Where somebody stands in one element, by the rule above."""
    return Standing(*_stand(own, shown, lent), own, tuple(shown), tuple(lent))


def _stand(own: float | None, shown: Sequence[Shown], lent: Sequence[Lent]) -> tuple[float, float, Basis]:
    """Level, uncertainty, and what they stand on."""
    counted = sum(one.counted for one in shown)
    own_error = OWN_SHOWN_ERROR if counted else OWN_ERROR
    if own is not None:
        return own, own_error, "own"
    judged = [one.judged for one in shown if one.judged is not None]
    if judged:
        return OF_SKILL[max(judged)], own_error, "skill"
    best = best_of(lent)
    floor = floor_of(counted, min((one.years_ago for one in shown if one.counted), default=0.0))
    if floor and (best is None or floor >= best.level):
        return floor, SHOWN_ERROR, "shown"
    if best:
        return best.level, SHOWN_ERROR if floor else best.error, "lent"
    return 0.0, UNKNOWN_ERROR, "nothing"


def floor_of(counted: int, years_ago: float) -> float:
    """The level that so many things show at least, the newest of them so many years ago; 0 where none does."""
    floor = next((level for least, level in FLOORS if counted >= least), 0.0)
    return floor * age_share(years_ago)
