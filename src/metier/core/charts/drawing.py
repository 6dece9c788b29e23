"""A drawing as plain marks, for whoever draws it: SVG on a page, typst in a PDF.

Across, positions are per cent of the width; down, pixels from the top. So a drawing is fluid while type and strokes keep their size.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, Literal

Anchor = Literal["start", "middle", "end"]
Shape = Literal["diamond", "arrow", "onward", "back", "warning", "need"]

# Outlines in pixels around the point where the mark is placed.
SHAPES: dict[Shape, str] = {
    "diamond": "M0-5 5 0 0 5-5 0Z",
    "arrow": "M-5-3 0 0-5 3Z",
    "onward": "M-9-4-4 0-9 4",
    "back": "M9-4 4 0 9 4",
    "warning": "M0-4 4.5 4-4.5 4Z",
    "need": "M0 17V1.5M-4 1.5H4",
}


@dataclass(frozen=True, slots=True)
class Rect:
    x: float
    y: float
    width: float
    height: float
    css_class: str
    radius: float = 0


@dataclass(frozen=True, slots=True)
class Line:
    x1: float
    y1: float
    x2: float
    y2: float
    css_class: str


@dataclass(frozen=True, slots=True)
class Dot:
    """A circle; the radius is in pixels."""

    x: float
    y: float
    radius: float
    css_class: str


@dataclass(frozen=True, slots=True)
class Glyph:
    """A small outline of fixed size at a place."""

    x: float
    y: float
    shape: Shape
    css_class: str


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text on its baseline; `dx` shifts it by pixels, `note` follows in the lighter tone."""

    x: float
    y: float
    text: str
    css_class: str = ""
    anchor: Anchor = "start"
    dx: float = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Marks that lead to a page of Metier; the label says what and when, for those who hear it."""

    href: str
    label: str
    marks: tuple[Rect | Line | Dot | Glyph | Text, ...]


Mark = Rect | Line | Dot | Glyph | Text | Link


@dataclass(frozen=True, slots=True)
class Drawing:
    """Marks in the order in which they are painted. Without a title it is decoration beside words that carry the value."""

    id: str
    height: float
    title: str
    description: str
    marks: tuple[Mark, ...]
    css_class: str = ""

    @property
    def has_links(self) -> bool:
        return any(isinstance(mark, Link) for mark in self.marks)

    def as_data(self) -> list[dict[str, Any]]:
        """The marks as JSON knows them, each with its `kind`; a glyph has its outline as `path`."""
        return [_data(mark) for mark in self.marks]


def _data(mark: Mark) -> dict[str, Any]:
    if isinstance(mark, Link):
        return {"kind": "link", "href": mark.href, "label": mark.label, "marks": [_data(part) for part in mark.marks]}
    data = {"kind": type(mark).__name__.lower(), **asdict(mark)}
    if isinstance(mark, Glyph):
        data["path"] = SHAPES[mark.shape]
    return data
