"""Comparing what a file says with what the record has."""

from __future__ import annotations

from collections.abc import Sequence

from metier.core.exchange.comparison import Comparison
from metier.core.exchange.facts import Fact


def match(existing: Sequence[tuple[str, Fact]], incoming: Sequence[Fact]) -> Comparison:
    """Compare incoming facts with the record's `(id, fact)` pairs."""
    raise NotImplementedError
