"""What one line says: time or money put in, a win, a task, somebody met, or a thought. Nothing is lost."""

from metier.core.capture.days import day_said
from metier.core.capture.entries import Entry, Met, Thought, Time, ToDo, Win
from metier.core.capture.marks import PURPOSES, tags_in, without_tags
from metier.core.capture.people import how_they_talked, names_in, names_in_small, what_was_said, with_capitals
from metier.core.capture.reading import LONGEST, MOST_MINUTES_A_DAY, read

__all__ = [
    "LONGEST",
    "MOST_MINUTES_A_DAY",
    "PURPOSES",
    "Entry",
    "Met",
    "Thought",
    "Time",
    "ToDo",
    "Win",
    "day_said",
    "how_they_talked",
    "names_in",
    "names_in_small",
    "read",
    "tags_in",
    "what_was_said",
    "with_capitals",
    "without_tags",
]
