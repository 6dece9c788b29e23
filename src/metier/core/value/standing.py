"""Where an amount stands among published or gathered ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

PERCENTILES = (10, 25, 50, 75, 90)
FEWEST, FEWEST_FOR_TENTHS, GOOD = 5, 10, 20
"""How many gathered points make a band with its quarters, one with its tenths too, and one that may be called good."""
Amounts = tuple[Decimal | None, Decimal | None, Decimal | None, Decimal | None, Decimal | None]
NOTHING: Amounts = (None, None, None, None, None)


@dataclass(frozen=True, slots=True)
class Standing:
    """Between two percentiles that are known, 0 and 100 where none is; `about` is read off a straight line between them, None beyond the known ones."""

    low: int
    high: int
    about: int | None = None

    @property
    def words(self) -> str:
        """`about the 46th percentile, between the 25th and the median`."""
        if self.low == 0 and self.high == 100:
            return "not known"
        if self.low == 0:
            return f"below {_named(self.high)}"
        if self.high == 100:
            return f"above {_named(self.low)}"
        if self.low == self.high:
            return f"at {_named(self.low)}"
        between = f"between {_named(self.low)} and {_named(self.high)}"
        return f"about the {ordinal(self.about)} percentile, {between}" if self.about is not None else between

    @property
    def short(self) -> str:
        """`about 46th percentile`, for a chart."""
        if self.low in (0, self.high) or self.high == 100 or self.about is None:
            return self.words
        return f"about {ordinal(self.about)} percentile"


def ordinal(number: int | None) -> str:
    """`46th`, `22nd`."""
    said = number or 0
    suffix = "th" if said % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(said % 10, "th")
    return f"{said}{suffix}"


def _named(percentile: int) -> str:
    return "the median" if percentile == 50 else f"the {ordinal(percentile)} percentile"


def standing(amount: Decimal, amounts: Sequence[Decimal | None]) -> Standing:
    """Where an amount is among the amounts of PERCENTILES; None ones are not known."""
    known = [(at, one) for at, one in zip(PERCENTILES, amounts, strict=True) if one is not None]
    below = [at for at, one in known if one <= amount]
    above = [at for at, one in known if one >= amount]
    low, high = max(below, default=0), min(above, default=100)
    if low >= high:  # on one that is known, or on several that are the same
        return Standing(high, high, high) if low == high else Standing(high, low, (high + low) // 2)
    for (first, one), (last, two) in pairwise(known):
        if first == low and last == high:
            share = (amount - one) / (two - one)
            return Standing(low, high, int((first + share * (last - first)).to_integral_value(ROUND_HALF_UP)))
    return Standing(low, high)


def working(amount: Decimal, amounts: Sequence[Decimal | None], found: Standing) -> str:
    """How the percentile was read off: `25 + (52,400 − 47,000) ÷ (53,400 − 47,000) × (50 − 25) = 46`; nothing where none was."""
    known = dict(zip(PERCENTILES, amounts, strict=True))
    low, high = known.get(found.low), known.get(found.high)
    if found.about is None or low is None or high is None or low == high:
        return ""
    share = f"({amount:,.0f} − {low:,.0f}) ÷ ({high:,.0f} − {low:,.0f})"
    return f"{found.low} + {share} × ({found.high} − {found.low}) = {found.about}"


def percentile(amounts: Sequence[Decimal], at: int) -> Decimal:
    """Of amounts in order, on straight lines between them (Hyndman and Fan's type 7)."""
    place = Decimal(len(amounts) - 1) * at / 100
    below = int(place)
    above = min(below + 1, len(amounts) - 1)
    return amounts[below] + (amounts[above] - amounts[below]) * (place - below)


def band(points: Sequence[Decimal]) -> Amounts:
    """The percentiles of gathered points: none of fewer than five, no tenths of fewer than ten."""
    if len(points) < FEWEST:
        return NOTHING
    ordered = sorted(points)
    found = [percentile(ordered, at) for at in PERCENTILES]
    return (
        (found[0], found[1], found[2], found[3], found[4])
        if len(ordered) >= FEWEST_FOR_TENTHS
        else (None, found[1], found[2], found[3], None)
    )


def how_good(points: int) -> tuple[str, bool]:
    """What a sample is worth in words, and whether it is thin."""
    if points < FEWEST:
        missing = FEWEST - points
        return f"Thin; add {missing} more", True
    return ("Good" if points >= GOOD else "Fair"), False
