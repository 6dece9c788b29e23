"""A layout as it comes back from the process that made it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from metier.core.reading.layout import Layout, Line, Run


def layout_from(said: Mapping[str, Any]) -> Layout:  # JSON of `asdict(Layout)`
    """The layout that `asdict` made plain."""
    lines = tuple(
        Line(**{**line, "runs": tuple(Run(**run) for run in line["runs"]), "links": tuple(line["links"])})
        for line in said["lines"]
    )
    return Layout(lines, int(said["pages"]))
