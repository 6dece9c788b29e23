"""Under which position a win stands."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from metier.accounts.access import Viewer, visible
from metier.core.exchange.employers import employer_key
from metier.record.models import Position, Win


def stands_under(win: Win, positions: Sequence[Position]) -> UUID | None:
    """The position a win belongs to: its own; else the only one that was held on its whole date; of several, the only one at whom it was for.

    None where it is none of these.
    """
    if any(position.pk == win.position_id for position in positions):
        return win.position_id
    held = held_on(win, positions)
    if len(held) > 1 and win.for_whom:
        held = [one for one in held if employer_key(one.employer) == employer_key(win.for_whom)]
    return held[0].pk if len(held) == 1 else None


def held_on(win: Win, positions: Sequence[Position]) -> list[Position]:
    """The positions that were held on the whole date of a win; none where it has no date."""
    when = win.happened_on
    return [
        position
        for position in positions
        if when
        and position.starts
        and position.starts.first <= when.first
        and (position.ends is None or when.last <= position.ends.last)
    ]


def several_held(viewer: Viewer, win: Win) -> list[Position]:
    """The positions a win could stand under, where there is more than one and nothing says which; else none."""
    positions = list(visible(viewer, Position))
    held = held_on(win, positions)
    return held if len(held) > 1 and stands_under(win, positions) is None else []
