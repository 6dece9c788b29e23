"""The negotiation sheet: one page, with the lines that were ticked and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from metier.accounts.access import Viewer
from metier.core.errors import Refused
from metier.core.money import money
from metier.core.value.terms import base_a_year, whole
from metier.core.words import full_date
from metier.ui.paper import Made, one_page
from metier.value import queries
from metier.value.models import Negotiation
from metier.value.pages.negotiation import figures
from metier.value.queries.bands import Band, Bands, bands
from metier.value.queries.gathered import Gathered
from metier.value.queries.paid import Paid, paid

SOURCE = Path(__file__).parent / "typst" / "sheet.typ"
MOST_POINTS = 30
_ASKED = {"anchor": "I ask for", "target": "What I aim for", "walk_away": "Below this I say no"}
FOR_ME = ("target", "walk_away", "pay", "total", "told:")
"""How lines begin that are better kept from the other side of the table, also what others said in confidence: the page says so where they are ticked."""


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A line that can be ticked, under its heading. `is_for_me` should not be shown across the table."""

    key: str
    heading: str
    text: str
    detail: str = ""
    is_in: bool = False
    is_for_me: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is ticked, as text and as a page."""

    title: str
    text: str
    said: dict[str, Any]  # Any: it becomes JSON

    def pdf(self) -> Made:
        """On one page of A4."""
        return one_page(SOURCE, self.said)


def sheet_lines(viewer: Viewer, row: Negotiation) -> tuple[SheetLine, ...]:
    """Everything there is to put on it, in the order of the page."""
    found = paid(viewer)
    market = bands(viewer, found)
    chosen = set(row.sheet)
    return tuple(
        SheetLine(key, heading, text, detail, key in chosen, key.startswith(FOR_ME))
        for key, heading, text, detail in _lines(viewer, row, found, market)
    )


def _lines(viewer: Viewer, row: Negotiation, found: Paid, market: Bands) -> Iterator[tuple[str, str, str, str]]:
    band = market.best(row.market_id, row.currency)
    for (key, heading), figure in zip(_ASKED.items(), figures(row, band), strict=True):
        yield key, heading, f"{figure.amount} base a year", ""
        if figure.why:
            yield f"{key}_why", heading, figure.why, ""
        if figure.stands and key != "walk_away":
            yield f"{key}_stands", heading, figure.stands, ""
    yield from _others(viewer, row, found, market)


def _others(viewer: Viewer, row: Negotiation, found: Paid, market: Bands) -> Iterator[tuple[str, str, str, str]]:
    if found.is_paid:
        added_up = "; ".join(f"added up at {rate.dated}" for rate in found.by)
        yield "pay", "What I am paid", f"{money(found.base, found.currency)} base a year", added_up
        yield "total", "What I am paid", f"{money(found.total, found.currency)} in all", added_up
    for one in market.rows:
        if one.median is not None or one.is_open:
            yield f"band:{one.name}", "What the market pays", _band(one), _band_source(one)
    for win in queries.wins_of(viewer, row):
        when = win.win.happened_on.words if win.win.happened_on else ""
        detail = ", ".join(part for part in (win.win.result, when) if part)
        yield f"win:{win.win_id}", "What I bring", win.win.what, detail
    yield from _points(viewer, row, market)


def _points(viewer: Viewer, row: Negotiation, market: Bands) -> Iterator[tuple[str, str, str, str]]:
    points = market.gathered.get(row.market_id, []) if row.market_id else []
    for point in points[:MOST_POINTS]:
        key = "told" if point.kind in {"told", "recruiter"} else "point"
        yield f"{key}:{point.id}", "What others pay", _point(point), full_date(point.known_on)
    for offer in queries.offers(viewer):
        if offer.state in {"said", "written"}:
            amount = money(whole(base_a_year(offer.terms)), offer.currency)
            yield f"offer:{offer.pk}", "What I am offered", f"{offer.name}: {amount} base", offer.get_state_display()


def _band(one: Band) -> str:
    names = ("10th", "25th", "median", "75th", "90th")
    said = [
        f"{name} {money(whole(amount), one.currency) if amount is not None else 'above its publisher’s ceiling'}"
        for place, (name, amount) in enumerate(zip(names, one.amounts, strict=True))
        if amount is not None or one.is_above(place)
    ]
    return f"{one.name}: {', '.join(said)}"


def _band_source(one: Band) -> str:
    said = ", ".join(part for part in (one.where_from, one.period) if part)
    return f"{said}; brought over at {one.rate}" if one.rate else said


def _point(one: Gathered) -> str:
    about = ", ".join(part for part in (one.what, one.who) if part)
    return f"{about}: {one.pay}" if about else one.pay


def sheet(viewer: Viewer, row: Negotiation, lines: Sequence[SheetLine] | None = None) -> Sheet:
    """Of the lines that are ticked. Raises Refused while none is."""
    chosen = [one for one in (sheet_lines(viewer, row) if lines is None else lines) if one.is_in]
    if not chosen:
        raise Refused("Nothing is chosen for the sheet yet. Tick what goes on it.")
    sections: dict[str, dict[str, Any]] = {}
    for one in chosen:
        section = sections.setdefault(one.heading, {"heading": one.heading, "lines": []})
        section["lines"].append({"text": one.text, "detail": one.detail})
    title = row.what_for or "What I ask for"
    said = {
        "title": title,
        "author": viewer.name,
        "date": [viewer.today.year, viewer.today.month, viewer.today.day],
        "day": full_date(viewer.today),
        "sections": list(sections.values()),
    }
    return Sheet(title, _text(title, list(sections.values()), viewer.name), said)


def _text(title: str, sections: Sequence[dict[str, Any]], name: str) -> str:
    blocks = [title]
    for one in sections:
        lines = [f"- {line['text']}{' (' + line['detail'] + ')' if line['detail'] else ''}" for line in one["lines"]]
        blocks.append("\n".join([one["heading"], *lines]))
    return "\n\n".join([*blocks, name] if name else blocks) + "\n"
