"""The occupations of the library that somebody works in, by what their positions were matched to."""

from __future__ import annotations

from dataclasses import dataclass

from metier.accounts.access import Viewer


@dataclass(frozen=True, slots=True)
class OwnWork:
    """An occupation, and the position that it was matched to."""

    code: str
    title: str
    position: str
    is_current: bool


def own_work(viewer: Viewer) -> list[OwnWork]:
    """The newest position first."""
    return []
