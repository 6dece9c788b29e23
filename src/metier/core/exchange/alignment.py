"""Guessing where a row with too many cells has its stray comma."""

from __future__ import annotations

from collections.abc import Sequence

from metier.core.errors import Refused
from metier.core.exchange.headings import Heading
from metier.core.exchange.spoken_dates import read_date
from metier.core.exchange.tables import Shape, Table


def has_shape(text: str, shape: Shape | None) -> bool:
    """Whether a cell can be what its column holds; an empty one always can."""
    if not text or shape is None:
        return True
    if shape == "date":
        return is_date(text)
    return "@" in text if shape == "email" else "." in text and " " not in text


def is_date(text: str) -> bool:
    try:
        read_date(text)
    except Refused:
        return False
    return True


def merged_column(cells: Sequence[str], heading: Heading, table: Table) -> int | None:
    """The only column that a stray comma can be in, as its index; None when it cannot be told.

    Columns with a shape (dates, addresses) must fit. Where several are left, a comma with a space behind it is one in a text.
    """
    extra = len(cells) - heading.width
    fitting = [at for at in range(heading.width) if _fits(merge(cells, at, extra, heading.delimiter), heading, table)]
    if len(fitting) > 1:
        fitting = [at for at in fitting if all(cell.startswith(" ") for cell in cells[at + 1 : at + extra + 1])]
    return fitting[0] if len(fitting) == 1 else None


def merge(cells: Sequence[str], at: int, extra: int, delimiter: str) -> list[str]:
    """The cells with those from `at` on joined back into one."""
    return [*cells[:at], delimiter.join(cells[at : at + extra + 1]), *cells[at + extra + 1 :]]


def _fits(cells: Sequence[str], heading: Heading, table: Table) -> bool:
    return all(
        has_shape(cell.strip(), table.shapes.get(field)) for field, cell in zip(heading.fields, cells, strict=True)
    )
