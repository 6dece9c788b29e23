from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from metier.core.plan import Availability, Span
from plans import SIX_HOURS, TODAY, availabilities

MONDAY = date(2026, 10, 5)


@given(st.integers(0, 5000))
def test_the_days_of_a_week_add_up_to_its_minutes(minutes: int) -> None:
    hours = Availability((Span(date(2026, 1, 1), None, minutes),))
    assert hours.minutes_in_week(MONDAY) == minutes
    parts = [hours.minutes_on(MONDAY + timedelta(days=day)) for day in range(7)]
    assert max(parts) - min(parts) <= 1


def test_there_are_no_hours_before_the_first_span() -> None:
    assert SIX_HOURS.minutes_on(date(2026, 8, 31)) == 0
    assert Availability().minutes_in_week(MONDAY) == 0


def test_the_standing_span_that_started_last_rules_whatever_the_order() -> None:
    older, newer = Span(date(2026, 1, 1), None, 360), Span(date(2026, 10, 12), None, 420)
    for spans in ((older, newer), (newer, older)):
        hours = Availability(spans)
        assert hours.minutes_in_week(MONDAY) == 360
        assert hours.minutes_in_week(date(2026, 10, 12)) == 420


def test_weeks_off_override_and_the_later_of_two_overlapping_ones_rules() -> None:
    off = Span(date(2026, 12, 21), date(2027, 1, 3), 0, "Christmas")
    half = Span(date(2026, 12, 28), date(2027, 1, 3), 180)
    hours = Availability((*SIX_HOURS.spans, off, half))
    assert [hours.minutes_in_week(date(2026, 12, 14) + timedelta(days=7 * week)) for week in range(4)] == [
        360,
        0,
        180,
        360,
    ]


def test_a_span_that_begins_in_mid_week_counts_from_that_day() -> None:
    hours = Availability((*SIX_HOURS.spans, Span(date(2026, 10, 8), date(2026, 10, 11), 0)))
    assert hours.minutes_in_week(MONDAY) == 360 * 3 // 7


def test_more_hours_leave_weeks_off_alone() -> None:
    hours = Availability((*SIX_HOURS.spans, Span(date(2026, 10, 12), date(2026, 10, 18), 0)))
    more = hours.with_more(90, MONDAY, 3)
    assert [more.minutes_in_week(MONDAY + timedelta(days=7 * week)) for week in range(4)] == [450, 0, 450, 360]
    assert hours.with_more(90, date(2026, 10, 12), 1).minutes_in_week(date(2026, 10, 12)) == 90


@given(availabilities(), st.integers(0, 60), st.integers(1, 40))
def test_a_run_of_days_is_what_each_day_says(hours: Availability, start: int, count: int) -> None:
    first = TODAY + timedelta(days=start)
    assert hours.days(first, count) == [hours.minutes_on(first + timedelta(days=day)) for day in range(count)]
