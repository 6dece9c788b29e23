"""A finished review on paper: the same words as its document."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

from metier.accounts.access import Viewer
from metier.core.charts import tone
from metier.core.words import full_date
from metier.reviews.models import Review
from metier.reviews.queries import document
from metier.reviews.queries.document import Document
from metier.reviews.queries.where import Went, against, share
from metier.ui.paper import pdf

SOURCE = Path(__file__).parent / "typst" / "review.typ"
TICKS = "Bar: hours put in. Tick: the plan as it stood when the period began."
STEPS = ("moved", "stalled", "where", "direction", "next")


def review_pdf(viewer: Viewer, row: Review) -> bytes:
    """An archivable, tagged PDF (PDF/A-2a) of what was signed off; always the same, on one machine where letters are rare."""
    return pdf(SOURCE, "review", data(document.document(viewer, row)), note="note", standard="a-2a")


def data(found: Document) -> dict[str, Any]:
    """What is on the pages, in words. Any: it becomes JSON."""
    day = document.finished_on(found)
    said = {
        name: value for name, value in asdict(found).items() if name not in ("rows", "answers", "by_goal", "next_name")
    }
    named = f"{found.title}, {found.span}"
    return said | {
        "name": f"{named}, {found.owner}" if found.owner else named,
        "description": f"{found.title} of {found.span}: what moved, what stalled, where the hours went, what was decided.",
        "date": [day.year, day.month, day.day] if day else None,
        "finished": full_date(day) if day else "",
        "footer": ", ".join(part for part in (found.owner, named) if part),
        "rows": [_row(row, _top(found.rows)) for row in found.rows],
        "rows-note": TICKS if any(row.planned is not None for row in found.rows) else "",
        "next-name": found.next_name,
        "words": {step: [asdict(one) for one in found.words_at(step)] for step in STEPS},
        "note": "",
    }


def _top(rows: tuple[Went, ...]) -> float:
    most = max([part for row in rows for part in (row.percent, row.planned or 0)], default=0)
    return most * 1.15 if most else 1


def _row(row: Went, top: float) -> dict[str, Any]:
    return {
        "name": f"{row.rank}  {row.name}" if row.rank else row.name,
        "tone": tone(row.rank),
        "width": min(100 * row.percent / top, 100),
        "tick": min(100 * row.planned / top, 100) if row.planned is not None else None,
        "figure": " ".join(part for part in (share(row), against(row)) if part),
    }
