"""The numbers of a figure, for those who read rather than look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    label: str
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class FigureTable:
    """The first cell of a row is its heading."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]

    @classmethod
    def of(
        cls, caption: str, labels: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[str] = ()
    ) -> FigureTable:
        """From labels and rows; `numbers` are the labels of the columns set to the right."""
        return cls(
            caption, tuple(Column(label, label in numbers) for label in labels), tuple(tuple(row) for row in rows)
        )
