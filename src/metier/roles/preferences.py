"""What a career keeps of how it wants to be asked about its gaps."""

from __future__ import annotations

from metier.accounts.access import Viewer

ON_TODAY = "gaps-on-today"


def asks_on_today(viewer: Viewer) -> bool:
    """Whether Today asks again about a gap that was left undecided."""
    return viewer.career.preferences.get(ON_TODAY) is not False
