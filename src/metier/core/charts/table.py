"""The numbers of a figure, for those who read rather than look."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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

    @property
    def cells(self) -> Iterator[list[tuple[str, bool]]]:
        """Each row as cells that know whether they are numbers."""
        for row in self.rows:
            yield [(cell, column.is_number) for cell, column in zip(row, self.columns, strict=True)]
