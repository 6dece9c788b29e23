"""When an if-then plan is shown."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metier.core.cues import SHOWN, AfterTask, OnDay, OnWeekday, WhenStagnant, state

MONDAY = date(2026, 10, 5)
DAY = timedelta(days=1)
days = st.dates(date(1950, 1, 1), date(2100, 1, 1))
weekdays = st.integers(0, 6)


@pytest.mark.parametrize(
    ("today", "answered_on", "said"),
    [
        (MONDAY - DAY, None, "waiting"),
        (MONDAY, None, "shown"),
        (MONDAY + 6 * DAY, None, "shown"),
        (MONDAY + 7 * DAY, None, "over"),
        (MONDAY + 2 * DAY, MONDAY + DAY, "answered"),
        (MONDAY + 9 * DAY, MONDAY + DAY, "answered"),
        (MONDAY, MONDAY - DAY, "shown"),
    ],
)
def test_a_day_is_shown_from_then_on_for_a_week_until_it_is_answered(today, answered_on, said):
    assert state(OnDay(MONDAY), today, answered_on) == said
    assert state(AfterTask(MONDAY), today, answered_on) == said


def test_a_weekday_is_shown_on_that_day_only_and_comes_again():
    cue = OnWeekday(0)
    assert [state(cue, MONDAY + n * DAY) for n in range(8)] == ["shown", *["waiting"] * 6, "shown"]
    assert state(cue, MONDAY, MONDAY) == "answered"
    assert state(cue, MONDAY + 7 * DAY, MONDAY) == "shown"


def test_a_task_is_waited_for_and_one_that_is_gone_is_said():
    assert state(AfterTask(None), MONDAY) == "waiting"
    assert state(AfterTask(None, is_there=False), MONDAY) == "gone"
    assert state(AfterTask(MONDAY, is_there=False), MONDAY) == "gone"


def test_a_task_that_is_done_again_brings_its_plan_again():
    assert state(AfterTask(MONDAY), MONDAY + DAY, MONDAY) == "answered"
    assert state(AfterTask(MONDAY + 30 * DAY), MONDAY + 31 * DAY, MONDAY) == "shown"


def test_stagnation_is_shown_as_long_as_it_lasts_and_an_answer_keeps_it_quiet_for_a_week():
    assert state(WhenStagnant(is_stagnant=False), MONDAY) == "waiting"
    cue = WhenStagnant(is_stagnant=True)
    assert state(cue, MONDAY) == "shown"
    assert [state(cue, MONDAY + n * DAY, MONDAY) for n in (0, 6, 7)] == ["answered", "answered", "shown"]


@given(days, days, st.none() | days)
def test_what_comes_once_is_shown_on_seven_days_at_most(day, today, answered_on):
    if state(OnDay(day), today, answered_on) == "shown":
        assert day <= today < day + SHOWN


cues = st.one_of(
    st.builds(OnDay, days),
    st.builds(OnWeekday, weekdays),
    st.builds(AfterTask, days),
    st.builds(WhenStagnant, is_stagnant=st.just(value=True)),
)


@given(cues, days)
def test_an_answer_silences_at_once(cue, today):
    assert state(cue, today, today) != "shown"


@given(cues, days, days)
def test_an_answer_never_brings_anything_up(cue, today, answered_on):
    if state(cue, today) != "shown":
        assert state(cue, today, answered_on) != "shown"


@given(weekdays, days, days)
def test_a_weekday_is_shown_once_in_any_week_unless_answered(weekday, today, answered_on):
    week = [state(OnWeekday(weekday), today + n * DAY, min(answered_on, today - DAY)) for n in range(7)]
    assert week.count("shown") == 1


@given(days, days)
def test_a_clock_that_goes_back_after_an_answer_shows_nothing_again(day, answered_on):
    assert state(OnWeekday(day.weekday()), day, max(day, answered_on)) == "answered"
