"""Periods of reviews, and when a review falls due."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metier.core.periods import KINDS, NEXT, asked_for, last_due, next_due, period_of, taken_in_by

SUNDAY = 6
days = st.dates(date(1950, 1, 1), date(2150, 12, 31))
kinds = st.sampled_from(KINDS)
weekdays = st.integers(0, 6)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("kind", "name", "title", "span"),
    [
        ("weekly", "Week of 28 September", "Weekly review", "28 September to 4 October 2026"),
        ("monthly", "October 2026", "October review", "October 2026"),
        ("quarterly", "Fourth quarter 2026", "Fourth-quarter review", "October to December 2026"),
        ("yearly", "2026", "Review of 2026", "January to December 2026"),
    ],
)
def test_a_period_is_named_as_people_speak(kind, name, title, span):
    today = date(2026, 10, 1)
    period = period_of(kind, today)
    assert (plain(period.name(today)), period.title, plain(period.span)) == (name, title, span)


def test_a_week_of_another_year_says_which():
    week = period_of("weekly", date(2026, 12, 31))
    assert plain(week.name(date(2027, 1, 5))) == "Week of 28 December 2026"
    assert plain(week.span) == "28 December 2026 to 3 January 2027"
    assert plain(week.previous.span) == "21 to 27 December 2026"


@pytest.mark.parametrize(
    ("kind", "ended", "due"),
    [
        ("weekly", date(2026, 9, 27), date(2026, 9, 27)),
        ("monthly", date(2026, 9, 30), date(2026, 10, 4)),
        ("quarterly", date(2026, 9, 30), date(2026, 10, 4)),
        ("yearly", date(2026, 12, 31), date(2027, 1, 3)),
    ],
)
def test_a_review_is_due_on_the_first_chosen_weekday_from_the_last_day_on(kind, ended, due):
    assert period_of(kind, ended).due_on(SUNDAY) == due


def test_a_week_reviewed_on_wednesdays_is_reviewed_after_it_is_over():
    assert period_of("weekly", date(2026, 9, 30)).due_on(2) == date(2026, 10, 7)


def test_until_it_is_due_the_coming_review_is_offered_so_that_it_can_be_opened_early():
    thursday = date(2026, 10, 1)
    assert asked_for("weekly", SUNDAY, date(2026, 10, 4), thursday) == period_of("weekly", thursday)


def test_what_was_missed_does_not_pile_up():
    asked = asked_for("weekly", SUNDAY, date(2026, 7, 5), date(2026, 9, 30))
    assert asked == period_of("weekly", date(2026, 9, 27))
    assert asked.due_on(SUNDAY) == date(2026, 9, 27)


@pytest.mark.parametrize(
    ("kind", "last", "let_go"),
    [
        ("weekly", date(2026, 9, 30), date(2026, 10, 1)),
        ("monthly", date(2026, 10, 18), date(2026, 10, 19)),
        ("yearly", date(2026, 7, 5), date(2026, 7, 6)),
    ],
)
def test_what_is_half_way_to_the_next_is_let_go(kind, last, let_go):
    asked = asked_for(kind, SUNDAY, date(2025, 1, 5), last)
    assert asked.due_on(SUNDAY) <= last
    assert asked_for(kind, SUNDAY, date(2025, 1, 5), let_go) == asked.next


def test_of_reviews_due_on_one_day_the_longest_takes_in_the_others():
    third = date(2027, 1, 3)
    due = [("weekly", third), ("monthly", third), ("quarterly", third), ("yearly", third)]
    assert [taken_in_by(kind, third, due) for kind in KINDS] == ["yearly", "yearly", "yearly", None]
    assert taken_in_by("weekly", date(2026, 10, 4), due) is None
    assert taken_in_by("weekly", third, [("quarterly", third), ("weekly", third)]) == "quarterly"


def test_every_kind_has_a_word_for_what_comes_after():
    assert list(NEXT) == list(KINDS)


@given(kinds, days)
def test_periods_cover_every_day_once(kind, day):
    period = period_of(kind, day)
    assert period.starts <= day <= period.ends
    assert period.next.starts == period.ends + timedelta(days=1)
    assert period.next.previous == period
    assert all(period_of(kind, one) == period for one in (period.starts, period.ends))


@given(kinds, weekdays, days)
def test_a_review_is_due_within_a_week_of_the_end_of_its_period_and_never_before(kind, weekday, day):
    period = period_of(kind, day)
    due = period.due_on(weekday)
    assert due.weekday() == weekday
    assert period.ends <= due < period.ends + timedelta(days=7)
    assert period.next.due_on(weekday) > due


@given(kinds, weekdays, days)
def test_the_last_due_and_the_next_stand_on_either_side_of_a_day(kind, weekday, day):
    last, following = last_due(kind, weekday, day), next_due(kind, weekday, day)
    assert last.due_on(weekday) <= day < following.due_on(weekday)
    assert following == last.next


@given(kinds, weekdays, days, st.integers(0, 4000))
def test_one_review_is_asked_for_however_long_none_was_held(kind, weekday, day, later):
    due_on = period_of(kind, day).due_on(weekday)
    today = due_on + timedelta(days=later)
    asked = asked_for(kind, weekday, due_on, today)
    assert asked in (last_due(kind, weekday, today), next_due(kind, weekday, today))
    assert asked.starts <= today
    assert asked_for(kind, weekday, due_on, asked.due_on(weekday)) == asked


@given(kinds, weekdays, days, st.integers(1, 400))
def test_a_review_opened_early_counts_for_its_period(kind, weekday, day, earlier):
    period = period_of(kind, day)
    today = period.due_on(weekday) - timedelta(days=earlier)
    assert asked_for(kind, weekday, period.due_on(weekday), today) == period
    after = asked_for(kind, weekday, period.next.due_on(weekday), today)
    assert after == period.next
