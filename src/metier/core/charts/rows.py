"""Things with a length, put into as few rows as will hold them without overlap."""

from __future__ import annotations

from collections.abc import Sequence


def packed(extents: Sequence[tuple[float, float]], gap: float = 1.0) -> list[int]:
    """The row of each extent (left, right), taken in their order: the first row whose last thing ends early enough."""
    ends: list[float] = []
    found: list[int] = []
    for left, right in extents:
        row = next((number for number, end in enumerate(ends) if end + gap <= left), len(ends))
        if row == len(ends):
            ends.append(right)
        else:
            ends[row] = right
        found.append(row)
    return found
