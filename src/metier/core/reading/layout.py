"""A document as its reader sees it, apart from its format: lines in reading order, each of runs with their look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

MOST_LINES = 20_000  # of a document
LONGEST_LINE = 4_000  # letters


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a line in one look. `is_apart` when a gap or a tab is before it. `size` is in points, or 0 when nobody says."""

    text: str
    bold: bool = False
    italic: bool = False
    size: float = 0.0
    is_apart: bool = False
    x: float = 0.0
    end: float = 0.0


def at_the_start(runs: Sequence[Run]) -> tuple[Run, ...]:
    """These runs where a line begins: the first stands apart from nothing."""
    return (replace(runs[0], is_apart=False), *runs[1:])


@dataclass(frozen=True, slots=True)
class Line:
    """One line. `number` counts from 1 through the document; `level` is that of a heading the document itself marks, or 0.

    `gap` is the space above, in line heights; `column` tells lines apart that stand beside each other; `links` are addresses behind it.
    """

    number: int
    runs: tuple[Run, ...]
    page: int = 1
    column: int = 0
    gap: float = 0.0
    level: int = 0
    is_bullet: bool = False
    is_full: bool = False
    links: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """All of it, runs that stand apart with a tab between."""
        return "".join(("\t" if run.is_apart and at else "") + run.text for at, run in enumerate(self.runs))

    @property
    def apart(self) -> int:
        """Which run is the first that stands apart from those before it, or 0."""
        return next((at for at, run in enumerate(self.runs) if at and run.is_apart), 0)

    @property
    def x(self) -> float:
        return self.runs[0].x if self.runs else 0.0

    @property
    def size(self) -> float:
        """That of most of its letters."""
        sizes: dict[float, int] = {}
        for run in self.runs:
            sizes[run.size] = sizes.get(run.size, 0) + len(run.text)
        return max(sizes, key=lambda size: (sizes[size], size), default=0.0)

    @property
    def is_bold(self) -> bool:
        """Whether all of its letters are."""
        lettered = [run for run in self.runs if any(map(str.isalnum, run.text))]
        return bool(lettered) and all(run.bold for run in lettered)

    @property
    def is_italic(self) -> bool:
        lettered = [run for run in self.runs if any(map(str.isalnum, run.text))]
        return bool(lettered) and all(run.italic for run in lettered)


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole document."""

    lines: tuple[Line, ...]
