"""The corrections of a period: what changed of any goal, when, from what to what, and why."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from metier.accounts.access import Viewer
from metier.core.periods import Period
from metier.core.words import count
from metier.direction import queries as direction
from metier.direction.choices import PRIORITY_NAMES
from metier.plan import queries as plan
from metier.reviews.queries.lines import Line, brief

MOST = 20


def corrections_of(viewer: Viewer, period: Period) -> tuple[Line, ...]:
    """The latest, oldest first, after how many came before them; then the rankings of the period."""
    zone = ZoneInfo(viewer.career.time_zone)
    first = datetime.combine(period.starts, time(), zone)
    end = datetime.combine(period.ends + timedelta(days=1), time(), zone)
    found = plan.corrections_between(viewer, first, end)
    lines = [
        Line(
            goal.title,
            "; ".join(f"{change.label.lower()} {change.before} to {change.after}" for change in one.changes)
            + (f". {one.reason}" if one.reason else ""),
            brief(one.on),
            place=("plan:goal", str(goal.pk)),
        )
        for goal, one in found[-MOST:]
    ]
    if len(found) > MOST:
        lines.insert(0, Line(f"{count(len(found) - MOST, 'correction')} earlier in the period", place=("plan:goals",)))
    return (*lines, *_rankings(viewer, period))


def _rankings(viewer: Viewer, period: Period) -> tuple[Line, ...]:
    ranked = [one for one in direction.rankings(viewer, MOST) if period.starts <= one.ranked_on <= period.ends]
    return tuple(
        Line(
            "Ranked: " + ", ".join(PRIORITY_NAMES[code].lower() for code in one.order),
            one.reason,
            brief(one.ranked_on),
            place=("direction:priorities",),
        )
        for one in reversed(ranked)
    )
