"""The diverging bar of what was received and given."""

from hypothesis import given
from hypothesis import strategies as st

from metier.core.charts import Rect, Text, balance


def test_one_favour_is_a_twentieth_of_the_width_as_long_as_there_is_room():
    left, right = [mark for mark in balance(5, 1).marks if isinstance(mark, Rect)]
    assert (left.x, left.width, left.css_class) == (25, 25, "fill s3")
    assert (right.x, right.width, right.css_class) == (50, 5, "fill s1")


@given(st.integers(0, 5_000), st.integers(0, 5_000), st.integers(0, 5_000))
def test_it_stays_within_its_width_with_room_for_the_figures(received, given_, most):
    drawing = balance(received, given_, most)
    for mark in drawing.marks:
        if isinstance(mark, Rect):
            assert 9.9 <= mark.x <= 90.1
            assert mark.x + mark.width <= 90.1
    assert [mark.text for mark in drawing.marks if isinstance(mark, Text)] == [f"{received:,}", f"{given_:,}"]


def test_rows_of_one_table_are_of_one_scale():
    small, large = balance(1, 0, most=40).marks[0], balance(40, 0, most=40).marks[0]
    assert isinstance(small, Rect)
    assert isinstance(large, Rect)
    assert abs(large.width - 40 * small.width) < 0.01
