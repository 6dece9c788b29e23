"""What to ask: the three figures on the market, and what holds them up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from metier.accounts.access import Viewer
from metier.core.charts import Drawing, PayMark, asking
from metier.core.money import money
from metier.core.value.asking import Proposal, proposal
from metier.core.value.standing import NOTHING, standing
from metier.core.value.terms import whole
from metier.record.models import Win
from metier.value import queries
from metier.value.models import Negotiation
from metier.value.queries.bands import Band, Bands
from metier.value.queries.paid import Paid


@dataclass(frozen=True, slots=True)
class Figure:
    """One of the three: what it is, how much, where it stands on the market, and its owner's reason."""

    name: str
    amount: str
    stands: str
    why: str


@dataclass(frozen=True, slots=True)
class AskBlock:
    """`row` is None before anything was said; then `proposal` is what the rule would say, None where the market says too little."""

    row: Negotiation | None
    figures: tuple[Figure, ...]
    chart: Drawing | None
    table: tuple[tuple[str, str], ...]
    wins: tuple[Win, ...]
    band: Band | None
    proposal: Proposal | None


def ask_block(viewer: Viewer, paid: Paid, found: Bands) -> AskBlock:
    """Of the negotiation that counts."""
    row = queries.negotiation(viewer)
    if row is None:
        band = found.best(None, paid.currency)
        return AskBlock(None, (), None, (), (), band, proposed(paid, band))
    band = found.best(row.market_id, row.currency)
    wins = tuple(one.win for one in queries.wins_of(viewer, row))
    marks = _marks(paid, row)
    table = tuple((mark.label, money(mark.amount, row.currency)) for mark in marks)
    chart = asking("asking", band.amounts if band else NOTHING, marks, row.currency)
    return AskBlock(row, figures(row, band), chart, table, wins, band, None)


def proposed(paid: Paid, band: Band | None) -> Proposal | None:
    """By the rule, where pay or a market says enough."""
    return proposal(paid.base if paid.is_paid else None, band.amounts) if band else None


def figures(row: Negotiation, band: Band | None) -> tuple[Figure, ...]:
    """To open with, to aim for, to walk away below."""
    return tuple(
        Figure(name, money(amount, row.currency), _stands(amount, band), why)
        for name, amount, why in (
            ("Open at", row.anchor, row.anchor_why),
            ("Target", row.target, row.target_why),
            ("Walk away below", row.walk_away, row.walk_away_why),
        )
    )


def _marks(paid: Paid, row: Negotiation) -> Sequence[PayMark]:
    you = [PayMark(whole(paid.base), "You")] if paid.is_paid and paid.currency == row.currency else []
    return [
        *you,
        PayMark(row.walk_away, "Walk away", "target"),
        PayMark(row.target, "Target", "target"),
        PayMark(row.anchor, "Open at", "target"),
    ]


def _stands(amount: Decimal, band: Band | None) -> str:
    if band is None:
        return ""
    said = standing(amount, band.amounts).words
    return f"{said[:1].upper()}{said[1:]} of {band.name}." if said != "not known" else ""
