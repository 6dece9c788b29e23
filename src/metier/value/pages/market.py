"""The market as bands: a drawing for each currency, and the table beneath."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from metier.core.charts import Drawing, PayBand, PayMark, pay_bands
from metier.core.money import money
from metier.core.value.standing import working
from metier.core.value.terms import whole
from metier.ui.addresses import address_of
from metier.value.queries.bands import Band
from metier.value.queries.paid import Paid


@dataclass(frozen=True, slots=True)
class BandRow:
    """A line of the table; `amounts` in words, the 10th to the 90th percentile; `working` is how one's own was read off."""

    band: Band
    amounts: tuple[str, str, str, str, str]
    href: str
    standing: str
    others: str
    working: str


@dataclass(frozen=True, slots=True)
class MarketBlock:
    """A drawing for one's own work and one for the rest, in each currency; `notes` are what is to be known of how pay is held against it."""

    charts: tuple[Drawing, ...]
    rows: tuple[BandRow, ...]
    notes: tuple[str, ...]


def market_block(rows: Sequence[Band], paid: Paid, together: str = "") -> MarketBlock:
    """Of the bands as they were found; in one drawing for each currency where it is said what they are together."""
    drawn: dict[tuple[bool, str], list[PayBand]] = {}
    for one in rows:
        if not one.is_empty or one.is_open:
            drawn.setdefault((bool(together) or one.is_mine, one.currency), []).append(_drawn(one, paid))
    charts = [
        pay_bands(
            f"market-{'mine' if is_mine else 'other'}-{currency}",
            bands,
            currency,
            f"{together or ('Your work' if is_mine else 'Other work')} on the market, in {currency}",
        )
        for (is_mine, currency), bands in drawn.items()
    ]
    return MarketBlock(tuple(charts), tuple(_row(one, paid) for one in rows), tuple(_notes(rows, paid)))


def _drawn(one: Band, paid: Paid) -> PayBand:
    marks: tuple[PayMark, ...] = ()
    if one.standing is not None:
        marks = (PayMark(paid.for_market, f"You: {one.standing.short}"),)
    elif paid.is_paid and one.currency == paid.currency:
        marks = (PayMark(paid.for_market, "You"),)
    note = f"median {money(whole(one.median), one.currency)}" if one.median is not None else ""
    points = (*one.points, *(amount for _, amount in one.others))
    return PayBand(one.name, note, one.amounts, marks, points, one.is_open)


def _row(one: Band, paid: Paid) -> BandRow:
    amounts = [
        _amount(amount, one.currency, "Above the ceiling" if one.is_above(place) else "")
        for place, amount in enumerate(one.amounts)
    ]
    return BandRow(
        one,
        (amounts[0], amounts[1], amounts[2], amounts[3], amounts[4]),
        address_of("value:change", "market", one.market) if one.market else "",
        f"You: {one.said}." if one.said else "",
        "; ".join(f"{name} {money(whole(amount), one.currency)}" for name, amount in one.others),
        working(paid.for_market, one.amounts, one.standing) if one.standing else "",
    )


def _amount(amount: Decimal | None, currency: str, otherwise: str) -> str:
    return otherwise or "–" if amount is None else money(whole(amount), currency)


def _notes(rows: Sequence[Band], paid: Paid) -> list[str]:
    if not rows:
        return []
    found = []
    if any(one.standing and one.standing.about is not None for one in rows):
        found.append(
            "A percentile between two that were published or gathered is read off a straight line between them; between them is what is sure."
        )
    if paid.is_part_time:
        found.append(
            f"Markets count whole weeks: your pay stands as {money(whole(paid.for_market), paid.currency)}, as if for 40 hours a week."
        )
    if not paid.is_paid:
        found.append("Add what you are paid, and you stand in the bands.")
    return found
