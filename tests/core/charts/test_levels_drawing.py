"""Levels as cells, and the course of a fit."""

from datetime import date

import pytest

from metier.core.charts import FitOn, Glyph, Line, Rect, fit_course, level
from metier.core.charts.drawing import Drawing


def widths(drawing: Drawing, css_class: str) -> float:
    return sum(mark.width for mark in drawing.marks if isinstance(mark, Rect) and mark.css_class == f"cell {css_class}")


@pytest.mark.parametrize(
    ("have", "need", "shares"), [(2.5, 4.0, (2.5, 1.5, 0)), (5.0, 3.5, (3.5, 0, 1.5)), (0.0, 7.0, (0, 7, 0))]
)
def test_what_is_there_missing_and_more_add_up(have: float, need: float, shares: tuple[float, float, float]) -> None:
    drawing = level(have, 1.0, need)
    for css_class, share in zip(("have", "gap", "more"), shares, strict=True):
        assert widths(drawing, css_class) == pytest.approx(share * 92 / 7)
    assert [mark.shape for mark in drawing.marks if isinstance(mark, Glyph)] == ["need"]


def test_uncertainty_is_a_line_that_stays_on_the_scale() -> None:
    lines = [mark for mark in level(6.5, 2.0).marks if isinstance(mark, Line)]
    assert max(line.x2 for line in lines) <= 100
    assert lines[0].x1 < lines[0].x2
    assert not any(isinstance(mark, Glyph) for mark in level(6.5, 2.0).marks)


def test_a_course_says_where_it_began_and_where_it_is() -> None:
    found = [FitOn(date(2026, 1, 1), 0.5, 0.4, 0.6), FitOn(date(2026, 10, 1), 0.62, 0.5, 0.7)]
    drawing = fit_course("fit", found, date(2026, 10, 1))
    assert "From 50% on 1\xa0January 2026 to 62% on 1\xa0October 2026, between 50% and 70%." in drawing.description
    assert sum(isinstance(mark, Line) and mark.css_class == "trend" for mark in drawing.marks) == 1
