"""What could be asked, from today's pay and a market: a proposal by a stated rule, to be overruled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal

from metier.core.value.terms import whole

STEP = Decimal(500)


@dataclass(frozen=True, slots=True)
class Proposal:
    """To open with, to aim for, and below which to say no; each with the rule that gave it."""

    anchor: Decimal
    target: Decimal
    walk_away: Decimal
    whys: tuple[str, str, str]


def proposal(pay: Decimal | None, amounts: Sequence[Decimal | None]) -> Proposal | None:
    """The next two of the median, the 75th and the 90th percentile above today's pay are the target and what to open with; today's pay is the least.

    None where the market has no two figures above it. Without pay, the 25th percentile is the least.
    """
    least = pay if pay is not None else amounts[1]
    if least is None:
        return None
    names = ("the median", "the 75th percentile", "the 90th percentile")
    above = [(one, name) for one, name in zip(amounts[2:], names, strict=True) if one is not None and one > least]
    if len(above) < 2:
        return None
    (target, of_target), (anchor, of_anchor) = above[:2]
    return Proposal(
        anchor=_stepped(anchor),
        target=_stepped(target),
        walk_away=whole(least),
        whys=(
            _why(of_anchor, anchor),
            _why(of_target, target),
            "What you are paid now." if pay is not None else "The 25th percentile of the market.",
        ),
    )


def _stepped(amount: Decimal) -> Decimal:
    """Up to the next 500, as people ask, where that does not change it by much."""
    return (amount / STEP).quantize(Decimal(1), ROUND_CEILING) * STEP if amount > 40 * STEP else whole(amount)


def _why(name: str, amount: Decimal) -> str:
    said = f"{name[:1].upper()}{name[1:]} of the market"
    return f"{said}." if _stepped(amount) == whole(amount) else f"{said}, up to the next {STEP:,}."
