"""The course of a goal as a drawing."""

import itertools
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from metier.core.charts import Course, Dot, Glyph, Line, ProgressOn, Text, progress

LEVELS = ["Very unlikely", "Unlikely", "Even", "Likely", "Very likely"]
COURSE = Course(date(2026, 1, 1), Decimal(0), Decimal(40), date(2026, 12, 31), date(2026, 10, 1), LEVELS)


def on(day: date, value: int | None, confidence: int | None = None, out_of: int | None = 40) -> ProgressOn:
    given_value = None if value is None else Decimal(value)
    return ProgressOn(day, given_value, None if out_of is None else Decimal(out_of), confidence)


def steps(drawing) -> list[Line]:
    return [mark for mark in drawing.marks if isinstance(mark, Line) and mark.css_class == "trend"]


def test_the_figure_goes_in_steps_from_the_start_to_today():
    found = steps(progress("p", [on(date(2026, 3, 1), 10), on(date(2026, 6, 1), 5)], COURSE))
    assert all(one.x1 == one.x2 or one.y1 == one.y2 for one in found)
    assert all((one.x2, one.y2) == (two.x1, two.y1) for one, two in itertools.pairwise(found))
    assert found[0].y1 > found[1].y2 < found[3].y2, "up to ten, then back to five"


def test_the_target_is_a_line_with_a_diamond_on_the_day_due_and_a_step_where_it_changed():
    def targets(said: list[ProgressOn]) -> list[Line]:
        return [mark for mark in progress("p", said, COURSE).marks if getattr(mark, "css_class", "") == "committed"]  # type: ignore[misc]

    assert len(targets([on(date(2026, 3, 1), 10)])) == 1
    assert len(targets([on(date(2026, 3, 1), 10, out_of=30), on(date(2026, 6, 1), 12)])) == 3
    drawing = progress("p", [on(date(2026, 3, 1), 10)], COURSE)
    assert sum(isinstance(mark, Glyph) for mark in drawing.marks) == 1
    assert "Target 40" in [mark.text for mark in drawing.marks if isinstance(mark, Text)]


def test_confidence_alone_is_drawn_when_nothing_is_counted():
    said = [on(date(2026, 3, 1), None, 2, None), on(date(2026, 6, 1), None, 5, None)]
    drawing = progress("p", said, COURSE)
    first, second = [mark for mark in drawing.marks if isinstance(mark, Dot)]
    assert first.y > second.y
    assert steps(drawing) == []
    assert drawing.description.replace("\u00a0", " ") == "Thought very likely on 1 June 2026."


def test_nothing_said_says_so():
    assert progress("p", [], COURSE).description == "Nothing was said yet."


days = st.dates(date(1990, 1, 1), date(2060, 1, 1))
said = st.builds(
    ProgressOn,
    days,
    st.none() | st.decimals(-1000, 1000, places=2),
    st.none() | st.decimals(-1000, 1000, places=2),
    st.none() | st.integers(1, 5),
)


@given(st.lists(said, max_size=120), days, st.none() | st.decimals(-9, 9, places=2), st.none() | days, days)
def test_every_mark_stays_inside(rows, since, target, due, today):
    rows.sort(key=lambda one: one.day)
    drawing = progress("p", rows, Course(since, Decimal(0), target, due, today + timedelta(days=1), LEVELS))
    for mark in drawing.marks:
        for x in (getattr(mark, name) for name in ("x", "x1", "x2") if hasattr(mark, name)):
            assert -0.01 <= x <= 100.01
        for y in (getattr(mark, name) for name in ("y", "y1", "y2") if hasattr(mark, name)):
            assert 0 <= y <= drawing.height
