"""Charts as geometry: typed facts in, a Drawing of plain marks out."""

from metier.core.charts.drawing import Dot, Drawing, Glyph, Line, Link, Mark, Rect, Text
from metier.core.charts.small import bar, cells, planned_actual, spark
from metier.core.charts.table import Column, FigureTable

__all__ = [
    "Column",
    "Dot",
    "Drawing",
    "FigureTable",
    "Glyph",
    "Line",
    "Link",
    "Mark",
    "Rect",
    "Text",
    "bar",
    "cells",
    "planned_actual",
    "spark",
]
