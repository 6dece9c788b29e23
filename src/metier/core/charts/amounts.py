"""Amounts across or up a drawing: which are named, and where each is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

_NICE = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))


def round_amounts(low: Decimal, high: Decimal, most: int = 9) -> list[Decimal]:
    """Round amounts from at or below the lowest to at or above the highest, no more than so many."""
    room = max(high - low, Decimal(1))
    size = Decimal(10) ** ((room / most).adjusted())
    step = next(size * nice for nice in _NICE if room / (size * nice) <= most - 2 or nice == _NICE[-1])
    first = (low // step) * step
    found = [first]
    while found[-1] < high:
        found.append(found[-1] + step)
    return found


@dataclass(frozen=True, slots=True)
class Across:
    """Amounts across, from the left edge (0) to the right one (100)."""

    low: Decimal
    high: Decimal

    @classmethod
    def around(cls, amounts: Sequence[Decimal]) -> Across:
        """Room for all of them, a little more on each side."""
        low, high = min(amounts), max(amounts)
        room = max((high - low) / 12, high / 40, Decimal(1))
        return cls(max(low - room, Decimal(0)), high + room)

    def at(self, amount: Decimal) -> float:
        """Where an amount is, in per cent."""
        return float((amount - self.low) / (self.high - self.low) * 100)

    @property
    def named(self) -> list[Decimal]:
        """The amounts that are named."""
        return [one for one in round_amounts(self.low, self.high) if self.low <= one <= self.high]
