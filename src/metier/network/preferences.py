"""What a career keeps of how its network is looked at."""

from __future__ import annotations

from metier.accounts.access import Viewer

AREAS = "coverage-areas"
MOST_AREAS, LONGEST_AREA = 12, 60


def areas(viewer: Viewer) -> tuple[str, ...]:
    """Places, trades and employers that coverage asks for beside target roles and postings, as their owner named them."""
    kept = viewer.career.preferences.get(AREAS)
    return tuple(line for line in str(kept).split("\n") if line)[:MOST_AREAS] if kept else ()
