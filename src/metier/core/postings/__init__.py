"""Postings: what one says, what it asks for, and what a record has of it."""

from metier.core.postings.asked import Asked
from metier.core.postings.compared import Compared, Comparison, Match, State, Thing
from metier.core.postings.library import Library, Row, Said
from metier.core.postings.matching import Comparing, compare

__all__ = [
    "Asked",
    "Compared",
    "Comparing",
    "Comparison",
    "Library",
    "Match",
    "Row",
    "Said",
    "State",
    "Thing",
    "compare",
]
