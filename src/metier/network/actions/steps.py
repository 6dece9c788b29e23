"""What taking in and telling share of a step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Protocol

from metier.accounts.access import Viewer
from metier.core.errors import Refused
from metier.network.carddav.http import Server
from metier.network.models import AddressBook

PIECE = 50  # cards in one question
FEW = 10  # so many may always go


class Running(Protocol):
    """A step that runs."""

    viewer: Viewer
    book: AddressBook
    server: Server
    stops: Callable[[], bool]
    watch: Callable[[str, int, int], None]
    agreed: bool
    counts: Counter[str]
    said: list[str]


def refuse_very_many(step: Running, gone: int, there: int, what: str) -> None:
    """Raises Refused when more than half would go at once, and nobody agreed to that: a server that lost its cards says the same."""
    if gone > FEW and gone * 2 > there and not step.agreed:
        raise Refused(
            f"{gone:,} of {there:,} people {what}. Nothing was removed. If that is right, say that very many may go, and keep in step again."
        )
