"""A layout as it comes back from the process that made it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from metier.core.reading.layout import LONGEST_LINE, MOST_LINES, Layout, Line, Run


def layout_from(said: Mapping[str, Any]) -> Layout:  # JSON of `asdict(Layout)`
    """The layout that `asdict` made plain."""
    return Layout(
        tuple(
            Line(**{**line, "runs": _runs(line["runs"]), "links": tuple(line["links"])})
            for line in said["lines"][:MOST_LINES]
        )
    )


def _runs(said: Sequence[Mapping[str, Any]]) -> tuple[Run, ...]:  # JSON
    """Runs, as long as a line of text may be."""
    room = LONGEST_LINE
    runs: list[Run] = []
    for run in said:
        if room > 0:
            runs.append(Run(**{**run, "text": run["text"][:room]}))
            room -= len(run["text"])
    return tuple(runs)
