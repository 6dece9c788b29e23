"""How close people are, told from when they talked. Their owner's own word goes before it.

What is known: Granovetter (1973) told ties apart by how often people meet: often, at least twice a week; occasionally, more than once a year
but less than twice a week; rarely, once a year or less. In five years of experiments with twenty million people, Rajkumar et al. (2022,
Science 377:1304) found that moderately weak ties lead to more new jobs than strong ones, and than the weakest. Levin, Walter and Murnighan
(2011) had people turn again to somebody they had once been close to and not talked to for three years: what they heard was of more use
than what those they talked to now could say.

The rule is ours, and so are its thresholds, for a record of talks holds fewer meetings than a life does:

- strong: 24 talks and more in the last twelve months, two a month;
- moderate: 6 to 23;
- moderately weak: 2 to 5, the lower part of “occasionally”;
- dormant: at most one, after 3 talks and more before, the last of all at least a year ago: begun at one year and not at three,
  while there is still something to wake;
- weak: everybody else.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

STRONG, MODERATE, MODERATELY_WEAK = 24, 6, 2
ONCE_CLOSE = 3
YEAR = timedelta(days=365)
QUIET = frozenset(("dormant", "moderately-weak"))
"""The ties that rotation keeps places for."""


@dataclass(frozen=True, slots=True)
class Talks:
    """How many talks there were in the last twelve months and ever, and the day of the last."""

    in_year: int = 0
    ever: int = 0
    last: date | None = None


def tie(talks: Talks, today: date) -> str:
    """`strong`, `moderate`, `moderately-weak`, `weak` or `dormant`."""
    if talks.in_year >= STRONG:
        return "strong"
    if talks.in_year >= MODERATE:
        return "moderate"
    if talks.in_year >= MODERATELY_WEAK:
        return "moderately-weak"
    if talks.ever >= ONCE_CLOSE and talks.last is not None and talks.last <= year_before(today):
        return "dormant"
    return "weak"


def year_before(today: date) -> date:
    """The first day that is no longer of the last twelve months."""
    return today - YEAR


def tie_said(talks: Talks) -> str:
    """On what a tie stands: `2 talks in twelve months, 9 in all`."""
    if not talks.ever:
        return "no talk is logged"
    year = f"{talks.in_year:,}" if talks.in_year else "none"
    return f"{year} of {talks.ever:,} {'talk' if talks.ever == 1 else 'talks'} in the last twelve months"
