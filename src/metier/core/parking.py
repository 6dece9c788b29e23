"""A career at rest: which review looks back on the time away."""

from __future__ import annotations

from datetime import date, timedelta

LONGEST = timedelta(days=5 * 366)
ASKS_AGAIN = timedelta(days=182)
"""After which a career that waits for an event alone wakes, so that none sleeps for ever."""
ASKED_FOR = timedelta(days=28)
"""How long after it woke a career asks for the review of its time away; then the usual rhythm is enough."""

_COVERS = (("weekly", 7), ("monthly", 31), ("quarterly", 92))


def review_after(parked_on: date, woke_on: date) -> str:
    """The shortest kind of review whose period is as long as the time away: `weekly`, `monthly`, `quarterly` or `yearly`."""
    days = (woke_on - parked_on).days
    return next((kind for kind, longest in _COVERS if days <= longest), "yearly")
