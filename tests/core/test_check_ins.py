"""When a goal is next asked about, and how far one is, in words."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metier.core.check_ins import FIRST, Progress, next_on

TODAY = date(2026, 10, 1)
FAR = date(2027, 6, 30)
days = st.dates(date(2000, 1, 1), date(2050, 1, 1))
numbers = st.decimals(-10_000, 10_000, places=2)


def day(number: int) -> date:
    return TODAY + timedelta(days=number)


@pytest.mark.parametrize(
    ("last", "due", "is_long", "wanted"),
    [
        (day(-3), FAR, False, day(11)),
        (day(-3), None, False, day(11)),
        (day(-3), day(60), False, day(4)),
        (day(-3), day(61), False, day(11)),
        (day(-3), day(-20), False, day(4)),
        (day(-3), FAR, True, day(88)),
        (day(-3), day(30), True, day(4)),
    ],
)
def test_a_goal_is_asked_about_every_fortnight_weekly_near_its_date_and_quarterly_when_it_is_far(
    last, due, is_long, wanted
):
    assert next_on(last, date(2025, 1, 1), due, TODAY, is_long=is_long) == wanted


def test_a_goal_that_was_just_set_is_left_alone_for_a_week():
    assert next_on(None, day(-2), FAR, TODAY) == day(5)
    assert next_on(day(-2), day(-2), day(10), TODAY) == day(5)
    assert next_on(date(2020, 1, 1), day(-2), FAR, TODAY) == day(5)


@given(st.none() | days, days, st.none() | days, days, st.booleans())
def test_a_check_in_today_is_never_asked_for_again_today(last, set_on, due, today, is_long):
    assert next_on(today, set_on, due, today, is_long=is_long) > today
    assert next_on(last, set_on, due, today, is_long=is_long) >= set_on + FIRST


@pytest.mark.parametrize(
    ("progress", "said"),
    [
        (Progress("number", Decimal(12), Decimal(40)), "12 of 40"),
        (Progress("number", Decimal("1200.50"), Decimal(40_000)), "1,200.5 of 40,000"),
        (Progress("number", Decimal(12), None), "12"),
        (Progress("percent", Decimal(40), Decimal(100)), "40 %"),
        (Progress("milestones", Decimal(3), Decimal(5)), "3 of 5 milestones"),
        (Progress("milestones", Decimal(1), Decimal(1)), "1 of 1 milestone"),
        (Progress("", None, None), ""),
        (Progress("number", None, Decimal(40)), ""),
    ],
)
def test_progress_is_said_as_it_is_counted(progress: Progress, said: str):
    assert progress.said.replace("\u00a0", " ") == said


def test_the_target_is_reached_from_either_side_and_can_be_passed():
    up, down = Progress("number", Decimal(12), Decimal(10)), Progress("number", Decimal(1), Decimal(2), Decimal(5))
    for beyond in (up, down):
        assert (beyond.is_reached, beyond.is_beyond, beyond.per_cent) == (True, True, 100)
    at = Progress("number", Decimal(2), Decimal(2), Decimal(5))
    assert (at.is_reached, at.is_beyond) == (True, False)
    before = Progress("number", Decimal(3), Decimal(2), Decimal(5))
    assert (before.is_reached, round(before.per_cent)) == (False, 67)


def test_no_milestones_are_no_target():
    none = Progress("milestones", Decimal(0), Decimal(0))
    assert (none.is_reached, none.per_cent) == (False, 0)


@given(st.none() | numbers, st.none() | numbers, numbers)
def test_a_share_stays_within_its_track_and_only_what_is_reached_is_passed(value, out_of, start):
    one = Progress("number", value, out_of, start)
    assert 0 <= one.per_cent <= 100
    assert one.is_reached or not one.is_beyond
