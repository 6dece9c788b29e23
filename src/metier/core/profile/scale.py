"""The scale of levels: O*NET's, from 0 to 7, with words of ours for each."""

from __future__ import annotations

LEAST, MOST = 0.0, 7.0
ANCHORS = (
    "Has no part of it",
    "Follows what others do in it",
    "Does simple cases, with help",
    "Does usual cases alone",
    "Does difficult cases alone",
    "Is asked by others when it is difficult",
    "Decides how it is done where they work",
    "Is known for it in the field",
)
OF_SKILL = (0.0, 1.0, 2.5, 3.5, 4.5, 5.5)
"""The level for each of the six words by which a skill of the record is judged (none, aware, working, practised, strong, leads). Each covers about a level."""


def anchor(level: float) -> str:
    """The words of the whole level nearest to one."""
    return ANCHORS[round(within(level))]


def within(level: float) -> float:
    """A level, kept on the scale."""
    return min(max(level, LEAST), MOST)


def to_a_tenth(level: float) -> float:
    """A level as levels are said: who says the level that is asked has it, and what is shown as the same is."""
    return round(level, 1)
