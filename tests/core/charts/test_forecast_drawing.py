from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from metier.core import charts
from metier.core.charts import Glyph, Line, Prospect, Rect, Text

TODAY = date(2026, 10, 1)
DAYS = st.integers(-2000, 9000).map(lambda days: TODAY + timedelta(days=days))


def marks(drawing, kind, css_class):
    return [mark for mark in drawing.marks if isinstance(mark, kind) and mark.css_class == css_class]


def test_a_row_is_hatched_from_likely_to_safe_with_a_diamond_for_the_target():
    goal = Prospect(date(2027, 8, 1), date(2028, 1, 10), date(2027, 6, 30))
    span = charts.forecast_span([goal, Prospect(target=date(2027, 1, 1))], TODAY)
    drawing = charts.forecast_bar(goal, span)
    (band,), (likely,) = marks(drawing, Rect, "band"), marks(drawing, Line, "p50")
    assert band.x == likely.x1 == span.at(date(2027, 8, 1))
    assert abs(band.x + band.width - span.at(date(2028, 1, 10))) < 0.01
    assert [mark.x for mark in marks(drawing, Glyph, "target")] == [span.at(date(2027, 6, 30))]


def test_without_a_forecast_the_row_is_dotted():
    goal = Prospect(target=date(2027, 6, 30))
    drawing = charts.forecast_bar(goal, charts.forecast_span([goal], TODAY))
    assert marks(drawing, Rect, "unknown")
    assert not marks(drawing, Rect, "band")


def test_what_lies_beyond_the_axis_is_an_arrow():
    far = Prospect(date(2040, 1, 1), date(2041, 1, 1))
    span = charts.forecast_span([far], TODAY)
    assert span.end < date(2033, 1, 1)
    assert marks(charts.forecast_bar(far, span), Glyph, "onward")
    half = Prospect(date(2027, 1, 1), date(2041, 1, 1))
    assert marks(charts.forecast_bar(half, span), Glyph, "onward")
    assert marks(charts.forecast_bar(half, span), Rect, "band")


def test_the_axis_names_the_years():
    span = charts.forecast_span([Prospect(date(2027, 8, 1), date(2028, 1, 10))], TODAY)
    assert [mark.text for mark in charts.forecast_axis(span).marks if isinstance(mark, Text)] == ["2027", "2028"]


def test_no_goal_has_an_axis_of_a_year():
    assert charts.forecast_span([], TODAY).months > 11


@given(st.lists(st.builds(Prospect, DAYS, DAYS, DAYS), min_size=1, max_size=6))
def test_everything_stays_within_the_row(prospects):
    span = charts.forecast_span(prospects, TODAY)
    for one in prospects:
        for mark in charts.forecast_bar(one, span).marks:
            if isinstance(mark, Rect):
                assert mark.x >= 0
                assert mark.width > 0
                assert mark.x + mark.width <= 100.01
