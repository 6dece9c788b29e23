"""Bars in tables and lists: decoration beside the figure that carries the value."""

from __future__ import annotations

from collections.abc import Sequence

from metier.core.charts.drawing import Dot, Drawing, Line, Mark, Rect


def _small(height: float, marks: Sequence[Mark], css_class: str) -> Drawing:
    return Drawing("", height, "", "", tuple(marks), css_class)


def _within(percent: float) -> float:
    return min(max(percent, 0.0), 100.0)


def bar(percent: float, tone: str = "s1", height: float = 8, marker: float | None = None) -> Drawing:
    """A share of a track; `marker` is a second share, shown by a tick."""
    marks: list[Mark] = [Rect(0, 0, 100, height, "track"), Rect(0, 0, _within(percent), height, f"fill {tone}")]
    if marker is not None:
        marks.append(Line(_within(marker), -3, _within(marker), height + 3, "marker"))
    return _small(height, marks, "meter")


def planned_actual(planned: float | None, actual: float, tone: str, top: float) -> Drawing:
    """What was done as a bar, what was planned, if it was, as a tick; `top` is the figure at the right edge."""
    scale = 100 / top if top > 0 else 0
    marks: list[Mark] = [Rect(0, 1, _within(actual * scale), 14, f"fill {tone}")]
    if planned is not None:
        wanted = _within(planned * scale)
        marks.append(Line(wanted, -3, wanted, 19, "marker"))
    return _small(16, marks, "")


def cells(value: int, most: int = 5) -> Drawing:
    """A level as filled cells."""
    step = 100 / most
    return _small(
        14, [Rect(i * step, 4, step * 0.92, 9, f"cell {'have' if i < value else 'none'}") for i in range(most)], "level"
    )


def dots(value: int, most: int = 3) -> Drawing:
    """How much something matters, as small filled squares."""
    step = 100 / (most - 0.22)
    return _small(
        8, [Rect(i * step, 0, step * 0.78, 8, f"cell {'have' if i < value else 'none'}") for i in range(most)], "dots"
    )


def spark(values: Sequence[float], height: float = 22) -> Drawing:
    """The course of a figure, ending in a dot. Long series are thinned; one value is a dot, none is nothing."""
    kept = _thinned(values, 60)
    if not kept:
        return _small(height, [], "spark")
    low, high = min(kept), max(kept)
    step = 96 / max(len(kept) - 1, 1)

    def y(value: float) -> float:
        return height / 2 if high == low else 3 + (height - 6) * (1 - (value - low) / (high - low))

    marks: list[Mark] = [
        Line(i * step, y(kept[i]), (i + 1) * step, y(kept[i + 1]), "trend") for i in range(len(kept) - 1)
    ]
    marks.append(Dot(96, y(kept[-1]), 2.5, "dot"))
    return _small(height, marks, "spark")


def _thinned(values: Sequence[float], most: int) -> list[float]:
    if len(values) <= most:
        return list(values)
    return [values[round(i * (len(values) - 1) / (most - 1))] for i in range(most)]
