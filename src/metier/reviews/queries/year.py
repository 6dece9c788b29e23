"""The corrections of a period, as a review tells them."""

from __future__ import annotations

from metier.accounts.access import Viewer
from metier.core.periods import Period
from metier.core.words import count
from metier.reviews.queries.course import CourseCorrection, Kind, corrections_between
from metier.reviews.queries.lines import Line, brief

KINDS: tuple[Kind, ...] = ("goal", "ranking", "ambition", "life")
MOST = 20


def corrections_of(viewer: Viewer, period: Period) -> tuple[Line, ...]:
    """The latest of goals and of direction, oldest first, after how many came before them."""
    found = corrections_between(viewer, period.starts, period.ends, KINDS)
    lines = [_line(viewer, one) for one in reversed(found[:MOST])]
    if len(found) > MOST:
        said = f"{count(len(found) - MOST, 'correction')} earlier in the period"
        lines.insert(0, Line(said, place=("reviews:corrections",)))
    return tuple(lines)


def _line(viewer: Viewer, one: CourseCorrection) -> Line:
    facts = "; ".join(f"{change.label.lower()} {change.before} to {change.after}" for change in one.changes)
    because = ". ".join(text for text in (facts.removesuffix("."), one.reason) if text)
    return Line(f"{one.said}: {one.title}", because, brief(viewer.career.day_of(one.at)), place=one.place)
