import itertools
from datetime import date

import pytest

from metier.core.charts.drawing import Text
from metier.core.charts.scale import Span, axis, now, ticks


@pytest.mark.parametrize(
    ("end", "labels"),
    [
        (date(2027, 1, 1), ["Sep", "Oct", "Nov", "Dec"]),
        (date(2029, 1, 1), ["Oct", "2027", "Apr", "Jul", "Oct", "2028", "Apr", "Jul", "Oct"]),
        (date(2032, 1, 1), ["2027", "2028", "2029", "2030", "2031"]),
    ],
)
def test_months_become_quarters_become_years(end, labels):
    assert [tick.label for tick in ticks(Span(date(2026, 9, 1), end))] == labels


@pytest.mark.parametrize("years", [1, 3, 5, 15, 40, 80, 400, 1900])
def test_any_length_of_time_has_an_axis_that_can_be_read(years):
    span = Span(date(2026, 9, 1), date(2026 + years, 9, 1))
    texts = [mark for mark in axis(span, 10, 0, 100) if isinstance(mark, Text)]
    assert 1 <= len(texts) <= 24
    assert all(two.x - one.x > 3.5 for one, two in itertools.pairwise(texts))


def test_a_window_of_one_day_is_a_window():
    assert Span(date(2026, 9, 1), date(2026, 9, 1)).at(date(2026, 9, 1)) == 0


def test_the_word_today_stays_inside():
    span = Span(date(2026, 1, 1), date(2027, 1, 1))
    anchors = [
        now(span, day, "Today, 1 October", 10, 0, 100)[1]
        for day in (date(2026, 1, 1), date(2026, 7, 1), date(2026, 12, 31))
    ]
    assert [one.anchor for one in anchors if isinstance(one, Text)] == ["start", "middle", "end"]


def test_the_last_years_of_the_calendar_can_be_drawn():
    assert ticks(Span(date(9990, 1, 1), date.max))
