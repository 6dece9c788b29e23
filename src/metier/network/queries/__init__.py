"""Reads of the network that other areas ask; every function takes the viewer. What one page or command needs is imported from its own module."""

from metier.network.queries.favours import balances
from metier.network.queries.people import Nobody, Which, candidates, people, person, person_named

__all__ = [
    "Nobody",
    "Which",
    "candidates",
    "people",
    "person",
    "person_named",
    "balances",
]
