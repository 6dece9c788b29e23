"""Where the words of a bar go: right of it, else left of it, else above it; never over the edge."""

from __future__ import annotations

from dataclasses import dataclass

from metier.core.charts.drawing import Text
from metier.core.charts.measure import shortened, width

GAP = 8
LIFT = 16


@dataclass(frozen=True, slots=True)
class Placed:
    """A label around a bar whose middle is at 0, and the room that both take together, in per cent."""

    text: Text
    left: float
    right: float
    is_above: bool = False


def beside(left: float, right: float, words: str, note: str = "", *, pixels: float = 800, after: float = 0) -> Placed:
    """The label of a bar from `left` to `right` per cent in a drawing `pixels` wide or wider; `after` is what stands past its end."""
    per_pixel = 100 / pixels
    behind = width(" " + note) if note else 0
    full = (width(words) + behind) * per_pixel
    gap = GAP + after
    if right + full + gap * per_pixel <= 100:
        return Placed(
            Text(right, 4, words, "halo task-label", "start", gap, note), left, right + full + gap * per_pixel
        )
    if left - full - GAP * per_pixel >= 0:
        return Placed(Text(left, 4, words, "halo task-label", "end", -GAP, note), left - full - GAP * per_pixel, right)
    said, starts = words, True
    if left + full > 100:
        starts = 100 - left >= right
        room = (100 - left if starts else right) / per_pixel
        said = shortened(words, max(room - behind, 0))
        full = (width(said) + behind) * per_pixel
    if starts:
        return Placed(
            Text(left, 4 - LIFT, said, "halo task-label", "start", 0, note),
            left,
            max(right, left + full),
            is_above=True,
        )
    return Placed(
        Text(right, 4 - LIFT, said, "halo task-label", "end", 0, note),
        min(left, max(right - full, 0)),
        right,
        is_above=True,
    )


def row_tops(placed: list[Placed], rows: list[int], height: float) -> list[float]:
    """The top of each row, and last the foot of all: a row with a label above its bar is higher."""
    heights = [height] * (max(rows) + 1 if rows else 0)
    for one, row in zip(placed, rows, strict=True):
        if one.is_above:
            heights[row] = height + LIFT
    tops = [0.0]
    for one_height in heights:
        tops.append(tops[-1] + one_height)
    return tops
