"""What was received and what was given, to both sides of a line, as the table of people has it."""

from __future__ import annotations

from metier.core.charts.drawing import Drawing, Line, Rect, Text

STEP, REACH, MIDDLE = 5.0, 40.0, 50.0


def balance(received: int, given: int, most: int = 0) -> Drawing:
    """Received to the left, given to the right, each with its figure. `most` is the largest of all rows, so that they are of one scale."""
    step = min(STEP, REACH / max(most, received, given, 1))
    left, right = round(MIDDLE - received * step, 3), round(MIDDLE + given * step, 3)
    marks = (
        Rect(left, 4, round(received * step, 3), 10, "fill s3"),
        Rect(MIDDLE, 4, round(given * step, 3), 10, "fill s1"),
        Line(MIDDLE, 0, MIDDLE, 18, "axis"),
        Text(left, 13, f"{received:,}", "tick", "end", -5),
        Text(right, 13, f"{given:,}", "tick", "start", 5),
    )
    return Drawing("", 18, "", "", marks, "balance")
