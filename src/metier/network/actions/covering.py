"""What coverage asks for beside target roles and postings."""

from __future__ import annotations

from collections.abc import Iterable

from metier.accounts.access import Viewer
from metier.accounts.actions import set_preference
from metier.accounts.facts import one_line
from metier.core.errors import Refused, Where
from metier.core.letters import plain
from metier.network.preferences import AREAS, LONGEST_AREA, MOST_AREAS


def name_areas(viewer: Viewer, said: Iterable[str]) -> tuple[str, ...]:
    """Keep the places, trades and employers of these names, each once. Raises Refused."""
    found: dict[str, str] = {}
    for name in (one_line(each) for each in said):
        if name:
            found.setdefault(plain(name), name)
    if len(found) > MOST_AREAS:
        raise Refused(f"Name at most {MOST_AREAS}: the page is to be read.", Where(field="areas"))
    for name in found.values():
        if not 2 <= len(name) <= LONGEST_AREA:
            raise Refused(
                f"“{name}” is too short or too long. Use 2 to {LONGEST_AREA} characters.", Where(field="areas")
            )
    set_preference(viewer, AREAS, "\n".join(found.values()) or None)
    return tuple(found.values())
