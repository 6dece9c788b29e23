from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metier.core.asks.rhythm import begins, first_due, following

THURSDAY = date(2026, 10, 1)
FRIDAY = 4


@pytest.mark.parametrize(
    ("every", "due"),
    [
        ("week", date(2026, 10, 2)),
        ("fortnight", date(2026, 10, 2)),
        ("month", date(2026, 10, 30)),
        ("quarter", date(2026, 12, 25)),
    ],
)
def test_the_first_is_due_on_the_next_day_that_fits(every, due):
    assert first_due(every, FRIDAY, THURSDAY) == due


def test_a_first_day_that_is_today_is_today():
    assert first_due("week", 3, THURSDAY) == THURSDAY
    assert first_due("month", FRIDAY, date(2026, 10, 30)) == date(2026, 10, 30)


@pytest.mark.parametrize(
    ("every", "due", "today", "after"),
    [
        (
            "week",
            date(2026, 10, 2),
            date(2026, 9, 29),
            date(2026, 10, 9),
        ),  # sent early: the next one is the next week's
        ("week", date(2026, 10, 2), date(2026, 10, 2), date(2026, 10, 9)),
        ("week", date(2026, 9, 4), date(2026, 10, 1), date(2026, 10, 2)),  # four missed: one comes
        ("fortnight", date(2026, 10, 2), date(2026, 10, 3), date(2026, 10, 16)),
        ("fortnight", date(2026, 8, 7), date(2026, 10, 1), date(2026, 10, 2)),
        ("month", date(2026, 9, 25), date(2026, 10, 1), date(2026, 10, 30)),
        ("month", date(2026, 10, 30), date(2026, 10, 1), date(2026, 11, 27)),
        ("quarter", date(2026, 9, 25), date(2026, 9, 25), date(2026, 12, 25)),
    ],
)
def test_the_next_one_comes_after_the_last_and_what_was_missed_does_not_pile_up(every, due, today, after):
    assert following(every, FRIDAY, due, today) == after


DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))


@given(st.sampled_from(["week", "fortnight", "month", "quarter"]), st.integers(0, 6), DAYS, DAYS)
def test_the_next_is_on_its_weekday_after_today_and_no_further_than_its_period(every, weekday, due, today):
    found = following(every, weekday, due, today)
    assert found.weekday() == weekday
    assert found > max(due, today)
    furthest = {"week": 7, "fortnight": 21, "month": 37, "quarter": 99}[every]
    assert found - max(due, today) <= timedelta(days=furthest)


def test_an_update_begins_where_the_last_one_ended_and_a_quarter_back_at_most():
    assert begins(date(2026, 9, 18), "fortnight", THURSDAY) == date(2026, 9, 19)
    assert begins(None, "fortnight", THURSDAY) == date(2026, 9, 18)
    assert begins(date(2024, 1, 1), "week", THURSDAY) == THURSDAY - timedelta(days=91)
    assert begins(THURSDAY, "week", THURSDAY) == THURSDAY
