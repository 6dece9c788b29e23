"""Days on which something can have happened."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metier.core.errors import Refused
from metier.core.past_days import past_day

TODAY = date(2026, 10, 1)


def refused(day: date, today: date = TODAY) -> str:
    with pytest.raises(Refused) as problem:
        past_day(day, today)
    assert problem.value.where.field == "on"
    return problem.value.sentence.replace("\u00a0", " ")


def test_today_and_any_day_of_a_working_life_will_do():
    for day in (TODAY, date(2020, 2, 29), date(1946, 10, 1)):
        assert past_day(day, TODAY) == day


def test_a_day_to_come_and_one_before_a_working_life_are_refused_with_what_to_do():
    assert refused(date(2026, 10, 2)) == "2 October 2026 is still to come. Give a day up to today."
    said = "30 September 1946 is before a working life. Give a day from 1 October 1946 on."
    assert refused(date(1946, 9, 30)) == said


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_every_today_has_a_first_day(today: date):
    assert past_day(today, today) == today
    refused(today + timedelta(days=1), today)
