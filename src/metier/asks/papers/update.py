"""An update on a page: the lines that were ticked, part by part, each problem with the solution that is proposed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from metier.accounts.access import Viewer
from metier.asks import queries
from metier.asks.choices import UpdatePart
from metier.asks.models import ManagerUpdate, UpdateLine
from metier.asks.papers.making import Paper
from metier.core.errors import Refused
from metier.core.words import day_and_month, full_date


def update_paper(viewer: Viewer, update: ManagerUpdate, lines: Iterable[UpdateLine] | None = None) -> Paper:
    """Of its lines, which are read where they are not given. Raises Refused while none is ticked."""
    rows = [row for row in (queries.lines(viewer, update) if lines is None else lines) if row.is_in]
    if not rows:
        raise Refused("There is nothing in it yet. Tick or write a line, or skip this one.")
    parts = _parts(rows)
    subject = f"Update, {period(update)}"
    said = {
        "title": subject,
        "author": viewer.name,
        "date": [viewer.today.year, viewer.today.month, viewer.today.day],
        "to": update.to,
        "opening": update.opening,
        "closing": update.closing,
        "parts": parts,
    }
    return Paper(update.to, subject, _text(viewer, update, parts), "update.typ", said)


def period(update: ManagerUpdate) -> str:
    """`18 September to 1 October 2026`, `12 to 25 November 2026`."""
    starts, ends = update.starts, update.ends
    if starts == ends:
        return full_date(ends)
    if (starts.year, starts.month) == (ends.year, ends.month):
        return f"{starts.day} to {full_date(ends)}"
    return f"{day_and_month(starts) if starts.year == ends.year else full_date(starts)} to {full_date(ends)}"


def _parts(rows: list[UpdateLine]) -> list[dict[str, Any]]:
    return [
        {
            "heading": str(part.label),
            "lines": [{"text": row.text, "proposal": row.proposal} for row in rows if row.part == part],
        }
        for part in UpdatePart
        if any(row.part == part for row in rows)
    ]


def _text(viewer: Viewer, update: ManagerUpdate, parts: list[dict[str, Any]]) -> str:
    blocks = [update.opening] if update.opening else []
    for part in parts:
        lines = [part["heading"]]
        for line in part["lines"]:
            lines.append(f"- {line['text']}")
            lines += [f"  I propose: {line['proposal']}"] if line["proposal"] else []
        blocks.append("\n".join(lines))
    blocks += [update.closing] if update.closing else []
    return "\n\n".join([*blocks, viewer.name] if viewer.name else blocks) + "\n"
