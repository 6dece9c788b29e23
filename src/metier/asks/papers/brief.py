"""What its owner values, in which order, and what would serve it: one page for a manager, chosen line by line."""

from __future__ import annotations

from metier.accounts.access import Viewer
from metier.asks import queries
from metier.asks.papers.making import Paper
from metier.asks.queries.brief import Brief
from metier.core.errors import Refused
from metier.core.words import full_date

SUBJECT = "What I value in my work, in order"


def brief_paper(viewer: Viewer, brief: Brief | None = None) -> Paper:
    """Raises Refused while nothing is ranked or chosen."""
    found = brief or queries.brief(viewer)
    if found.ranking is None:
        raise Refused("Your priorities are not ranked yet. Rank all four first, under Direction.")
    if found.is_empty:
        raise Refused("Nothing is chosen for the brief yet. Tick what goes into it.")
    places = [
        {"rank": place.rank, "name": place.name, "meaning": place.meaning, "serving": list(place.serving)}
        for place in found.shown
    ]
    said = {
        "title": SUBJECT,
        "author": viewer.name,
        "date": [viewer.today.year, viewer.today.month, viewer.today.day],
        "day": full_date(viewer.today),
        "to": found.to,
        "opening": found.opening,
        "places": places,
        "of": len(found.places),
    }
    return Paper(found.to, SUBJECT, _text(viewer, found), "brief.typ", said)


def _text(viewer: Viewer, brief: Brief) -> str:
    blocks = [brief.opening] if brief.opening else []
    for place in brief.shown:
        lines = [f"{place.rank}. {place.name}", *([place.meaning] if place.meaning else [])]
        if place.serving:
            lines += ["What would serve it:", *(f"- {line}" for line in place.serving)]
        blocks.append("\n".join(lines))
    return "\n\n".join([*blocks, viewer.name] if viewer.name else blocks) + "\n"
