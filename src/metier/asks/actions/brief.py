"""The brief of priorities: chosen line by line."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from metier.accounts.access import Viewer
from metier.asks import queries
from metier.asks.models import PriorityBrief
from metier.asks.queries.brief import BriefLine
from metier.core.errors import Refused, Where
from metier.direction.choices import Priority

LONGEST_LINE, MOST_LINES = 300, 40


@transaction.atomic
def choose_brief(viewer: Viewer, lines: Sequence[BriefLine], *, to: str = "", opening: str = "") -> PriorityBrief:
    """Exactly these lines are in the brief; none empties it. Raises Refused."""
    said = [BriefLine(one.priority, one.part, one.key, " ".join(one.text.split())) for one in lines]
    kept = [one for one in said if one.text]
    if len(kept) > MOST_LINES:
        raise Refused(f"A page holds {MOST_LINES} lines at most. Choose fewer.")
    for one in kept:
        if one.priority not in Priority.values:
            raise Refused(f"“{one.priority}” is not a priority. Use one of {', '.join(Priority.values)}.")
        if len(one.text) > LONGEST_LINE:
            raise Refused(f"A line is longer than {LONGEST_LINE} characters. Say it shorter.", Where(field=one.name))
    row = queries.kept_brief(viewer) or PriorityBrief(career=viewer.career, created_at=viewer.now)
    row.to, row.opening = " ".join(to.split()), opening.strip()
    for name, most in (("to", 200), ("opening", 1_000)):
        if len(getattr(row, name)) > most:
            raise Refused(f"This is longer than {most:,} characters. Say it shorter.", Where(field=name))
    row.lines = [{"priority": one.priority, "part": one.part, "key": one.key, "text": one.text} for one in kept]
    row.changed_at = viewer.now
    row.save()
    return row
